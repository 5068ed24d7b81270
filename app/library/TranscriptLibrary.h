// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/async/Completion.h"
#include "app/genesys/CallSource.h"
#include "app/model/TranscriptStatus.h"

#include <QObject>

#include <functional>
#include <memory>

namespace readback {

// What the window, the exporter and readback-export talk to: transcripts from memory first, then
// from the source, which may have an archive in front of it. Equal requests share one fetch; the
// neighbours of the call on screen are read ahead. Thread: the one it was made on.
class TranscriptLibrary : public QObject
{
    Q_OBJECT
public:
    // An optional step on the worker before the transcript is delivered (the window measures words
    // here). Touches nothing but what it captured.
    using Prepare = std::function<void(const TranscriptPtr &)>;

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
    // ten minutes; invalid for calls that ended more than a day ago. Says why where there is none.
    CallHandle transcript(const Conversation &conversation, Priority priority, Prepare prepare,
        QObject *context, Callback<TranscriptPtr> done);

    // Asks whether there is a transcript, without fetching it, and tells how it stands then: that
    // is also noted as what is known. A transcript that is here or on its way is not asked for
    // again, and a fetch that begins meanwhile answers for both. Errors: as transcript(), but
    // NotReady and NoTranscript are a status.
    CallHandle check(const Conversation &conversation, Priority priority, QObject *context,
        Callback<TranscriptStatus> done);
    // The same for a call that is known to be NotReady; NotFound where it is not. An error that
    // says nothing of the call leaves it NotReady.
    CallHandle checkAgain(
        const QString &id, Priority priority, QObject *context, Callback<TranscriptStatus> done);

    // What this run has learnt of a conversation's transcript.
    TranscriptState knownState(const QString &id) const { return knownStatus(id).state; }
    TranscriptStatus knownStatus(const QString &id) const;
    // The same, and what is clear without asking.
    TranscriptStatus status(const Conversation &conversation) const;
    // These are kept on this computer, so that they are there to read.
    void noteKept(const QStringList &ids);
    // The call that a person looks at: whoever shows it asks again quickly, and until it is another
    // one its next try is that. Empty: none.
    void follow(const QString &id);

    // Whether that call's transcript is in memory, so that it is told without asking anybody.
    bool isHere(const QString &id) const;

    // Fetches these in the background, at most a few, unless they are here already; replaces the
    // previous wish.
    void readAhead(const std::vector<Conversation> &next);

    // Exchanges Agent and Customer of a call whose channels were mistaken for each other, for this
    // run: transcript() and scores() answer so from now on, and with them all that is shown and
    // exported.
    void setSwapped(const Conversation &conversation, bool on);
    bool isSwapped(const QString &id) const;

    // Likewise, names that a person gave to the voices of a call: that is what they are called
    // then.
    void setAliases(const Conversation &conversation, const Aliases &aliases);
    Aliases aliases(const QString &id) const;
    // The voices, by index into the speakers that the source told, that are this speaker of the
    // transcript as it was told here the last time.
    std::vector<int> voicesOf(const QString &id, int speaker) const;

signals:
    // What is known of a conversation's transcript has changed.
    void transcriptStatusChanged(const QString &id, const readback::TranscriptStatus &status);
    // A transcript came from the source, whoever had asked for it, or it is read in another way.
    void transcriptArrived(
        const readback::Conversation &conversation, const readback::TranscriptPtr &transcript);
    // The two sides of a call were exchanged, or are as they were again.
    void swappedChanged(const QString &id);
    void aliasesChanged(const QString &id);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace readback
