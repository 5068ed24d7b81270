// SPDX-License-Identifier: MIT
#include "app/demo/PlatformSegments.h"

#include "app/demo/DemoCast.h"
#include "app/demo/PlatformJson.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback::PlatformJson {

namespace {

constexpr qint64 kWrapUpMs = 8'000;

QString queueId(const DemoCall &call)
{
    return QString::fromLatin1(DemoCast::queues()[static_cast<size_t>(call.queue)].id);
}

QJsonObject segment(const DemoCall &call, const QString &type, DemoSpan span)
{
    QJsonObject made{{u"segmentType"_s, type},
        {u"segmentStart"_s, isoTime(call.startMs + span.startMs)}, {u"conference"_s, false}};
    if (!call.live || span.endMs < call.durationMs)
        made[u"segmentEnd"_s] = isoTime(call.startMs + span.endMs);
    return made;
}

QString typeFor(DemoPurpose purpose)
{
    if (purpose == DemoPurpose::Ivr)
        return u"ivr"_s;
    return purpose == DemoPurpose::Voicemail ? u"voicemail"_s : u"interact"_s;
}

bool isHeld(const DemoLeg &leg, const DemoParticipant &who, qint64 ms)
{
    return who.purpose == DemoPurpose::Agent
        && std::any_of(leg.holds.begin(), leg.holds.end(),
            [ms](const DemoSpan &hold) { return hold.startMs <= ms && ms < hold.endMs; });
}

bool isConference(const DemoLeg &leg, const DemoParticipant &who, qint64 ms)
{
    const auto other = [&who, ms](const DemoParticipant &one) {
        return one.purpose == DemoPurpose::Agent && one.agent != who.agent && one.startMs <= ms
            && ms < one.endMs;
    };
    return who.purpose == DemoPurpose::Agent
        && std::any_of(leg.participants.begin(), leg.participants.end(), other);
}

// The moments at which somebody's time on a leg falls into pieces.
std::vector<qint64> cutsOf(const DemoLeg &leg, const DemoParticipant &who)
{
    std::vector<qint64> cuts{who.startMs, who.endMs};
    const auto add = [&cuts, &who](qint64 ms) {
        if (who.purpose == DemoPurpose::Agent && ms > who.startMs && ms < who.endMs)
            cuts.push_back(ms);
    };
    for (const auto &hold : leg.holds) {
        add(hold.startMs);
        add(hold.endMs);
    }
    for (const auto &other : leg.participants) {
        if (other.purpose == DemoPurpose::Agent) {
            add(other.startMs);
            add(other.endMs);
        }
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
}

QJsonObject wrapUp(const DemoCall &call, const DemoParticipant &who)
{
    auto made = segment(call, u"wrapup"_s, {who.endMs, who.endMs + kWrapUpMs});
    made[u"queueId"_s] = queueId(call);
    made[u"wrapUpCode"_s] = DemoCast::wrapUpCode(who.wrapUp);
    return made;
}

} // namespace

QJsonArray segments(const DemoCall &call, const DemoLeg &leg, const DemoParticipant &who)
{
    const auto cuts = cutsOf(leg, who);
    QJsonArray made;
    for (size_t i = 1; i < cuts.size(); ++i) {
        const DemoSpan span{cuts[i - 1], cuts[i]};
        const bool held = isHeld(leg, who, span.startMs);
        auto piece = segment(call, held ? u"hold"_s : typeFor(who.purpose), span);
        piece[u"conference"_s] = isConference(leg, who, span.startMs);
        if (who.purpose != DemoPurpose::External && who.purpose != DemoPurpose::Ivr)
            piece[u"queueId"_s] = queueId(call);
        if (i + 1 == cuts.size() && piece.contains(u"segmentEnd"))
            piece[u"disconnectType"_s] = span.endMs < call.durationMs ? u"transfer"_s : u"client"_s;
        made.append(piece);
    }
    if (who.purpose == DemoPurpose::Agent && !call.live)
        made.append(wrapUp(call, who));
    return made;
}

QJsonArray metrics(const DemoCall &call, const DemoLeg &leg, const DemoParticipant &who)
{
    if (who.purpose != DemoPurpose::Agent || call.live)
        return {};
    const auto at = isoTime(call.startMs + who.endMs);
    qint64 held = 0;
    for (const auto &hold : leg.holds)
        held += std::max<qint64>(
            0, std::min(hold.endMs, who.endMs) - std::max(hold.startMs, who.startMs));
    QJsonArray made;
    const auto add = [&made, &at](const QString &name, qint64 value) {
        made.append(QJsonObject{{u"emitDate"_s, at}, {u"name"_s, name}, {u"value"_s, value}});
    };
    add(u"tTalk"_s, who.endMs - who.startMs - held);
    if (held > 0)
        add(u"tHeld"_s, held);
    add(u"tAcw"_s, kWrapUpMs);
    add(u"nConnected"_s, 1);
    return made;
}

} // namespace readback::PlatformJson
