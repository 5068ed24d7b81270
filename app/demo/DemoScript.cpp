// SPDX-License-Identifier: MIT
#include "app/demo/DemoScript.h"

#include "app/demo/DemoCast.h"
#include "app/demo/DemoDice.h"
#include "app/demo/DemoLine.h"
#include "app/demo/DemoResource.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

Error fault(const QString &what)
{
    return Error::of(ErrorKind::Protocol, what);
}

// Lines may stand in groups that are said several times: {"for": ["one", "two"], "lines": [...]}
// says the lines once a word, with {x} for it.
QJsonArray unfolded(const QJsonArray &lines)
{
    QJsonArray flat;
    for (const auto &line : lines) {
        if (!line.isObject()) {
            flat.append(line);
            continue;
        }
        const auto words = line[u"for"].toArray();
        const auto inside = line[u"lines"].toArray();
        for (const auto &word : words) {
            for (const auto &inner : inside)
                flat.append(inner.toString().replace(u"{x}"_s, word.toString()));
        }
    }
    return flat;
}

std::vector<DemoPhrase> laidOut(const std::vector<DemoLine> &lines, quint64 seed)
{
    DemoTiming timing(seed);
    std::vector<DemoPhrase> phrases;
    phrases.reserve(lines.size());
    for (const auto &line : lines)
        phrases.push_back(timing.place(line));
    // A written start may cut the phrase before it short, as people do to each other; with a
    // written end both speak at once.
    for (size_t i = 0; i + 1 < phrases.size(); ++i)
        if (lines[i].untilMs < 0)
            phrases[i].endMs = std::max(
                phrases[i].startMs + 200, std::min(phrases[i].endMs, phrases[i + 1].startMs - 80));
    return phrases;
}

// Who was on the customer's leg, and when: read off what they say. In a conference nobody leaves.
std::vector<DemoParticipant> windowsOf(const std::vector<DemoLine> &lines,
    const std::vector<DemoPhrase> &phrases, const std::vector<int> &agents, qint64 lengthMs,
    bool conference)
{
    std::vector<DemoParticipant> windows{{DemoPurpose::Customer, -1, 0, lengthMs}};
    std::vector<qint64> starts(agents.size(), -1);
    qint64 menuEnd = 0;
    qint64 mailbox = lengthMs;
    for (size_t i = 0; i < lines.size(); ++i) {
        const int slot = lines[i].agentSlot();
        if (slot >= 0 && static_cast<size_t>(slot) < starts.size() && starts[size_t(slot)] < 0)
            starts[size_t(slot)] = std::max<qint64>(0, phrases[i].startMs - 120);
        if (lines[i].who == 'M')
            menuEnd = phrases[i].endMs + 40;
        if (lines[i].who == 'V')
            mailbox = std::min(mailbox, phrases[i].startMs);
    }
    const qint64 answered = agents.empty() ? mailbox : std::max<qint64>(0, starts.front());
    if (menuEnd > 0)
        windows.push_back({DemoPurpose::Ivr, -1, 0, menuEnd});
    if (answered > menuEnd)
        windows.push_back({DemoPurpose::Acd, -1, menuEnd, answered});
    for (size_t i = 0; i < agents.size(); ++i) {
        const bool leaves = i + 1 < agents.size() && !conference;
        const qint64 end = leaves ? std::max<qint64>(0, starts[i + 1]) : lengthMs;
        windows.push_back({DemoPurpose::Agent, agents[i], std::max<qint64>(0, starts[i]), end});
    }
    if (mailbox < lengthMs)
        windows.push_back({DemoPurpose::Voicemail, -1, mailbox, lengthMs});
    return windows;
}

// Written: one a name, in the order of the agents. Else anything, and sometimes nothing.
void chooseWrapUps(DemoLeg &leg, const QJsonArray &written, const QString &callId)
{
    qsizetype agent = 0;
    for (auto &who : leg.participants) {
        if (who.purpose != DemoPurpose::Agent)
            continue;
        const auto codes = static_cast<quint64>(DemoCast::wrapUps().size());
        const auto luck = DemoDice::mix(demoHash(callId) + static_cast<quint64>(agent));
        who.wrapUp = agent < written.size() ? DemoCast::wrapUpNamed(written[agent].toString())
                                            : static_cast<int>(luck % (codes + 1)) - 1;
        ++agent;
    }
}

std::vector<DemoSpan> holdsOf(
    const std::vector<DemoLine> &lines, const std::vector<DemoPhrase> &phrases)
{
    std::vector<DemoSpan> holds;
    for (size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].afterHold)
            holds.push_back({phrases[i - 1].endMs, phrases[i].startMs});
    }
    return holds;
}

