// SPDX-License-Identifier: MIT
#include "app/demo/DemoLine.h"

#include "app/demo/DemoDice.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

qint8 sentimentOf(const QString &mark)
{
    if (mark.isEmpty())
        return DemoPhrase::kNone;
    return mark == u"+"_s ? qint8(1) : mark == u"-"_s ? qint8(-1) : qint8(0);
}

} // namespace

qint64 demoClockMs(const QString &text)
{
    qint64 seconds = 0;
    const auto parts = text.split(u':');
    for (const auto &part : parts) {
        bool ok = false;
        seconds = seconds * 60 + part.toInt(&ok);
        if (!ok)
            return -1;
    }
    return seconds * 1000;
}

DemoPurpose DemoLine::purpose() const
{
    switch (who) {
    case 'C':
        return DemoPurpose::Customer;
    case 'X':
        return DemoPurpose::External;
    case 'M':
        return DemoPurpose::Ivr;
    case 'V':
        return DemoPurpose::Voicemail;
    default:
        return DemoPurpose::Agent;
    }
}

int DemoLine::agentSlot() const
{
    return who == 'A' ? 0 : who == 'B' ? 1 : who == 'D' ? 2 : -1;
}

std::optional<DemoLine> DemoLine::parse(const QString &line)
{
    static const QRegularExpression shape(
        u"^(?:(?:([0-9:]*:[0-9][0-9])(?:-([0-9:]*:[0-9][0-9]))?|~([0-9]+))(h?)\\s+)?"
        "([ABCDMVX])([-+=]?): (.+)$"_s);
    const auto match = shape.match(line);
    if (!match.hasMatch())
        return {};
    DemoLine parsed;
    if (!match.captured(1).isEmpty())
        parsed.atMs = demoClockMs(match.captured(1));
    if (!match.captured(2).isEmpty())
        parsed.untilMs = demoClockMs(match.captured(2));
    if (!match.captured(3).isEmpty())
        parsed.pauseMs = match.captured(3).toLongLong() * 1000;
    parsed.afterHold = !match.captured(4).isEmpty();
    parsed.who = match.captured(5).at(0).toLatin1();
    parsed.sentiment = sentimentOf(match.captured(6));
    parsed.text = match.captured(7);
    return parsed;
}

std::vector<DemoLine> DemoLine::parseAll(const QJsonArray &lines)
{
    std::vector<DemoLine> parsed;
    for (const auto &line : lines) {
        const auto one = parse(line.toString());
        if (!one)
            return {};
        parsed.push_back(*one);
    }
    return parsed;
}

qint64 DemoTiming::lengthMs(const QString &text)
{
    return 420 + 66 * static_cast<qint64>(text.size());
}

DemoPhrase DemoTiming::place(const DemoLine &line)
{
    const auto breath = static_cast<qint64>(DemoDice::mix(m_seed + ++m_count) % 700);
    qint64 start = m_count == 1 && m_nowMs == 0 ? 0 : m_nowMs + 180 + breath;
    if (line.pauseMs >= 0)
        start = m_nowMs + line.pauseMs;
    if (line.atMs >= 0)
        start = line.atMs;
    m_nowMs = line.untilMs > start ? line.untilMs : start + lengthMs(line.text);
    return {start, m_nowMs, line.purpose(), line.sentiment, line.text};
}

} // namespace readback
