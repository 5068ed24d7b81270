// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/async/Clock.h"
#include "app/model/Conversation.h"
#include "app/model/Result.h"
#include "app/model/TranscriptStatus.h"

#include <QObject>

#include <functional>
#include <optional>
#include <unordered_map>

namespace readback {

class TranscriptLibrary;

// Asks about many calls whether they have a transcript: at bulk priority, a few at a time, no more
// than it takes to know. What it learns stays with the library. Calls that are known by the time
// of their turn are not asked for. It stops by itself where going on is no use: the server cannot
// be reached, or refuses one call after the other. Thread: the library's.
class CoverageCheck : public QObject
{
    Q_OBJECT
public:
    // Calls are fetched from whoever has them when it is their turn, so that a million need not be
    // copied.
    struct Job
    {
        size_t count = 0;
        std::function<Conversation(size_t position)> call; // position: 0 to count - 1, in order
    };

    // `library` and `clock` outlive the check.
    CoverageCheck(TranscriptLibrary &library, Clock &clock, Job job, QObject *parent = nullptr);
    ~CoverageCheck() override;

    void start();
    // Asks no more; finished() follows at once.
    void cancel();

    size_t done() const { return m_done; }
    size_t total() const { return m_job.count; }
    // At the rate so far, which is no better than so many requests a minute; none: too early to
    // tell.
    std::optional<qint64> secondsLeft(int requestsPerMinute) const;

signals:
    void progress();
    // Once. `stopped`: why not all were asked for; none: they were, or it was cancelled.
    void finished(const std::optional<readback::Error> &stopped);

private:
    void pump();
    void take(size_t position, const Result<TranscriptStatus> &result);
    bool isHopeless(const Error &error);
    void end(const std::optional<Error> &stopped);

    TranscriptLibrary &m_library;
    Clock &m_clock;
    const Job m_job;
    std::unordered_map<size_t, CallHandle> m_calls; // by position
    size_t m_next = 0;
    size_t m_done = 0;
    size_t m_asked = 0; // of those done: by a request
    int m_failuresInARow = 0;
    qint64 m_startedMs = 0; // monotonic
    bool m_over = false;
};

} // namespace readback
