// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/model/ConversationQuery.h"
#include "app/model/ListProgress.h"
#include "app/model/Result.h"

#include <QObject>

#include <vector>

namespace readback {

class TranscriptLibrary;

// One listing at a time: asks the library for a period's conversations and hands the pages on as
// they arrive. A new load() drops the one before. Window's thread.
class ConversationLoader : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // A query for one conversation's id is answered whatever its date.
    void load(TranscriptLibrary &library, const ConversationQuery &query);
    // Keeps what has arrived.
    void cancel();
    bool isBusy() const { return m_call.isActive(); }

signals:
    void started();
    void pageArrived(const std::vector<readback::Conversation> &page);
    void progressed(const readback::ListProgress &progress);
    // After the last page; `notices` are sentences for the person.
    void finished(int conversations, const QStringList &notices);
    void failed(const readback::Error &error);
    void cancelled();

private:
    CallHandle list(TranscriptLibrary &library, const ConversationQuery &query);
    CallHandle fetchOne(TranscriptLibrary &library, const QString &id);

    CallHandle m_call;
};

} // namespace readback
