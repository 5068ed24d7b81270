// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/ParticipantReader.h"

#include "app/genesys/WireId.h"
#include "app/genesys/WireTime.h"
#include "app/genesys/platform/listing/Purpose.h"
#include "app/http/Limits.h"
#include "app/text/PlainText.h"

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

// Of agents, queues and wrap-ups; nobody has that many, and each is compared with all before it.
constexpr qsizetype kMostNames = 256;

// "tel:+15550142" and "sip:+15550142@host;x=y" -> "+15550142".
QString readableAddress(const JsonValue &value)
{
    QString text = value.verbatim();
    for (const auto &scheme : {"tel:"_L1, "sip:"_L1, "sips:"_L1})
        if (text.startsWith(scheme, Qt::CaseInsensitive))
            text = text.mid(scheme.size()).section(u'@', 0, 0).section(u';', 0, 0);
    return plainName(text, Limits::kNameLength);
}

} // namespace

void ParticipantReader::read(const JsonValue &participant)
{
    participant.needObject();
    const auto role = roleForPurpose(participant.field("purpose").rawOr({}));
    const auto sessions = participant.field("sessions");
    Activity activity;
    for (const auto &session : sessions.optionalItems()) {
        if (!sameWord(session.field("mediaType").rawOr({}), "voice"))
            continue;
        readSession(session, role, activity);
        if (role == SpeakerRole::Customer)
            readNumbers(session, participant);
    }
    const AgentRef agent{
        participant.field("userId").verbatim(), participant.field("participantName").name()};
    const bool tookPart = activity.more || !activity.any;
    if (role == SpeakerRole::Agent && tookPart && agent != AgentRef())
        m_agents.push_back({agent, activity.first});
}

void ParticipantReader::readSession(const JsonValue &session, SpeakerRole role, Activity &activity)
{
    const QString id = session.field("sessionId").verbatim();
    if (isUsableId(id))
        m_legs.push_back({id, role, session.field("recording").boolean()});
    const auto segments = session.field("segments");
    for (const auto &segment : segments.items())
        readSegment(segment, activity);
}

void ParticipantReader::readSegment(const JsonValue &segment, Activity &activity)
{
    const auto start = isoTime(segment.field("segmentStart"));
    const auto type = segment.field("segmentType");
    activity.any = true;
    activity.more |= !sameWord(type.rawOr({}), "alert");
    if (start.isValid() && (!activity.first.isValid() || start < activity.first))
        activity.first = start;
    if (sameWord(type.rawOr({}), "hold"))
        m_holds.push_back({start, isoTime(segment.field("segmentEnd"))});
    if (const QString queue = segment.field("queueId").verbatim(); !queue.isEmpty())
        m_queues.push_back({queue, start});
    if (const QString code = segment.field("wrapUpCode").verbatim(); !code.isEmpty())
        m_wrapUps.push_back({code, start});
}

// The customer's leg has both numbers: who called, and who was called.
void ParticipantReader::readNumbers(const JsonValue &session, const JsonValue &participant)
{
    const bool outbound = m_direction == Direction::Outbound;
    if (m_ourNumber.isEmpty())
        m_ourNumber = readableAddress(session.field(outbound ? "ani" : "dnis"));
    if (!m_customer.isEmpty())
        return;
    m_customer = readableAddress(session.field(outbound ? "dnis" : "ani"));
    if (m_customer.isEmpty())
        m_customer = session.field("remoteNameDisplayable").name();
    if (m_customer.isEmpty())
        m_customer = participant.field("participantName").name();
}

template <class List, class T>
void ParticipantReader::addSorted(std::vector<Seen<T>> &seen, List &list)
{
    std::ranges::stable_sort(seen, [](const Seen<T> &a, const Seen<T> &b) {
        return a.first.isValid() && (!b.first.isValid() || a.first < b.first);
    });
    for (const auto &[what, first] : seen)
        if (std::ssize(list) < kMostNames && !std::ranges::count(list, what))
            list.push_back(what);
}

PlatformConversation ParticipantReader::finish(Conversation conversation)
{
    auto choice = chooseCommunications(std::move(m_legs));
    conversation.communications = std::move(choice.communications);
    conversation.recorded = choice.recorded;
    conversation.customer = m_customer;
    conversation.ourNumber = m_ourNumber;
    conversation.holds = holdSpans(m_holds, conversation);
    PlatformConversation result;
    result.conversation = std::move(conversation);
    addSorted(m_agents, result.agents);
    addSorted(m_queues, result.queueIds);
    addSorted(m_wrapUps, result.wrapUpCodes);
    return result;
}

} // namespace readback
