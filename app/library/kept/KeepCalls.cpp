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
    connect(&kept, &KeptCalls::failed, this, &KeepCalls::takeFailure);
}

KeepCalls::~KeepCalls() = default;

void KeepCalls::prepare()
{
    lookForKept(0);
}

// The disk may tell before the library does, or of a call that somebody else asked for.
void KeepCalls::takeFailure(const QString &id, const Error &error)
{
    const bool isCounted = m_taken.remove(id);
    m_counts.kept -= isCounted ? 1 : 0;
    m_counts.failed += isCounted || m_asking.contains(id) ? 1 : 0;
    end(error);
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
    m_asking.insert(call.id);
    return m_library.transcript(call, Priority::Bulk, {}, this,
        [this, call, answered = std::move(answered)](const Result<TranscriptPtr> &result) {
            m_asking.remove(call.id);
            if (!result) {
                count(result.error());
                answered(isAnswer(result.error().kind) ? Result<Done>(Done{}) : result.error());
                return;
            }
            if ((*result)->phrases.empty()) {
                ++m_counts.none;
            } else {
                ++m_counts.kept;
                m_taken.insert(call.id);
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
