// SPDX-License-Identifier: MIT
#include "app/exporting/ExportBatch.h"

#include "app/exporting/ReadingMark.h"
#include "app/library/TranscriptLibrary.h"

#include <algorithm>

namespace readback {

namespace {

constexpr qint64 kFlushMs = 1'000;
constexpr qint64 kAskAgainMs = 60'000; // where the library names no time
constexpr qint64 kAskAgainLeastMs = 1'000;
// So many calls one after another that failed for reasons of the network: it is gone.
constexpr int kWeatherInARow = 16;

bool isWeather(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::Proxy:
    case ErrorKind::Server:
    case ErrorKind::RateLimited:
        return true;
    default:
        return false;
    }
}

} // namespace

ExportBatch::ExportBatch(TranscriptLibrary &library, Clock &clock, ExportJob job,
    std::unique_ptr<ExportTarget> target, QObject *parent)
    : QObject(parent), m_library(library), m_clock(clock), m_job(tidied(std::move(job))),
      m_target(std::move(target)), m_queue(m_job.calls.size()), m_isDone(m_job.calls.size())
{
    m_tally.total = static_cast<int>(m_job.calls.size() + m_job.known.size());
}

ExportBatch::~ExportBatch() = default;

void ExportBatch::start()
{
    if (m_state != State::Idle)
        return;
    m_deadlineMs = m_clock.monotonicMs() + m_job.waitMs;
    open();
}

void ExportBatch::open()
{
    m_state = State::Opening;
    m_opening
        = m_target->open(m_job.calls, this, [this](const Result<Done> &result) { opened(result); });
}

void ExportBatch::opened(const Result<Done> &result)
{
    if (!result) {
        pause(result.error());
        return;
    }
    m_isOpen = true;
    m_state = State::Running;
    for (const auto &known : std::exchange(m_job.known, {}))
        recordKnown(known);
    pump();
}

// The heart: starts what there is room for; called whenever something has ended.
void ExportBatch::pump()
{
    if (m_nextTarget && m_stores.empty() && !m_flushing.isActive())
        changeTarget();
    if (m_stores.empty() && m_state == State::Stopping)
        windUp();
    if (m_state != State::Running)
        return;
    while (static_cast<int>(m_fetches.size() + m_stores.size()) < m_job.atOnce && startOne()) { }
    emit progress(m_tally);
    if (m_state != State::Running)
        return; // whoever was told has cancelled
    if (m_fetches.empty() && m_stores.empty() && m_queue.isEmpty())
        windUp();
    else
        wakeForPostponed();
}

bool ExportBatch::startOne()
{
    if (!m_unstored.empty()) {
        const auto call = std::move(m_unstored.back());
        m_unstored.pop_back();
        store(call);
        return true;
    }
    const auto position = m_queue.take(m_clock.monotonicMs());
    if (!position)
        return false;
    if (!wasSavedBefore(*position))
        fetch(*position);
    return true;
}

bool ExportBatch::wasSavedBefore(size_t position)
{
    const auto reading = m_job.knowsReadings ? std::optional(readingOf(position)) : std::nullopt;
    if (!m_target->holds(m_job.calls[position].id, reading))
        return false;
    m_isDone[position] = true;
    ++m_tally.saved;
    ++m_tally.savedBefore;
    return true;
}

QString ExportBatch::readingOf(size_t position) const
{
    const auto &id = m_job.calls[position].id;
    return readingMark(m_library.isSwapped(id), m_library.aliases(id));
}

void ExportBatch::wakeForPostponed()
{
    const auto due = m_queue.nextDueMs();
    if (!due || (m_wakeMs && *m_wakeMs <= *due))
        return;
    m_wakeMs = due;
    m_clock.after(*due - m_clock.monotonicMs(), this, [this] {
        m_wakeMs.reset();
        pump();
    });
}

