// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/async/Clock.h"
#include "app/model/TranscriptStatus.h"

#include <QHash>
#include <QObject>

#include <optional>
#include <set>
#include <unordered_map>

namespace readback {

class TranscriptLibrary;

// Asks again for the transcripts that are not ready, each when its status says so, until they are:
// see NotReadySchedule. Follows what the library learns, whoever asked for it. Only asks whether
// there is one, at bulk priority, few at a time and with pauses in between, so that nothing that
// anybody waits for is later for it. Thread: the library's.
class TranscriptWatcher : public QObject
{
    Q_OBJECT
public:
    static constexpr int kAtOnce = 2;
    static constexpr qint64 kPauseMs = 2'000; // between two tries: a fifth of the usual budget

    // `library` and `clock` outlive the watcher.
    TranscriptWatcher(TranscriptLibrary &library, Clock &clock, QObject *parent = nullptr);
    ~TranscriptWatcher() override;

    // The call on screen: whoever shows it asks by himself at the times its status gives, and is
    // given a start; empty: none.
    void follow(const QString &id);

    // How many calls are known to be in the making.
    int watched() const { return static_cast<int>(m_watched.size()); }

signals:
    // A call that was not ready is.
    void becameReady(const QString &id);

private:
    void take(const QString &id, const TranscriptStatus &status);
    void put(const QString &id, const QDateTime &nextTry);
    void drop(const QString &id);
    void pump();
    bool startOne();
    void ask(const QString &id);
    void wakeAt(qint64 monotonicMs);
    qint64 nextStartMs() const; // monotonic

    TranscriptLibrary &m_library;
    Clock &m_clock;
    QHash<QString, qint64> m_watched; // by id: the next try, ms since the epoch; kNever
    std::set<std::pair<qint64, QString>> m_due; // those with a next try that is not under way
    std::unordered_map<QString, CallHandle> m_tries;
    QString m_followed;
    std::optional<qint64> m_lastStartMs; // monotonic
    std::optional<qint64> m_wakeMs; // monotonic; the earliest timer that is set
};

} // namespace readback
