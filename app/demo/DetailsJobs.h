// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"
#include "app/demo/DemoNow.h"
#include "app/demo/DemoOptions.h"
#include "app/demo/DemoOrganisation.h"

#include <vector>

namespace readback {

// Listing by jobs, from data that lags behind (platform-api 2.3). A job is queued when it is first
// asked for, then pending, fulfilled at last (DemoOptions::jobPolls).
class DetailsJobs
{
public:
    // The first two outlive it.
    DetailsJobs(
        const DemoOrganisation &organisation, const DemoNow &now, const DemoOptions &options);

    // `path`: what follows ".../details/jobs". Empty: not one of its addresses.
    std::optional<DemoAnswer> answer(const DemoRequest &request, const QStringList &path);

private:
    struct Job
    {
        QString id;
        std::vector<int> found; // in the order in which they are handed out
        qint64 submittedMs = 0;
        qint64 availableMs = 0; // calls from here on are not in it
        int asked = 0;
    };

    DemoAnswer submit(const DemoRequest &request);
    DemoAnswer availability() const;
    DemoAnswer answerFor(const DemoRequest &request, const QStringList &path);
    DemoAnswer state(Job &job) const;
    DemoAnswer results(const Job &job, const DemoRequest &request) const;
    QString progress(const Job &job) const;
    bool isReady(const Job &job) const { return job.asked >= m_polls; }
    bool isExpired(const Job &job) const;

    const DemoOrganisation &m_organisation;
    const DemoNow &m_now;
    qint64 m_lagMs;
    qint64 m_goodForMs;
    int m_polls;
    std::vector<Job> m_jobs; // oldest first
};

} // namespace readback
