// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/async/Clock.h"
#include "app/model/Conversation.h"
#include "app/model/Result.h"

#include <QObject>

#include <functional>
#include <optional>
#include <unordered_map>

namespace readback {

// Asks the server something of each of many calls, at bulk priority and a few at a time; the rate
// gate paces it. It stops by itself where going on is no use: the server cannot be reached, or
// refuses one call after the other. Thread: the library's.
class BulkCalls : public QObject
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

    // `clock` outlives it.
    BulkCalls(Clock &clock, Job job, QObject *parent = nullptr);
    ~BulkCalls() override;

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

protected:
    using Answered = std::function<void(const Result<Done> &)>;

    const Job &job() const { return m_job; }
    // Begins, in the event loop's next turn or whenever all is there that is needed; pump() then.
    virtual void prepare();
    void pump();
    void end(const std::optional<Error> &stopped);
    bool isOver() const { return m_over; }

    // Whether the server is to be asked; else the call is done.
    virtual bool isWorthAsking(const Conversation &call) = 0;
    // What is to be asked of one call, and told once.
    virtual CallHandle ask(const Conversation &call, Answered answered) = 0;

private:
    void take(size_t position, const Result<Done> &result);
    bool isHopeless(const Error &error);

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
