// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/model/Conversation.h"

#include <QObject>

#include <vector>

namespace readback {

class TranscriptLibrary;

// Finds the first of some conversations that has a transcript, asking for one after the other; what
// is asked for is in memory afterwards. Window's thread.
class FirstReadable : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Gives up after `most` conversations. A new search drops the one before.
    void search(TranscriptLibrary &library, std::vector<Conversation> candidates, size_t most = 20);
    void cancel() { m_call.cancel(); }

signals:
    void found(const QString &id);
    void nothingFound();

private:
    void tryNext(TranscriptLibrary &library);

    std::vector<Conversation> m_candidates; // the next one last
    CallHandle m_call;
};

} // namespace readback
