// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"

#include <QHash>

namespace readback {

// When to ask again for transcripts that are not ready. For the call on screen: 5, 15, 30, then
// every 60 s for ten minutes after the first try. For all others after 1, 2, 4, 8, 15, 30, then
// every 60 minutes, never sooner than a twentieth of the time since the call's end, for a day; the
// last try comes when the day is over. Calls that ended more than a day ago get no further try by
// themselves. Not a QObject; one thread.
class NotReadySchedule
{
public:
    // Notes a try that ended "not ready" now.
    void noteTry(const Conversation &conversation, const QDateTime &now);
    // Somebody looks at the call (again): its ten minutes begin with its next try.
    void restartQuick(const QString &id);
    // What is waited for no longer.
    void forget(const QString &id) { m_tries.remove(id); }

    int tries(const QString &id) const { return m_tries.value(id).count; }
    // The conversation as it was at the last try; null: none was noted.
    const Conversation *conversation(const QString &id) const;

    // When to try next, UTC, as it follows from the tries noted; invalid: no more by itself.
    QDateTime quickTry(const QString &id) const;
    QDateTime slowTry(const QString &id) const;

private:
    struct Tries
    {
        Conversation conversation;
        QDateTime first;
        QDateTime last;
        int count = 0;
        QDateTime quickFirst; // since the quick ones began
        int quickCount = 0;
    };
    QHash<QString, Tries> m_tries;
};

} // namespace readback
