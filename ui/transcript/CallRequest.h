// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/model/Conversation.h"
#include "app/model/Result.h"
#include "app/model/Transcript.h"
#include "app/model/TranscriptStatus.h"
#include "app/text/CallSummary.h"
#include "ui/transcript/layout/PreparedCall.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace readback {

class Clock;
class TranscriptLibrary;
class TranscriptView;

// A call as it came. Made on the worker that made the transcript, and read only after that has
// finished.
struct OpenedCall
{
    TranscriptPtr transcript; // never without phrases
    PreparedCall prepared; // for the view
    CallSummary summary;
};

// Asks the library for the transcript of the call that somebody wants to read, one at a time, at
// the pace of a reader: in a burst of choices only once it is quiet. Says when to ask again, be it
// that the library named a time or that it has the transcript by now. Window's thread.
class CallRequest : public QObject
{
    Q_OBJECT
public:
    // Both outlive it; calls are made ready for `view`.
    CallRequest(const TranscriptView &view, Clock &clock, QObject *parent);
    ~CallRequest() override;

    // Null: none. What is under way is dropped, and the next call begins no burst.
    void setLibrary(TranscriptLibrary *library);

    // The call takes the place of the one before. At once where it is the first of a burst or in
    // memory; else when none follows for 80 ms.
    void askWhenQuiet(const Conversation &conversation);
    void ask(const Conversation &conversation);
    // The same call, of which more is known by now.
    void update(const Conversation &conversation) { m_conversation = conversation; }
    // Nothing comes of what was asked for; it is not asked for again.
    void drop();
    // Likewise, and there is no call any more.
    void clear();

signals:
    // It was asked for 150 ms ago, and there is no answer.
    void isSlow();
    // One of these, later; inside the call only where there is no library.
    void came(const std::shared_ptr<readback::OpenedCall> &call);
    void failed(const readback::Error &error, const QDateTime &nextTry); // invalid: none is known
    // The answer is there and told; not, where there was no library to ask.
    void settled(const QString &id);
    // Of the call that was not ready yet, with the error it had.
    void nextTryKnown(const readback::Error &error, const QDateTime &nextTry);
    // It is time to ask for the call once more.
    void isDue();

private:
    void begin(const Conversation &conversation);
    void askNow();
    void finish(const Result<TranscriptPtr> &result, const std::shared_ptr<OpenedCall> &opened);
    void fail(const Error &error);
    void takeStatus(const QString &id, const TranscriptStatus &status);
    // Unless something else is asked for meanwhile.
    void later(qint64 ms, std::function<void()> what);

    const TranscriptView &m_view;
    Clock &m_clock;
    QPointer<TranscriptLibrary> m_library;
    Conversation m_conversation;
    CallHandle m_call;
    std::optional<Error> m_notReady; // what it ended with, where that was it
    std::optional<qint64> m_lastAskMs; // monotonic; of the last askWhenQuiet()
    int m_ticket = 0; // timers of an earlier request see that it has changed
};

} // namespace readback