DemoLeg consultLeg(const std::vector<DemoLine> &lines, const DemoCall &call, int agent)
{
    DemoLeg leg;
    leg.id = demoUuid(call.id + u"/consult"_s);
    leg.phrases = laidOut(lines, demoHash(call.id) + 1);
    const qint64 from = std::max<qint64>(0, leg.phrases.front().startMs - 900);
    const qint64 to = leg.phrases.back().endMs + 700;
    leg.participants
        = {{DemoPurpose::Agent, agent, from, to}, {DemoPurpose::External, -1, from, to}};
    return leg;
}

std::vector<int> agentsOf(const QJsonObject &script)
{
    std::vector<int> agents;
    const auto names = script[u"agents"].toArray();
    for (const auto &name : names)
        agents.push_back(DemoCast::agentNamed(name.toString()));
    return agents;
}

DemoTranscript transcriptOf(const QString &word)
{
    if (word == u"processing"_s)
        return DemoTranscript::Processing;
    if (word == u"late"_s)
        return DemoTranscript::Late;
    return word == u"none"_s ? DemoTranscript::None : DemoTranscript::Ready;
}

void readHead(DemoCall &call, const QJsonObject &script, qint64 nowMs)
{
    const QString key = script[u"key"].toString();
    call.id = demoUuid(key);
    // Not all on the full minute, as no calls are.
    const auto odd = static_cast<qint64>(DemoDice::mix(demoHash(key)) % 40'000);
    call.startMs = nowMs - static_cast<qint64>(script[u"minutesAgo"].toDouble() * 60'000) - odd;
    call.outbound = script[u"direction"].toString() == u"outbound"_s;
    call.live = script[u"live"].toBool();
    call.queue = DemoCast::queueNamed(script[u"queue"].toString());
    call.customerName = script[u"name"].toString(script[u"number"].toString());
    call.customerNumber = script[u"number"].toString().remove(u' ');
    call.language = script[u"language"].toString(u"en-US"_s);
    call.transcript = transcriptOf(script[u"transcript"].toString());
    call.recorded = script[u"recorded"].toBool(true);
}

QString whyNoCall(const QJsonObject &script, const std::vector<int> &agents)
{
    if (script[u"key"].toString().isEmpty())
        return u"A call without a key."_s;
    if (DemoCast::queueNamed(script[u"queue"].toString()) < 0)
        return u"An unknown queue."_s;
    if (std::find(agents.begin(), agents.end(), -1) != agents.end())
        return u"An unknown agent."_s;
    return {};
}

} // namespace

Result<DemoCall> readDemoScript(const QByteArray &json, qint64 nowMs)
{
    const auto script = QJsonDocument::fromJson(json).object();
    const auto agents = agentsOf(script);
    if (const auto why = whyNoCall(script, agents); !why.isEmpty())
        return fault(why);
    const auto written = unfolded(script[u"lines"].toArray());
    const auto lines = DemoLine::parseAll(written);
    if (lines.size() != static_cast<size_t>(written.size()))
        return fault(u"A line that is none."_s);

    DemoCall call;
    readHead(call, script, nowMs);
    DemoLeg leg;
    leg.id = demoUuid(call.id + u"/customer"_s);
    leg.phrases = laidOut(lines, demoHash(call.id));
    leg.recordings = script[u"recordings"].toInt(1);
    leg.singularOnly = script[u"singularOnly"].toBool();
    call.durationMs = leg.phrases.empty() ? 0 : leg.phrases.back().endMs + 1'400;
    if (script.contains(u"length"))
        call.durationMs = demoClockMs(script[u"length"].toString());
    if (call.live)
        call.durationMs = nowMs - call.startMs;
    leg.participants
        = windowsOf(lines, leg.phrases, agents, call.durationMs, script[u"conference"].toBool());
    leg.holds = holdsOf(lines, leg.phrases);
    chooseWrapUps(leg, script[u"wrapUps"].toArray(), call.id);
    call.legs.push_back(leg);
    const auto consult = DemoLine::parseAll(script[u"consult"].toArray());
    if (!consult.empty())
        call.legs.push_back(consultLeg(consult, call, agents.front()));
    return call;
}

std::vector<DemoCall> demoScripts(qint64 nowMs)
{
    std::vector<DemoCall> calls;
    for (const auto &name : demoCallFiles()) {
        auto call = readDemoScript(demoResource(name), nowMs);
        Q_ASSERT_X(call.ok(), "demoScripts", qPrintable(name));
        if (call.ok())
            calls.push_back(*std::move(call));
    }
    std::sort(calls.begin(), calls.end(),
        [](const DemoCall &a, const DemoCall &b) { return a.startMs > b.startMs; });
    return calls;
}

} // namespace readback
