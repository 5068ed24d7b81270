// SPDX-License-Identifier: MIT
#include "app/demo/DemoCast.h"
#include "app/demo/DemoDice.h"
#include "app/demo/PlatformJson.h"
#include "app/demo/PlatformSegments.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace readback::PlatformJson {

namespace {

QString telephone(QLatin1StringView number)
{
    return u"tel:"_s + number;
}

// The far end of a leg is the session that is recorded; its id is the communication's.
bool isFarEnd(const DemoParticipant &who)
{
    return who.purpose == DemoPurpose::Customer || who.purpose == DemoPurpose::External;
}

QJsonObject session(const DemoCall &call, const DemoLeg &leg, const DemoParticipant &who, int place)
{
    const bool outbound = call.outbound || who.purpose == DemoPurpose::External;
    const auto customer = telephone(QLatin1StringView(call.customerNumber.toLatin1()));
    const auto company = telephone(DemoCast::kMainNumber);
    QJsonObject made{
        {u"sessionId"_s, isFarEnd(who) ? leg.id : demoUuid(leg.id + QString::number(place))},
        {u"mediaType"_s, u"voice"_s}, {u"direction"_s, outbound ? u"outbound"_s : u"inbound"_s},
        {u"ani"_s, outbound ? company : customer}, {u"dnis"_s, outbound ? customer : company},
        {u"provider"_s, u"Edge"_s}, {u"recording"_s, isFarEnd(who) && call.recorded},
        {u"segments"_s, segments(call, leg, who)}, {u"metrics"_s, metrics(call, leg, who)}};
    if (!isFarEnd(who))
        made[u"peerId"_s] = leg.id;
    if (who.purpose == DemoPurpose::Customer)
        made[u"remoteNameDisplayable"_s] = call.customerName;
    return made;
}

QString participantKey(const DemoParticipant &who)
{
    return purposeName(who.purpose) + QString::number(who.agent);
}

QJsonObject participant(const DemoCall &call, const DemoParticipant &who)
{
    QJsonObject made{{u"participantId"_s, demoUuid(call.id + participantKey(who))},
        {u"purpose"_s, purposeName(who.purpose)}};
    if (who.agent >= 0)
        made[u"userId"_s]
            = QString::fromLatin1(DemoCast::agents()[static_cast<size_t>(who.agent)].id);
    if (who.purpose == DemoPurpose::Customer)
        made[u"participantName"_s] = call.customerName;
    return made;
}

// One participant a person, with a session for each leg that the person was on.
QJsonArray participantsOf(const DemoCall &call)
{
    QStringList keys;
    std::vector<QJsonObject> people;
    std::vector<QJsonArray> sessions;
    int place = 0;
    for (const auto &leg : call.legs) {
        for (const auto &who : leg.participants) {
            auto at = keys.indexOf(participantKey(who));
            if (at < 0) {
                at = keys.size();
                keys.append(participantKey(who));
                people.push_back(participant(call, who));
                sessions.emplace_back();
            }
            sessions[static_cast<size_t>(at)].append(session(call, leg, who, ++place));
        }
    }
    QJsonArray made;
    for (size_t i = 0; i < people.size(); ++i) {
        people[i][u"sessions"_s] = sessions[i];
        made.append(people[i]);
    }
    return made;
}

} // namespace

QString isoTime(qint64 msSinceEpoch)
{
    return QDateTime::fromMSecsSinceEpoch(msSinceEpoch).toUTC().toString(Qt::ISODateWithMs);
}

QString purposeName(DemoPurpose purpose)
{
    switch (purpose) {
    case DemoPurpose::Customer:
        return u"customer"_s;
    case DemoPurpose::External:
        return u"external"_s;
    case DemoPurpose::Ivr:
        return u"ivr"_s;
    case DemoPurpose::Acd:
        return u"acd"_s;
    case DemoPurpose::Voicemail:
        return u"voicemail"_s;
    case DemoPurpose::Agent:
        break;
    }
    return u"agent"_s;
}

QJsonObject conversation(const DemoCall &call)
{
    QJsonObject made{{u"conversationId"_s, call.id},
        {u"conversationStart"_s, isoTime(call.startMs)},
        {u"originatingDirection"_s, call.outbound ? u"outbound"_s : u"inbound"_s},
        {u"divisionIds"_s, QJsonArray{QString(DemoCast::kDivisionId)}},
        {u"mediaStatsMinConversationMos"_s, 4.72}, {u"participants"_s, participantsOf(call)}};
    if (!call.live)
        made[u"conversationEnd"_s] = isoTime(call.startMs + call.durationMs);
    return made;
}

QJsonObject conversationWithAttributes(const DemoCall &call)
{
    auto made = conversation(call);
    const auto participants = made[u"participants"].toArray();
    QJsonArray noted;
    for (const auto &participant : participants) {
        auto object = participant.toObject();
        const bool isCustomer = object[u"purpose"].toString() == u"customer";
        object[u"attributes"_s] = isCustomer
            ? QJsonObject{{u"Language"_s, call.language}, {u"Line"_s, call.customerName}}
            : QJsonObject();
        noted.append(object);
    }
    made[u"participants"_s] = noted;
    return made;
}

} // namespace readback::PlatformJson
