// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/async/Completion.h"
#include "app/model/Conversation.h"
#include "app/model/ConversationQuery.h"
#include "app/model/ConversationScores.h"
#include "app/model/Transcript.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace readback {

class Archive;
class ArchiveUpkeep;

// The calls that are kept on this computer: looked up, listed, and added to. Every call follows the
// rules of Completion; NotFound: it is not kept, Archive: nobody knows. Thread: the one it was made
// on.
class KeptCalls : public QObject
{
    Q_OBJECT
public:
    using Page = std::function<void(std::vector<Conversation>)>;

    // Both outlive it. Keeps nothing before setKeeping().
    KeptCalls(Archive &archive, Clock &clock, QObject *parent = nullptr);
    ~KeptCalls() override;

    // Whether what comes from the server is kept. What is kept already can be read in any case.
    void setKeeping(bool on);
    bool isKeeping() const { return m_keeping; }
    // Calls are on their way to the disk.
    bool isStoring() const { return !m_writes.empty(); }
    // Why nothing can be kept although it should be, in a sentence; empty: it can.
    QString trouble() const;
    // Why calls are not kept just now, in a sentence, be it that nothing can be or that the last of
    // them could not; empty: they are, or are not to be.
    QString notKept() const;
    qint64 size() const; // bytes on the disk
    QString folder() const;

    CallHandle transcript(const QString &id, QObject *context, Callback<Transcript> done);
    CallHandle conversation(const QString &id, QObject *context, Callback<Conversation> done);
    CallHandle scores(const QString &id, QObject *context, Callback<ConversationScores> done);
    // Those of the ids that are kept.
    CallHandle among(const QStringList &ids, QObject *context, Callback<QStringList> done);
    // The calls that fit the query, newest first, page by page; the value is their number.
    CallHandle list(
        const ConversationQuery &query, QObject *context, const Page &page, Callback<int> done);

    // Keeps a call with what was said in it, as it came from the server; nothing where nothing was
    // said, or nothing is to be kept.
    void keep(const Conversation &conversation, const Transcript &transcript);
    // The same unless it was asked for earlier in this run.
    void keepOnce(const Conversation &conversation, const TranscriptPtr &transcript);
    // Kept with the call, now or once that comes.
    void keepScores(const QString &id, const ConversationScores &scores);

    // Removes calls that began more than so many days ago, and the oldest until what is left takes
    // no more bytes; 0: without end. Spares what a person marked. The value is how many went. What
    // an earlier removal left undone is done in any case.
    CallHandle applyLimits(int days, qint64 bytes, QObject *context, Callback<int> done);
    // Removes every call with all that was added to it, for good. Carried out whatever becomes of
    // this and its session, and told to a context that outlives them (ArchiveUpkeep).
    CallHandle forgetAll(QObject *context, Callback<int> done);

signals:
    // A call is on the disk now.
    void kept(const QString &id);
    void storingChanged(bool storing);
    // A call could not be kept.
    void failed(const QString &id, const readback::Error &error);
    // What could not be looked up can be by now.
    void readable();
    // What notKept() says is another.
    void notKeptChanged();
    // Something to tell the person once: a damaged archive that was put aside.
    void told(const QString &sentence);

private:
    void listFrom(const ConversationQuery &query, const Page &page,
        const Completion<int> &completion, std::optional<qint64> from, int listed);
    void written(const QString &id, const Result<Done> &result);
    void stateChanged();
    void noteFailure(const QString &sentence);
    void tellNotKept();

    Archive &m_archive;
    Clock &m_clock;
    const std::unique_ptr<ArchiveUpkeep> m_upkeep;
    bool m_keeping = false;
    QString m_failure; // of the last call that was to be kept
    QString m_notKept; // as it was told last
    QSet<QString> m_asked; // what was to be kept in this run, and nothing has taken since
    QHash<QString, ConversationScores> m_early; // scores of calls that are not kept yet
    std::unordered_map<QString, CallHandle> m_writes; // by conversation
    std::unordered_map<QString, CallHandle> m_scoreWrites;
};

} // namespace readback
