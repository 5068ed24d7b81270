// SPDX-License-Identifier: MIT
#include "ui/transcript/header/CallFacts.h"

#include "app/text/LocalTime.h"
#include "app/text/TimeStamp.h"
#include "ui/IsolatedText.h"

#include <QCoreApplication>
#include <QLocale>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostText = 2000; // characters of a list; nobody reads more in a line

QString translated(const char *text)
{
    return QCoreApplication::translate("TranscriptHeader", text);
}

QString listOf(const QStringList &names)
{
    return names.join(u", "_s).left(kMostText);
}

QString dayOf(const QDate &day, const QDate &today)
{
    if (day == today)
        return translated(QT_TRANSLATE_NOOP("TranscriptHeader", "Today"));
    if (day == today.addDays(-1))
        return translated(QT_TRANSLATE_NOOP("TranscriptHeader", "Yesterday"));
    return shortDate(day);
}

QString longTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::LongFormat);
}

HeaderPart timesOf(const Conversation &call, const QDateTime &now)
{
    if (!call.start.isValid())
        return {};
    const auto start = call.start.toLocalTime();
    HeaderPart part;
    part.text = dayOf(start.date(), now.toLocalTime().date()) + u' ' + shortTime(start.time());
    part.toolTip
        = translated(QT_TRANSLATE_NOOP("TranscriptHeader", "Started %1")).arg(longTime(call.start));
    if (call.durationMs) {
        part.text += u" – "_s + shortTime(call.end().toLocalTime().time());
        part.toolTip += u'\n'
            + translated(QT_TRANSLATE_NOOP("TranscriptHeader", "Ended %1"))
                  .arg(longTime(call.end()));
    }
    return part;
}

HeaderPart lengthOf(const Conversation &call)
{
    if (!call.durationMs)
        return {};
    return {durationText(*call.durationMs),
        translated(QT_TRANSLATE_NOOP(
            "TranscriptHeader", "Length of the whole conversation, with menus and waiting"))};
}

// Who called whom, as far as both are known.
QString numbersOf(const Conversation &call)
{
    const auto customer = isolated(call.customer);
    if (call.customer.isEmpty() || call.ourNumber.isEmpty())
        return customer;
    const auto ours = isolated(call.ourNumber);
    const bool outbound = call.direction == Direction::Outbound;
    return translated(QT_TRANSLATE_NOOP("TranscriptHeader", "%1 to %2"))
        .arg(outbound ? ours : customer, outbound ? customer : ours);
}

HeaderPart directionOf(const Conversation &call)
{
    QStringList parts;
    HeaderPart part;
    if (call.direction == Direction::Inbound) {
        parts += translated(QT_TRANSLATE_NOOP("TranscriptHeader", "inbound"));
        part.toolTip = translated(QT_TRANSLATE_NOOP("TranscriptHeader", "The customer called"));
    } else if (call.direction == Direction::Outbound) {
        parts += translated(QT_TRANSLATE_NOOP("TranscriptHeader", "outbound"));
        part.toolTip = translated(QT_TRANSLATE_NOOP("TranscriptHeader", "The customer was called"));
    }
    if (const QString numbers = numbersOf(call); !numbers.isEmpty())
        parts += numbers;
    part.text = parts.join(u" · "_s);
    return part;
}

HeaderPart wrapUpOf(const Conversation &call)
{
    if (call.wrapUps.isEmpty())
        return {};
    return {
        translated(QT_TRANSLATE_NOOP("TranscriptHeader", "Wrap-up: %1")).arg(listOf(call.wrapUps)),
        translated(
            QT_TRANSLATE_NOOP("TranscriptHeader", "How the agents classed the call at its end"))};
}

} // namespace

HeaderParts titleParts(const Conversation &call)
{
    QStringList parts;
    if (!call.agents.isEmpty())
        parts += listOf(call.agents);
    if (!call.queues.isEmpty())
        parts += listOf(call.queues);
    if (parts.isEmpty())
        parts += call.customer.isEmpty() ? call.id : isolated(call.customer);
    return {{parts.join(u" · "_s),
        translated(QT_TRANSLATE_NOOP("TranscriptHeader", "Agents and queues of the call")), {}}};
}

HeaderParts factParts(const Conversation &call, const QDateTime &now)
{
    return {timesOf(call, now), lengthOf(call), directionOf(call), wrapUpOf(call)};
}

} // namespace readback
