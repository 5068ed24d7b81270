// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/exporting/ExportJob.h"
#include "app/exporting/ExportQueue.h"
#include "app/exporting/ExportTarget.h"

#include <QObject>

#include <memory>
#include <unordered_map>
#include <vector>

namespace readback {

class TranscriptLibrary;

// Saves many calls: a few fetches at bulk priority, each result to the target, one record each,
// whatever happens. What the target has already is not fetched, unless a person has it read in
// another way since. A call that fails is recorded and the batch goes on. Where going on is no use
// (the client is refused, the disk is full, the server is gone) it pauses with a question and keeps
// what it has. Thread: the one it was made on.
class ExportBatch : public QObject
{
    Q_OBJECT
public:
    // `clock` outlives the batch, and so does `library`, unless the batch was cancelled before.
    ExportBatch(TranscriptLibrary &library, Clock &clock, ExportJob job,
        std::unique_ptr<ExportTarget> target, QObject *parent = nullptr);
    // Cancels what is going on, without a record: see cancel().
    ~ExportBatch() override;

    void start();
    // Lets files that are being written be finished, records the rest as cancelled, then
    // finished().
    void cancel();

    // The answers to question(). resumeInto() goes on in another place; what is saved stays where
    // it is.
    void resume();
    void resumeInto(std::unique_ptr<ExportTarget> target);
    void stop();

    const ExportTally &tally() const { return m_tally; }
    // The error that the last question was about, or that kept the manifest from being written.
    const std::optional<Error> &trouble() const { return m_trouble; }
    bool isPaused() const { return m_state == State::Paused; }
    bool isOver() const { return m_state == State::Over; }

signals:
    void progress(const readback::ExportTally &tally);
    // A call that came to something else than a file.
    void notSaved(const readback::ExportRecord &record);
    // Paused until resume(), resumeInto(), stop() or cancel().
    void question(const readback::Error &error);
    // Once; everything is recorded and written then, unless trouble() says otherwise.
    void finished(const readback::ExportTally &tally);

private:
    enum class State { Idle, Opening, Running, Paused, Stopping, Closing, Over };
    // A fetch or a store under way.
    struct Begun
    {
        size_t position;
        int round; // in which it began
        QString reading = {}; // how the call was read then; of a fetch
    };
    // What was fetched, and how it is read.
    struct Fetched
    {
        size_t position = 0;
        TranscriptPtr transcript;
        QString reading;
    };

    void open();
    void opened(const Result<Done> &result);
    void pump();
    bool startOne();
    bool wasSavedBefore(size_t position);
    QString readingOf(size_t position) const;
    void wakeForPostponed();
    void fetch(size_t position);
    void fetched(const Begun &begun, Result<TranscriptPtr> result);
    void fetchFailed(const Begun &begun, const Error &error);
    bool postpone(size_t position, const Error &error);
    bool endsTheRun(const Error &error);
    void store(const Fetched &call);
    void stored(const Begun &begun, const Fetched &read, Result<QStringList> result);
    void record(size_t position, const ExportRecord &record);
    void recordKnown(const ExportRecord &record);
    void pauseUnlessAnswered(const Begun &begun, const Error &error);
    void pause(const Error &error);
    void changeTarget();
    void flushSoon();
    void flush();
    void flushed(const Result<Done> &result);
    void windUp();
    void recordTheRest();
    void close();
    void closed(const Result<Done> &result);

    TranscriptLibrary &m_library;
    Clock &m_clock;
    ExportJob m_job;
    std::unique_ptr<ExportTarget> m_target;
    std::unique_ptr<ExportTarget> m_nextTarget; // waits until nothing is being stored
    std::unique_ptr<ExportTarget> m_formerTarget; // until its last flush is done
    ExportQueue m_queue;
    ExportTally m_tally;
    std::optional<Error> m_trouble;
    State m_state = State::Idle;
    qint64 m_deadlineMs = 0; // monotonic; of waiting for what is not ready
    int m_weatherInARow = 0;
    int m_round = 0; // how often the person has let it go on
    std::optional<qint64> m_wakeMs; // monotonic; the earliest timer for postponed calls
    bool m_isOpen = false; // the target is
    bool m_isStopped = false;
    bool m_flushIsDue = false;
    std::vector<bool> m_isDone; // by position
    std::unordered_map<size_t, Error> m_lastErrors; // of calls that are to be asked again
    std::vector<Fetched> m_unstored; // while paused
    std::unordered_map<size_t, CallHandle> m_fetches;
    std::unordered_map<size_t, CallHandle> m_stores;
    CallHandle m_opening;
    CallHandle m_flushing;
    CallHandle m_formerFlush;
};

} // namespace readback
