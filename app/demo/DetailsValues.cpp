// SPDX-License-Identifier: MIT
#include "app/demo/DetailsValues.h"

#include "app/demo/DemoCast.h"
#include "app/demo/PlatformJson.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace readback::DetailsValues {

namespace {

using Reader = QStringList (*)(const DemoCall &);

QString digitsOf(QString number)
{
    static const QRegularExpression others(u"[^0-9]"_s);
    return number.remove(others);
}

QStringList idOf(const DemoCall &call)
{
    return {call.id};
}

QStringList startOf(const DemoCall &call)
{
    return {PlatformJson::isoTime(call.startMs)};
}

QStringList endOf(const DemoCall &call)
{
    return call.live ? QStringList()
                     : QStringList(PlatformJson::isoTime(call.startMs + call.durationMs));
}

QStringList divisionOf(const DemoCall &)
{
    return {QString(DemoCast::kDivisionId)};
}

QStringList originOf(const DemoCall &call)
{
    return {call.outbound ? u"outbound"_s : u"inbound"_s};
}

bool callsOut(const DemoCall &call, const DemoParticipant &who)
{
    return call.outbound || who.purpose == DemoPurpose::External;
}

template <class Function>
QStringList ofEverybody(const DemoCall &call, const Function &valueOf)
{
    QStringList values;
    for (const auto &leg : call.legs) {
        for (const auto &who : leg.participants)
            values.append(valueOf(who));
    }
    return values;
}

QStringList directionsOf(const DemoCall &call)
{
    return ofEverybody(call, [&call](const DemoParticipant &who) {
        return callsOut(call, who) ? u"outbound"_s : u"inbound"_s;
    });
}

QStringList callersOf(const DemoCall &call)
{
    return ofEverybody(call, [&call](const DemoParticipant &who) {
        return digitsOf(callsOut(call, who) ? QString(DemoCast::kMainNumber) : call.customerNumber);
    });
}

QStringList calledOf(const DemoCall &call)
{
    return ofEverybody(call, [&call](const DemoParticipant &who) {
        return digitsOf(callsOut(call, who) ? call.customerNumber : QString(DemoCast::kMainNumber));
    });
}

QStringList purposesOf(const DemoCall &call)
{
    return ofEverybody(
        call, [](const DemoParticipant &who) { return PlatformJson::purposeName(who.purpose); });
}

QStringList agentsOf(const DemoCall &call)
{
    QStringList ids;
    for (const int agent : call.agents())
        ids.append(QString::fromLatin1(DemoCast::agents()[static_cast<size_t>(agent)].id));
    return ids;
}

QStringList queueOf(const DemoCall &call)
{
    return {QString::fromLatin1(DemoCast::queues()[static_cast<size_t>(call.queue)].id)};
}

QStringList mediaOf(const DemoCall &)
{
    return {u"voice"_s};
}

QStringList recordingOf(const DemoCall &call)
{
    return {call.recorded ? u"true"_s : u"false"_s};
}

QStringList wrapUpsOf(const DemoCall &call)
{
    QStringList codes;
    for (const auto &leg : call.legs) {
        for (const auto &who : leg.participants) {
            if (who.purpose == DemoPurpose::Agent && !call.live)
                codes.append(DemoCast::wrapUpCode(who.wrapUp));
        }
    }
    return codes;
}

const QHash<QString, Reader> &conversationReaders()
{
    static const QHash<QString, Reader> readers{{u"conversationId"_s, idOf},
        {u"conversationStart"_s, startOf}, {u"conversationEnd"_s, endOf},
        {u"divisionId"_s, divisionOf}, {u"originatingDirection"_s, originOf}};
    return readers;
}

const QHash<QString, Reader> &segmentReaders()
{
    static const QHash<QString, Reader> readers{{u"mediaType"_s, mediaOf}, {u"queueId"_s, queueOf},
        {u"userId"_s, agentsOf}, {u"ani"_s, callersOf}, {u"dnis"_s, calledOf},
        {u"sessionDnis"_s, calledOf}, {u"direction"_s, directionsOf}, {u"purpose"_s, purposesOf},
        {u"recording"_s, recordingOf}, {u"wrapUpCode"_s, wrapUpsOf}};
    return readers;
}

} // namespace

const QStringList &conversationDimensions()
{
    static const QStringList names = conversationReaders().keys();
    return names;
}

const QStringList &segmentDimensions()
{
    static const QStringList names = segmentReaders().keys();
    return names;
}

const QStringList &conversationMetrics()
{
    static const QStringList names{u"tConversationDuration"_s};
    return names;
}

QStringList of(const QString &dimension, const DemoCall &call)
{
    const auto reader = conversationReaders().value(dimension, segmentReaders().value(dimension));
    return reader ? reader(call) : QStringList();
}

QString comparable(const QString &dimension, const QString &value)
{
    static const QStringList numbers{u"ani"_s, u"dnis"_s, u"sessionDnis"_s};
    return numbers.contains(dimension) ? digitsOf(value) : value;
}

std::optional<double> metric(const QString &name, const DemoCall &call)
{
    if (name != u"tConversationDuration" || call.live)
        return {};
    return static_cast<double>(call.durationMs);
}

} // namespace readback::DetailsValues
