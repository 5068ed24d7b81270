// SPDX-License-Identifier: MIT
#include "app/library/kept/KeptCalls.h"

#include "app/archive/Archive.h"
#include "app/archive/stored/StoredCalls.h"
#include "app/archive/stored/StoredListing.h"
#include "app/archive/stored/StoredScores.h"
#include "app/archive/upkeep/ArchiveUpkeep.h"
#include "app/genesys/QueryFit.h"

#include <optional>
#include <utility>

namespace readback {

namespace {

constexpr int kPageOfCalls = 200;
constexpr int kMostEarlyScores = 100;

// What is there, or NotFound.
template <class T>
CallHandle lookUp(
    Archive &archive, QObject *context, Archive::Work<std::optional<T>> work, Callback<T> done)
{
    return archive.read<std::optional<T>>(Archive::Reader::Calls, context, std::move(work),
        [done = std::move(done)](Result<std::optional<T>> found) {
            if (!found)
                done(found.error());
            else if (!*found)
                done(Error::of(ErrorKind::NotFound));
            else
                done(*std::move(*found));
        });
}

} // namespace

KeptCalls::KeptCalls(Archive &archive, Clock &clock, QObject *parent)
    : QObject(parent), m_archive(archive), m_clock(clock),
      m_upkeep(std::make_unique<ArchiveUpkeep>(archive, clock))
{
    connect(&archive, &Archive::noticed, this, &KeptCalls::told);
    connect(&archive, &Archive::stateChanged, this, &KeptCalls::stateChanged);
}

KeptCalls::~KeptCalls() = default;

void KeptCalls::setKeeping(bool on)
{
    m_keeping = on;
    tellNotKept();
}

void KeptCalls::stateChanged()
{
    if (m_archive.isWritable())
        m_failure.clear();
    if (m_archive.state() == Archive::State::Checking)
        m_asked.clear(); // who knows what is left
    tellNotKept();
    if (m_archive.isWritable() || m_archive.state() == Archive::State::ReadOnly)
        emit readable();
}

void KeptCalls::noteFailure(const QString &sentence)
{
    m_failure = sentence;
    tellNotKept();
}

QString KeptCalls::notKept() const
{
    if (!m_keeping)
        return {};
    const auto lasting = trouble();
    return lasting.isEmpty() ? m_failure : lasting;
}

void KeptCalls::tellNotKept()
{
    if (const auto now = notKept(); std::exchange(m_notKept, now) != now)
        emit notKeptChanged();
}

QString KeptCalls::trouble() const
{
    const auto state = m_archive.state();
    const bool lasting = state == Archive::State::ReadOnly || state == Archive::State::Failed;
    return lasting ? describe(m_archive.problem()) : QString();
}

qint64 KeptCalls::size() const
{
    return m_archive.size();
}

QString KeptCalls::folder() const
{
    return m_archive.folder();
}

CallHandle KeptCalls::transcript(const QString &id, QObject *context, Callback<Transcript> done)
{
    return lookUp<Transcript>(
        m_archive, context, [id](Database &database) { return loadTranscript(database, id); },
        std::move(done));
}

CallHandle KeptCalls::conversation(const QString &id, QObject *context, Callback<Conversation> done)
{
    return lookUp<Conversation>(
        m_archive, context, [id](Database &database) { return loadConversation(database, id); },
        std::move(done));
}

CallHandle KeptCalls::scores(const QString &id, QObject *context, Callback<ConversationScores> done)
{
    return lookUp<ConversationScores>(
        m_archive, context, [id](Database &database) { return loadScores(database, id); },
        std::move(done));
}

CallHandle KeptCalls::among(const QStringList &ids, QObject *context, Callback<QStringList> done)
{
    return m_archive.read<QStringList>(
        Archive::Reader::Calls, context,
        [ids](Database &database) { return keptAmong(database, ids); }, std::move(done));
}

CallHandle KeptCalls::list(
    const ConversationQuery &query, QObject *context, const Page &page, Callback<int> done)
{
    const Completion<int> completion(context, std::move(done));
    auto handle = completion.handle();
    listFrom(query, page, completion, {}, 0);
    return handle;
}

void KeptCalls::listFrom(const ConversationQuery &query, const Page &page,
    const Completion<int> &completion, std::optional<qint64> from, int listed)
{
    completion.hold(m_archive.read<StoredPage>(
        Archive::Reader::Calls, this,
        [range = query.range, from](
            Database &database) { return listCalls(database, range, from, kPageOfCalls); },
        [this, query, page, completion, listed](Result<StoredPage> found) {
            if (!found)
                return completion.finish(found.error());
            std::erase_if(
                found->calls, [&](const Conversation &call) { return !fits(query, call); });
            const int sofar = listed + static_cast<int>(found->calls.size());
            const auto next = found->next;
            if (!found->calls.empty())
                completion.report([page, calls = std::move(found->calls)] { page(calls); });
            if (next)
                listFrom(query, page, completion, next, sofar);
            else
                completion.finish(sofar);
        }));
}

void KeptCalls::keep(const Conversation &conversation, const Transcript &transcript)
{
    if (!m_keeping || transcript.phrases.empty() || !trouble().isEmpty())
        return;
    const auto id = conversation.id;
    m_asked.insert(id);
    const bool wasStoring = isStoring();
    m_writes[id] = m_archive.writeIfRoom<Done>(
        this,
        [conversation, said = std::make_shared<const Transcript>(transcript), now = m_clock.now(),
            scores = m_early.value(id), scored = m_early.remove(id) > 0](Database &database) {
            storeCall(database, conversation, *said, now);
            if (scored)
                storeScores(database, conversation.id, scores);
            return Done{};
        },
        [this, id](const Result<Done> &result) { written(id, result); });
    if (!wasStoring)
        emit storingChanged(true);
}

void KeptCalls::written(const QString &id, const Result<Done> &result)
{
    m_writes.erase(id);
    noteFailure(result ? QString() : describe(result.error()));
    if (result) {
        emit kept(id);
    } else {
        m_asked.remove(id);
        emit failed(id, result.error());
    }
    if (!isStoring())
        emit storingChanged(false);
}

void KeptCalls::keepOnce(const Conversation &conversation, const TranscriptPtr &transcript)
{
    if (!m_asked.contains(conversation.id))
        keep(conversation, *transcript);
}

void KeptCalls::keepScores(const QString &id, const ConversationScores &scores)
{
    if (!m_keeping || !trouble().isEmpty())
        return;
    if (m_early.size() >= kMostEarlyScores)
        m_early.clear();
    m_early.insert(id, scores);
    m_scoreWrites[id] = m_archive.writeIfRoom<Done>(
        this,
        [id, scores](Database &database) {
            storeScores(database, id, scores);
            return Done{};
        },
        [this, id](const Result<Done> &) { m_scoreWrites.erase(id); });
}

CallHandle KeptCalls::applyLimits(int days, qint64 bytes, QObject *context, Callback<int> done)
{
    m_asked.clear(); // some of them may go
    return m_upkeep->applyRetention({days, bytes}, context, std::move(done));
}

CallHandle KeptCalls::forgetAll(QObject *context, Callback<int> done)
{
    m_asked.clear();
    m_early.clear();
    return m_upkeep->forgetAll(context, std::move(done));
}

} // namespace readback
