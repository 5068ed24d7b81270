// SPDX-License-Identifier: MIT
#include "ui/transcript/TranscriptHeader.h"

#include "app/async/Clock.h"
#include "app/text/LocalTime.h"
#include "app/text/TimeStamp.h"
#include "ui/ElidedLabel.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const Conversation &call)
{
    QStringList parts;
    if (!call.agents.isEmpty())
        parts += call.agents.join(u", "_s);
    if (!call.queues.isEmpty())
        parts += call.queues.join(u", "_s);
    if (parts.isEmpty())
        parts += call.customer.isEmpty() ? call.id : call.customer;
    return parts.join(u" · "_s);
}

QString dayOf(const QDate &day, const QDate &today)
{
    if (day == today)
        return TranscriptHeader::tr("Today");
    if (day == today.addDays(-1))
        return TranscriptHeader::tr("Yesterday");
    return shortDate(day);
}

QString timesOf(const Conversation &call, const QDateTime &now)
{
    if (!call.start.isValid())
        return {};
    const auto start = call.start.toLocalTime();
    QString text = dayOf(start.date(), now.toLocalTime().date()) + u' ' + shortTime(start.time());
    if (call.durationMs)
        text += u" – "_s + shortTime(call.end().toLocalTime().time());
    return text;
}

QString directionOf(const Conversation &call)
{
    QStringList parts;
    if (call.direction == Direction::Inbound)
        parts += TranscriptHeader::tr("inbound");
    else if (call.direction == Direction::Outbound)
        parts += TranscriptHeader::tr("outbound");
    if (!call.customer.isEmpty())
        parts += call.customer;
    return parts.join(u" · "_s);
}

} // namespace

TranscriptHeader::TranscriptHeader(Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_title(new ElidedLabel(this)), m_line(new ElidedLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(3);
    layout->addWidget(m_title);
    layout->addWidget(m_line);
    auto bold = m_title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_title->setFont(bold);
    m_line->setForegroundRole(QPalette::PlaceholderText);
}

void TranscriptHeader::show(const Conversation &conversation)
{
    m_title->setText(titleOf(conversation));
    QStringList parts;
    for (const auto &part : {timesOf(conversation, m_clock.now()),
             conversation.durationMs ? durationText(*conversation.durationMs) : QString(),
             directionOf(conversation)}) {
        if (!part.isEmpty())
            parts += part;
    }
    m_line->setText(parts.join(u"     "_s));
}

void TranscriptHeader::clear()
{
    m_title->setText({});
    m_line->setText({});
}

QString TranscriptHeader::title() const
{
    return m_title->text();
}

QString TranscriptHeader::line() const
{
    return m_line->text();
}

} // namespace readback
