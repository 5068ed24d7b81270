// SPDX-License-Identifier: MIT
#include "app/exporting/ExportJob.h"

#include <QSet>

#include <algorithm>

namespace readback {

namespace {

std::vector<Conversation> eachOnce(
    std::vector<Conversation> calls, const std::vector<ExportRecord> &known)
{
    QSet<QString> seen;
    for (const auto &record : known)
        seen.insert(record.id);
    std::erase_if(calls, [&seen](const Conversation &call) {
        const bool again = seen.contains(call.id);
        seen.insert(call.id);
        return again;
    });
    return calls;
}

} // namespace

ExportJob tidied(ExportJob job)
{
    job.calls = eachOnce(std::move(job.calls), job.known);
    job.atOnce = std::max(1, job.atOnce);
    return job;
}

} // namespace readback
