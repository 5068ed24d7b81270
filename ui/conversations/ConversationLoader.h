// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/model/Conversation.h"
#include "app/model/Result.h"
#include "app/model/TimeRange.h"

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

    void load(TranscriptLibrary &library, const TimeRange &range);
    // Keeps what has arrived.
    void cancel();
    bool isBusy() const { return m_call.isActive(); }

signals:
    void started();
    void pageArrived(const std::vector<readback::Conversation> &page);
    // After the last page; `notices` are sentences for the person.
    void finished(int conversations, const QStringList &notices);
    void failed(const readback::Error &error);
    void cancelled();

private:
    CallHandle m_call;
};

} // namespace readback