void ExportBatch::fetch(size_t position)
{
    m_fetches[position] = m_library.transcript(m_job.calls[position], Priority::Bulk, {}, this,
        [this, begun = Begun{position, m_round, readingOf(position)}](
            Result<TranscriptPtr> result) { fetched(begun, std::move(result)); });
}

void ExportBatch::fetched(const Begun &begun, Result<TranscriptPtr> result)
{
    const size_t position = begun.position;
    m_fetches.erase(position);
    if (!result) {
        fetchFailed(begun, result.error());
    } else if (begun.reading != readingOf(position)) {
        m_queue.putBack(position); // nobody knows which of the two it is
    } else {
        m_weatherInARow = 0;
        if ((*result)->phrases.empty())
            record(position,
                readback::notSaved(m_job.calls[position], Error::of(ErrorKind::NoTranscript)));
        else if (m_state == State::Running)
            store({position, *std::move(result), readingOf(position)});
        else
            m_unstored.push_back({position, *std::move(result), readingOf(position)});
    }
    pump();
}

void ExportBatch::fetchFailed(const Begun &begun, const Error &error)
{
    if (postpone(begun.position, error))
        return;
    if (endsTheRun(error)) {
        m_lastErrors.insert_or_assign(begun.position, error);
        m_queue.putBack(begun.position);
        pauseUnlessAnswered(begun, error);
        return;
    }
    record(begun.position, readback::notSaved(m_job.calls[begun.position], error));
}

// Not ready, and there is time left: asks again when the library thinks best, the last time at the
// very end.
bool ExportBatch::postpone(size_t position, const Error &error)
{
    const qint64 now = m_clock.monotonicMs();
    if (error.kind != ErrorKind::NotReady || now >= m_deadlineMs)
        return false;
    const qint64 wished
        = error.retryAt.isValid() ? m_clock.now().msecsTo(error.retryAt) : kAskAgainMs;
    m_lastErrors.insert_or_assign(position, error);
    m_queue.postpone(position, std::min(m_deadlineMs, now + std::max(kAskAgainLeastMs, wished)));
    m_target->postpone(m_job.calls[position].id);
    return true;
}

bool ExportBatch::endsTheRun(const Error &error)
{
    m_weatherInARow = isWeather(error.kind) ? m_weatherInARow + 1 : 0;
    return error.kind == ErrorKind::Auth || m_weatherInARow >= kWeatherInARow;
}

void ExportBatch::store(const Fetched &call)
{
    const TranscriptDocument document{m_job.calls[call.position], call.transcript, m_job.source};
    m_stores[call.position] = m_target->store(
        document, this, [this, call, round = m_round](Result<QStringList> result) {
            stored({call.position, round}, call, std::move(result));
        });
}

void ExportBatch::stored(const Begun &begun, const Fetched &read, Result<QStringList> result)
{
    const size_t position = begun.position;
    m_stores.erase(position);
    const auto &call = m_job.calls[position];
    if (result) {
        record(position,
            {call.id, call.start, ExportOutcome::Saved, *std::move(result), {}, read.reading});
    } else if (result.error().kind == ErrorKind::Local && m_state != State::Stopping) {
        m_lastErrors.insert_or_assign(position, result.error());
        m_unstored.push_back(read);
        pauseUnlessAnswered(begun, result.error());
    } else {
        record(position, readback::notSaved(call, result.error()));
    }
    pump();
}

void ExportBatch::record(size_t position, const ExportRecord &record)
{
    m_isDone[position] = true;
    m_lastErrors.erase(position);
    recordKnown(record);
    flushSoon();
}

void ExportBatch::recordKnown(const ExportRecord &record)
{
    m_tally.count(record.outcome);
    m_target->record(record);
    if (record.outcome != ExportOutcome::Saved)
        emit notSaved(record);
}

// What began before the person's answer says nothing about what the answer mended.
void ExportBatch::pauseUnlessAnswered(const Begun &begun, const Error &error)
{
    if (begun.round == m_round)
        pause(error);
}

