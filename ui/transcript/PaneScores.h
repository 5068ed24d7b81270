// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/model/Conversation.h"
#include "app/model/ConversationScores.h"
#include "app/model/Result.h"

#include <QCache>
#include <QObject>
#include <QPointer>

namespace readback {

class CallOverview;
class Clock;
class TranscriptLibrary;

// The measured scores of the call that is read: asks for them once there is something to read, and
// has the overview show them. Where there are none it keeps quiet. Window's thread.
class PaneScores : public QObject
{
    Q_OBJECT
public:
    // Both outlive it.
    PaneScores(CallOverview &overview, Clock &clock, QObject *parent);
    ~PaneScores() override;

    // Null: none. What is known of the calls of another is forgotten.
    void setLibrary(TranscriptLibrary *library);
    void ask(const Conversation &conversation);
    void drop();
    // The call is read in another way: its scores may be others.
    void forget(const QString &id);

private:
    void take(const QString &id, const Result<ConversationScores> &scores);

    CallOverview &m_overview;
    Clock &m_clock;
    QPointer<TranscriptLibrary> m_library;
    CallHandle m_call;
    QCache<QString, ConversationScores> m_seen{500}; // in this library
    int m_ticket = 0; // timers of an earlier call see that it has changed
};

} // namespace readback
