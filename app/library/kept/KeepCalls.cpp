// SPDX-License-Identifier: MIT
#include "app/library/kept/KeepCalls.h"

#include "app/library/TranscriptLibrary.h"
#include "app/library/kept/KeptCalls.h"

#include <algorithm>
#include <utility>

namespace readback {

namespace {

constexpr size_t kIdsAtOnce = 500;

// Says something of the call, and nothing of the connection.
bool isAnswer(ErrorKind kind)
{
    return kind == ErrorKind::NotReady || kind == ErrorKind::NoTranscript;
}

} // namespace

KeepCalls::KeepCalls(
    TranscriptLibrary &library, KeptCalls &kept, Clock &clock, Job job, QObject *parent)
    : BulkCalls(clock, std::move(job), parent), m_library(library), m_kept(kept)
{
    connect(&kept, &KeptCalls::failed, this, [this](const Error &error) {
        --m_counts.kept;
        ++m_counts.failed;
        end(error);
    });
}

KeepCalls::~KeepCalls() = default;

void KeepCalls::prepare()
{
    lookForKept(0);
}

// What the disk cannot tell in time is fetched again, which does no harm.
void KeepCalls::lookForKept(size_t from)
{
    QStringList ids;
    const size_t to = std::min(from + kIdsAtOnce, job().count);
    for (size_t position = from; position < to; ++position)
        ids.append(job().call(position).id);
    m_lookup = m_kept.among(ids, this, [this, to](const Result<QStringList> &kept) {
        if (kept)
            m_before.unite(QSet<QString>(kept->begin(), kept->end()));
        if (isOver())
            return;
        if (to < job().count)
            lookForKept(to);
        else
            pump();
    });
}

bool KeepCalls::isWorthAsking(const Conversation &call)
{
    if (m_before.contains(call.id)) {
        ++m_counts.before;
        return false;
    }
    if (m_library.status(call).state == TranscriptState::None) {
        ++m_counts.none;
        return false;
    }
    return true;
}

CallHandle KeepCalls::ask(const Conversation &call, Answered answered)
{
    return m_library.transcript(call, Priority::Bulk, {}, this,
        [this, call, answered = std::move(answered)](const Result<TranscriptPtr> &result) {
            if (!result) {
                count(result.error());
                answered(isAnswer(result.error().kind) ? Result<Done>(Done{}) : result.error());
                return;
            }
            if ((*result)->phrases.empty()) {
                ++m_counts.none;
            } else {
                ++m_counts.kept;
                // It may have been in memory only. With its sides exchanged it is not what came.
                if (!m_library.isSwapped(call.id))
                    m_kept.keepOnce(call, *result);
            }
            answered(Done{});
        });
}

void KeepCalls::count(const Error &error)
{
    if (error.kind == ErrorKind::NotReady)
        ++m_counts.notReady;
    else if (error.kind == ErrorKind::NoTranscript)
        ++m_counts.none;
    else
        ++m_counts.failed;
}

} // namespace readback
