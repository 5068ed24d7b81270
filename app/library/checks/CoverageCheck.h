// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/kept/BulkCalls.h"
#include "app/model/TranscriptStatus.h"

namespace readback {

class TranscriptLibrary;

// Asks about many calls whether they have a transcript: no more than it takes to know. What it
// learns stays with the library. Calls that are known by the time of their turn are not asked for.
class CoverageCheck final : public BulkCalls
{
    Q_OBJECT
public:
    // `library` and `clock` outlive the check.
    CoverageCheck(TranscriptLibrary &library, Clock &clock, Job job, QObject *parent = nullptr);
    ~CoverageCheck() override;

protected:
    bool isWorthAsking(const Conversation &call) override;
    CallHandle ask(const Conversation &call, Answered answered) override;

private:
    TranscriptLibrary &m_library;
};

} // namespace readback
