// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"

#include <QHash>

namespace readback {

// When to ask again for a transcript that is not ready: 5, 15, 30, then every 60 s for ten minutes
// after the first try. Calls that ended more than a day ago get no further try by themselves. Not a
// QObject; one thread.
class NotReadySchedule
{
public:
    // Notes a try that ended "not ready" now. The next try, UTC; invalid: no more by itself.
    QDateTime nextTry(const Conversation &conversation, const QDateTime &now);
    void forget(const QString &id) { m_tries.remove(id); }

private:
    struct Tries
    {
        QDateTime first;
        int count = 0;
    };
    QHash<QString, Tries> m_tries;
};

} // namespace readback
