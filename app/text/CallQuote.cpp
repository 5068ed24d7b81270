// SPDX-License-Identifier: MIT
#include "app/text/CallQuote.h"

#include "app/text/MarkdownText.h"
#include "app/text/TimeStamp.h"

#include <QCoreApplication>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

QString startText(const Conversation &call)
{
    const auto local = call.start.toLocalTime();
    const auto zone = local.toOffsetFromUtc(local.offsetFromUtc());
    const auto offset = zone.toString(Qt::ISODate).mid(19);
    return local.toString(u"yyyy-MM-dd HH:mm"_s) + u' ' + (offset == "Z"_L1 ? u"UTC"_s : offset);
}

// "2026-11-22 14:05 +01:00, Billing, Maya Okafor, conversation 1f2e…"
QString nameOf(const Conversation &call, const QString &link)
{
    QStringList parts;
    if (call.start.isValid())
        parts << startText(call);
    for (const auto &name : call.queues.mid(0, 1) + call.agents.mid(0, 1))
        parts << markdownText(name);
    const auto id
        = QCoreApplication::translate("CallQuote", "conversation %1").arg(markdownText(call.id));
    parts << (link.isEmpty() ? id : u'[' + id + u"](<"_s + link + u">)"_s);
    return parts.join(u", "_s);
}

QString speakerText(const QString &speaker)
{
    const auto text = markdownText(speaker);
    return text.isEmpty() ? text : u"**"_s + text + u"** "_s;
}

} // namespace

QString markdownQuote(
    const std::vector<QuotedLine> &lines, const Conversation &call, const QString &link)
{
    QString quote;
    for (const auto &line : lines)
        quote += u"> "_s + speakerText(line.speaker) + u"*("_s + timeStamp(line.startMs) + u")* "_s
            + markdownText(line.text) + u"\n>\n"_s;
    return quote + u"> — "_s + nameOf(call, link) + u'\n';
}

} // namespace readback
