// SPDX-License-Identifier: MIT
#include "app/genesys/platform/ConversationDecoder.h"

#include "app/genesys/WireId.h"
#include "app/genesys/WireTime.h"
#include "app/genesys/platform/CommunicationChooser.h"
#include "app/genesys/platform/Purpose.h"
#include "app/http/Limits.h"
#include "app/text/PlainText.h"

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

// Of agents and of queues; nobody has that many, and each is compared with all before it.
constexpr qsizetype kMostNames = 256;

// Something and when it first took part, for sorting.
template <class T>
struct Seen
{
    T what;
    QDateTime first;
};

template <class T>
void sortByFirst(std::vector<Seen<T>> &seen)
{
    std::ranges::stable_sort(seen, [](const Seen<T> &a, const Seen<T> &b) {
        return a.first.isValid() && (!b.first.isValid() || a.first < b.first);
    });
}

// Gathers what one conversation's participants, sessions and segments tell.
class Participants
{
public:
    explicit Participants(Direction direction) : m_direction(direction) { }
    void read(const JsonValue &participant);
    PlatformConversation finish(Conversation conversation);

private:
    struct Activity
    {
        QDateTime first;
        bool any = false; // there are segments
        bool more = false; // not only ringing
    };
    void readSession(const JsonValue &session, SpeakerRole role, Activity &activity);
    void readSegment(const JsonValue &segment, Activity &activity);
    void readCustomer(const JsonValue &session, const JsonValue &participant);

    Direction m_direction;
    std::vector<VoiceLeg> m_legs;
    std::vector<Seen<AgentRef>> m_agents;
    std::vector<Seen<QString>> m_queues;
    QString m_customer;
};

// "tel:+15550142" and "sip:+15550142@host;x=y" -> "+15550142".
QString readableAddress(const QString &address)
{
    QString text = address;
    for (const auto &scheme : {"tel:"_L1, "sip:"_L1, "sips:"_L1})
        if (text.startsWith(scheme, Qt::CaseInsensitive))
            text = text.mid(scheme.size()).section(u'@', 0, 0).section(u';', 0, 0);
    return text;
}

Direction directionOf(const JsonValue &value)
{
    const auto word = value.rawOr({});
    if (sameWord(word, "inbound"))
        return Direction::Inbound;
    return sameWord(word, "outbound") ? Direction::Outbound : Direction::Unknown;
}

std::optional<qint64> lengthOf(const QDateTime &start, const QDateTime &end)
{
    if (!start.isValid() || !end.isValid() || end < start)
        return {};
    return start.msecsTo(end);
}

void Participants::read(const JsonValue &participant)
{
    participant.needObject();
    const auto role = roleForPurpose(participant.field("purpose").rawOr({}));
    const auto sessions = participant.field("sessions");
    Activity activity;
    for (const auto &session : sessions.optionalItems()) {
        if (!sameWord(session.field("mediaType").rawOr({}), "voice"))
            continue;
        readSession(session, role, activity);
        if (role == SpeakerRole::Customer && m_customer.isEmpty())
            readCustomer(session, participant);
    }
    const AgentRef agent{
        participant.field("userId").verbatim(), participant.field("participantName").name()};
    const bool tookPart = activity.more || !activity.any;
    if (role == SpeakerRole::Agent && tookPart && agent != AgentRef())
        m_agents.push_back({agent, activity.first});
}

void Participants::readSession(const JsonValue &session, SpeakerRole role, Activity &activity)
{
    const QString id = session.field("sessionId").verbatim();
    if (isUsableId(id))
        m_legs.push_back({id, role, session.field("recording").boolean()});
    const auto segments = session.field("segments");
    for (const auto &segment : segments.items())
        readSegment(segment, activity);
}

void Participants::readSegment(const JsonValue &segment, Activity &activity)
{
    const auto start = isoTime(segment.field("segmentStart"));
    activity.any = true;
    activity.more |= !sameWord(segment.field("segmentType").rawOr({}), "alert");
    if (start.isValid() && (!activity.first.isValid() || start < activity.first))
        activity.first = start;
    const QString queue = segment.field("queueId").verbatim();
    if (!queue.isEmpty())
        m_queues.push_back({queue, start});
}

void Participants::readCustomer(const JsonValue &session, const JsonValue &participant)
{
    const bool outbound = m_direction == Direction::Outbound;
    const auto address = session.field(outbound ? "dnis" : "ani");
    m_customer = plainName(readableAddress(address.verbatim()), Limits::kNameLength);
    if (m_customer.isEmpty())
        m_customer = session.field("remoteNameDisplayable").name();
    if (m_customer.isEmpty())
        m_customer = participant.field("participantName").name();
}

PlatformConversation Participants::finish(Conversation conversation)
{
    auto choice = chooseCommunications(std::move(m_legs));
    conversation.communications = std::move(choice.communications);
    conversation.recorded = choice.recorded;
    conversation.customer = m_customer;
    PlatformConversation result{std::move(conversation), {}, {}};
    sortByFirst(m_agents);
    for (const auto &agent : m_agents)
        if (std::ssize(result.agents) < kMostNames
            && !std::ranges::count(result.agents, agent.what))
            result.agents.push_back(agent.what);
    sortByFirst(m_queues);
    for (const auto &queue : m_queues)
        if (result.queueIds.size() < kMostNames && !result.queueIds.contains(queue.what))
            result.queueIds << queue.what;
    return result;
}

} // namespace

PlatformConversation decodeConversation(const JsonValue &value)
{
    value.needObject();
    Conversation conversation;
    const auto id = value.field("conversationId");
    conversation.id = id.neededVerbatim();
    if (!isUsableId(conversation.id))
        id.fail();
    conversation.start = isoTime(value.field("conversationStart"));
    conversation.durationMs = lengthOf(conversation.start, isoTime(value.field("conversationEnd")));
    conversation.direction = directionOf(value.field("originatingDirection"));
    Participants participants(conversation.direction);
    const auto list = value.field("participants");
    for (const auto &participant : list.optionalItems())
        participants.read(participant);
    return participants.finish(std::move(conversation));
}

DetailsPage decodeDetailsPage(const JsonValue &root)
{
    root.needObject();
    DetailsPage page;
    const auto list = root.field("conversations");
    for (const auto &conversation : list.optionalItems())
        page.conversations.push_back(decodeConversation(conversation));
    if (const auto hits = root.field("totalHits").number())
        page.totalHits = wholeMs(*hits);
    return page;
}

} // namespace readback
