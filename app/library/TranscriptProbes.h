// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/genesys/CallSource.h"
#include "app/model/TranscriptStatus.h"

#include <QObject>

#include <unordered_map>
#include <vector>

namespace readback {

class TranscriptBook;

// The questions whether there is a transcript that are on their way, one a conversation, and
// everybody who waits for the answers. What is learnt goes into the book. One thread.
class TranscriptProbes : public QObject
{
    Q_OBJECT
public:
    using Waiter = Completion<TranscriptStatus>;

    // Both outlive it.
    TranscriptProbes(CallSource &source, TranscriptBook &book);
    ~TranscriptProbes() override;

    // Finishes the waiter with how the transcript stands then, or with an error that says nothing
    // of it.
    void ask(const Conversation &conversation, Priority priority, const Waiter &waiter);
    // Drops the question; who waited for it is to be told in another way. Empty: there was none.
    std::vector<Waiter> drop(const QString &id);

private:
    struct Pending
    {
        CallHandle call;
        std::vector<Waiter> waiters;
    };

    void settle(const Conversation &conversation, const Result<Done> &result);
    void leave(const QString &id);

    CallSource &m_source;
    TranscriptBook &m_book;
    std::unordered_map<QString, Pending> m_pending;
};

} // namespace readback