void ExportBatch::pause(const Error &error)
{
    if (m_state != State::Running && m_state != State::Opening && m_state != State::Closing)
        return; // asked already, or nobody wants an answer any more
    m_state = State::Paused;
    m_trouble = error;
    emit question(error);
}

void ExportBatch::resume()
{
    if (m_state != State::Paused || m_nextTarget)
        return;
    m_trouble.reset();
    m_weatherInARow = 0;
    ++m_round;
    if (!m_isOpen) {
        open();
        return;
    }
    m_state = State::Running;
    pump();
}

void ExportBatch::resumeInto(std::unique_ptr<ExportTarget> target)
{
    if (m_state != State::Paused)
        return;
    m_nextTarget = std::move(target);
    pump(); // once nothing is being written to the old one
}

void ExportBatch::changeTarget()
{
    m_formerTarget = std::exchange(m_target, std::move(m_nextTarget));
    m_formerFlush = m_formerTarget->flush(this, [this](const Result<Done> &) {
        m_formerTarget.reset(); // as good as it gets: that place was in trouble
    });
    m_isOpen = false;
    resume();
}

void ExportBatch::cancel()
{
    if (m_state == State::Stopping || m_state == State::Closing || m_state == State::Over)
        return;
    m_state = State::Stopping;
    m_isStopped = true;
    m_nextTarget.reset();
    m_opening.cancel();
    m_fetches.clear();
    // Here, while there is a library to ask how a call is read.
    for (size_t i = 0; i < m_isDone.size(); ++i) {
        if (!m_isDone[i] && !m_stores.contains(i) && !wasSavedBefore(i))
            m_target->postpone(m_job.calls[i].id); // what is being stored must not wait for it
    }
    pump();
}

void ExportBatch::stop()
{
    if (m_state == State::Paused)
        cancel();
}

// Often enough that a crash loses little, seldom enough that thousands of calls cost little.
void ExportBatch::flushSoon()
{
    if (std::exchange(m_flushIsDue, true))
        return;
    m_clock.after(kFlushMs, this, [this] {
        m_flushIsDue = false;
        flush();
    });
}

void ExportBatch::flush()
{
    if (m_state != State::Running && m_state != State::Paused)
        return; // the last flush is under way or done
    if (m_flushing.isActive())
        flushSoon();
    else
        m_flushing = m_target->flush(this, [this](const Result<Done> &result) { flushed(result); });
}

void ExportBatch::flushed(const Result<Done> &result)
{
    if (m_state == State::Closing) {
        close();
        return;
    }
    if (!result)
        pause(result.error());
    pump();
}

// Everything that is going to be stored is stored.
void ExportBatch::windUp()
{
    m_state = State::Closing;
    recordTheRest();
    emit progress(m_tally);
    if (!m_flushing.isActive())
        close(); // else flushed() does it: two writers could overtake each other
}

void ExportBatch::recordTheRest()
{
    const QString reason = m_trouble ? describe(*m_trouble) : sentenceFor(ErrorKind::Cancelled);
    for (size_t i = 0; i < m_isDone.size(); ++i) {
        if (m_isDone[i])
            continue;
        const auto &call = m_job.calls[i];
        const auto last = m_lastErrors.find(i);
        if (last != m_lastErrors.end())
            record(i, readback::notSaved(call, Error(last->second)));
        else
            record(i, {call.id, call.start, ExportOutcome::Cancelled, {}, reason});
    }
    for (const auto &known : std::exchange(m_job.known, {}))
        recordKnown(known);
    m_unstored.clear();
}

void ExportBatch::close()
{
    m_flushing = m_target->flush(this, [this](const Result<Done> &result) { closed(result); });
}

void ExportBatch::closed(const Result<Done> &result)
{
    if (!result && !m_isStopped) {
        pause(result.error());
        return;
    }
    if (!result)
        m_trouble = result.error();
    m_state = State::Over;
    emit finished(m_tally);
}

} // namespace readback
