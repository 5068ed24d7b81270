// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/library/NotReadySchedule.h"
#include "app/model/TranscriptStatus.h"

#include <QHash>

#include <functional>

namespace readback {

// Whether an error says how a transcript stands, and nothing of the way to it.
constexpr bool isStatus(ErrorKind kind)
{
    return kind == ErrorKind::NotReady || kind == ErrorKind::NoTranscript;
}

// What this run has learnt of transcripts, and when to ask again for those that are not ready. Has
// an entry for calls that were asked for, none for others. Not a QObject; one thread.
class TranscriptBook
{
public:
    using Changed = std::function<void(const QString &id, const TranscriptStatus &status)>;

    // `changed` is told of every change, from within the call that brings it. `clock` outlives the
    // book.
    TranscriptBook(Clock &clock, Changed changed);

    // Unknown: nothing learnt.
    TranscriptStatus find(const QString &id) const;
    bool contains(const QString &id) const { return m_entries.contains(id); }
    // A call that is NotReady; null: it is not.
    const Conversation *processing(const QString &id) const { return m_schedule.conversation(id); }

    // There is a transcript; `empty`: nothing was said in it.
    void noteTranscript(const QString &id, bool empty = false);
    // A try failed. Returns the error as the asker is to see it: NotReady with the next quick try.
    Error noteError(const Conversation &conversation, const Error &error);
    // Nobody but Readback itself asked, and the try failed in a way that says nothing of the call:
    // what was processing goes on being so, with a later try.
    Error noteQuietError(const Conversation &conversation, const Error &error);

    // The call that somebody looks at; its next try is the quick one. Empty: none.
    void follow(const QString &id);

private:
    struct Entry // as small as TranscriptStatus is large: a report may ask for a hundred thousand
    {
        qint64 nextTryMs = kNever;
        int tries = 0;
        TranscriptState state = TranscriptState::Unknown;
        TranscriptReason reason = TranscriptReason::Unsaid;
    };
    static constexpr qint64 kNever = -1;

    void put(const QString &id, const TranscriptStatus &status);
    QDateTime nextTry(const QString &id) const;

    Clock &m_clock;
    Changed m_changed;
    NotReadySchedule m_schedule;
    QHash<QString, Entry> m_entries;
    QHash<QString, Error> m_errors;
    QString m_followed;
};

} // namespace readback
