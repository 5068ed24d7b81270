// SPDX-License-Identifier: MIT
#include "app/library/checks/CoverageCheck.h"

#include "app/library/TranscriptLibrary.h"

#include <utility>

namespace readback {

CoverageCheck::CoverageCheck(TranscriptLibrary &library, Clock &clock, Job job, QObject *parent)
    : BulkCalls(clock, std::move(job), parent), m_library(library)
{
}

CoverageCheck::~CoverageCheck() = default;

bool CoverageCheck::isWorthAsking(const Conversation &call)
{
    const auto state = m_library.status(call).state;
    return state == TranscriptState::Unknown || state == TranscriptState::Failed;
}

CallHandle CoverageCheck::ask(const Conversation &call, Answered answered)
{
    return m_library.check(call, Priority::Bulk, this,
        [answered = std::move(answered)](const Result<TranscriptStatus> &result) {
            answered(result ? Result<Done>(Done{}) : result.error());
        });
}

} // namespace readback
