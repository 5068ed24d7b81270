// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"
#include "app/demo/DemoNow.h"
#include "app/demo/DemoOptions.h"
#include "app/demo/DemoOrganisation.h"
#include "app/demo/DetailsJobs.h"

#include <optional>
#include <vector>

namespace readback {

struct DetailsQuery;

// The platform's listing: conversation details by query, by job and by id (platform-api 2).
class PlatformDetails
{
public:
    // The first two outlive it.
    PlatformDetails(
        const DemoOrganisation &organisation, const DemoNow &now, const DemoOptions &options);

    // `path`: what follows "/api/v2/analytics". Empty: not one of its addresses.
    std::optional<DemoAnswer> answer(const DemoRequest &request, const QStringList &path);

private:
    DemoAnswer query(const DemoRequest &request);
    DemoAnswer one(const QString &id) const;
    DemoAnswer several(const QUrlQuery &query) const;
    void search(const DetailsQuery &query, const QByteArray &key);

    const DemoOrganisation &m_organisation;
    DetailsJobs m_jobs;
    QByteArray m_foundFor; // the query that m_found answers, so that its pages cost nothing
    std::vector<int> m_found;
};

} // namespace readback
