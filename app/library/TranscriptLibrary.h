// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/async/Completion.h"
#include "app/genesys/CallSource.h"

#include <QObject>

#include <functional>
#include <memory>

namespace readback {

// What the window, the exporter and readback-export talk to: transcripts from memory first, then
// from the source. Equal requests share one fetch; the neighbours of the call on screen are read
// ahead. Thread: the one it was made on.
class TranscriptLibrary : public QObject
{
    Q_OBJECT
public:
    // An optional step on the worker before the transcript is delivered (the window measures words
    // here). Touches nothing but what it captured.
    using Prepare = std::function<void(const Transcript &)>;

    // `source` and `clock` outlive the library.
    TranscriptLibrary(CallSource &source, Clock &clock, QObject *parent = nullptr);
    ~TranscriptLibrary() override;

    // As CallSource.
    CallHandle list(const ConversationQuery &query, Priority priority, QObject *context,
        ListReceiver receiver, Callback<ListSummary> done);
    CallHandle conversation(
        const QString &id, Priority priority, QObject *context, Callback<Conversation> done);
    CallHandle scores(const Conversation &conversation, Priority priority, QObject *context,
        Callback<ConversationScores> done);
    std::vector<FeatureReport> features() const;
    // As CallSource. NotReady carries retryAt: 5, 15, 30, then every 60 s after the first try for
    // ten minutes; invalid for calls that ended more than a day ago.
    CallHandle transcript(const Conversation &conversation, Priority priority, Prepare prepare,
        QObject *context, Callback<TranscriptPtr> done);

    // What this run has learnt of a conversation's transcript.
    TranscriptState knownState(const QString &id) const;

    // Fetches these in the background, at most a few, unless they are here already; replaces the
    // previous wish.
    void readAhead(const std::vector<Conversation> &next);

signals:
    // What is known of a conversation's transcript has changed.
    void transcriptStateChanged(const QString &id, readback::TranscriptState state);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace readback
