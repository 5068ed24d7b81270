// SPDX-License-Identifier: MIT
#include "app/library/TranscriptWatcher.h"

#include "app/library/TranscriptLibrary.h"

#include <algorithm>
#include <utility>

namespace readback {

namespace {

constexpr qint64 kNever = -1;
// The times are of the wall clock, which sleep and people move: look at it now and then.
constexpr qint64 kLookMs = 60'000;
constexpr qint64 kStartMs = 10'000; // of whoever shows a call, before it is asked for here

} // namespace

TranscriptWatcher::TranscriptWatcher(TranscriptLibrary &library, Clock &clock, QObject *parent)
    : QObject(parent), m_library(library), m_clock(clock)
{
    connect(&library, &TranscriptLibrary::transcriptStatusChanged, this, &TranscriptWatcher::take);
}

TranscriptWatcher::~TranscriptWatcher() = default;

void TranscriptWatcher::follow(const QString &id)
{
    m_followed = id;
    m_library.follow(id);
    if (m_watched.contains(id))
        put(id, m_library.knownStatus(id).nextTry);
}

void TranscriptWatcher::take(const QString &id, const TranscriptStatus &status)
{
    if (status.state == TranscriptState::NotReady)
        return put(id, status.nextTry);
    const bool waited = m_watched.contains(id);
    drop(id);
    if (waited && status.state == TranscriptState::Ready)
        emit becameReady(id);
}

void TranscriptWatcher::put(const QString &id, const QDateTime &nextTry)
{
    drop(id);
    if (!nextTry.isValid()) {
        m_watched.insert(id, kNever);
        return;
    }
    const qint64 due = nextTry.toMSecsSinceEpoch() + (id == m_followed ? kStartMs : 0);
    m_watched.insert(id, due);
    m_due.emplace(due, id);
    pump();
}

void TranscriptWatcher::drop(const QString &id)
{
    const auto found = m_watched.constFind(id);
    if (found == m_watched.cend())
        return;
    m_due.erase({*found, id});
    m_watched.erase(found);
}

void TranscriptWatcher::pump()
{
    while (startOne()) { }
    if (m_due.empty() || static_cast<int>(m_tries.size()) >= kAtOnce)
        return; // an answer comes and looks again
    const qint64 now = m_clock.monotonicMs();
    const qint64 due = now + m_due.begin()->first - m_clock.now().toMSecsSinceEpoch();
    wakeAt(std::clamp(due, nextStartMs(), std::max(nextStartMs(), now + kLookMs)));
}

bool TranscriptWatcher::startOne()
{
    if (static_cast<int>(m_tries.size()) >= kAtOnce || m_clock.monotonicMs() < nextStartMs())
        return false;
    if (m_due.empty() || m_due.begin()->first > m_clock.now().toMSecsSinceEpoch())
        return false;
    const QString id = m_due.begin()->second;
    m_due.erase(m_due.begin());
    if (!m_tries.contains(id))
        ask(id);
    return true;
}

void TranscriptWatcher::ask(const QString &id)
{
    m_lastStartMs = m_clock.monotonicMs();
    m_tries[id] = m_library.checkAgain(
        id, Priority::Bulk, this, [this, id](const Result<TranscriptStatus> &) {
            m_tries.erase(id);
            if (m_watched.contains(id))
                put(id, m_library.knownStatus(id).nextTry);
            pump();
        });
}

qint64 TranscriptWatcher::nextStartMs() const
{
    return m_lastStartMs ? *m_lastStartMs + kPauseMs : m_clock.monotonicMs();
}

void TranscriptWatcher::wakeAt(qint64 monotonicMs)
{
    if (m_wakeMs && *m_wakeMs <= monotonicMs)
        return;
    m_wakeMs = monotonicMs;
    const qint64 wait = std::max<qint64>(1, monotonicMs - m_clock.monotonicMs());
    m_clock.after(wait, this, [this, monotonicMs] {
        if (m_wakeMs == monotonicMs)
            m_wakeMs.reset();
        pump();
    });
}

} // namespace readback
