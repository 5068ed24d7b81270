// SPDX-License-Identifier: MIT
#include "ui/transcript/TranscriptHeader.h"

#include "app/async/Clock.h"
#include "app/text/LocalTime.h"
#include "app/text/TimeStamp.h"
#include "ui/ElidedLabel.h"

#include "ui/transcript/ScoresText.h"

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

// Who called whom, as far as both are known.
QString numbersOf(const Conversation &call)
{
    if (call.customer.isEmpty() || call.ourNumber.isEmpty())
        return call.customer;
    const bool outbound = call.direction == Direction::Outbound;
    return TranscriptHeader::tr("%1 to %2", "who called whom")
        .arg(outbound ? call.ourNumber : call.customer, outbound ? call.customer : call.ourNumber);
}

QString directionOf(const Conversation &call)
{
    QStringList parts;
    if (call.direction == Direction::Inbound)
        parts += TranscriptHeader::tr("inbound");
    else if (call.direction == Direction::Outbound)
        parts += TranscriptHeader::tr("outbound");
    if (const QString numbers = numbersOf(call); !numbers.isEmpty())
        parts += numbers;
    return parts.join(u" · "_s);
}

QString wrapUpOf(const Conversation &call)
{
    return call.wrapUps.isEmpty()
        ? QString()
        : TranscriptHeader::tr("Wrap-up: %1").arg(call.wrapUps.join(u", "_s));
}

} // namespace

TranscriptHeader::TranscriptHeader(Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_title(new ElidedLabel(this)),
      m_line(new ElidedLabel(this)), m_scores(new ElidedLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(3);
    layout->addWidget(m_title);
    layout->addWidget(m_line);
    layout->addWidget(m_scores);
    m_scores->hide();
    auto bold = m_title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_title->setFont(bold);
    m_line->setForegroundRole(QPalette::PlaceholderText);
    m_scores->setForegroundRole(QPalette::PlaceholderText);
}

void TranscriptHeader::show(const Conversation &conversation)
{
    m_title->setText(titleOf(conversation));
    QStringList parts;
    for (const auto &part : {timesOf(conversation, m_clock.now()),
             conversation.durationMs ? durationText(*conversation.durationMs) : QString(),
             directionOf(conversation), wrapUpOf(conversation)}) {
        if (!part.isEmpty())
            parts += part;
    }
    m_line->setText(parts.join(u"     "_s));
}

void TranscriptHeader::clear()
{
    m_title->setText({});
    m_line->setText({});
    setScores({});
}

void TranscriptHeader::awaitScores()
{
    m_scores->setText({});
}

void TranscriptHeader::setScores(const std::optional<ConversationScores> &scores)
{
    const QString text = scores ? scoresText(*scores) : QString();
    m_scores->setText(text);
    m_scores->setVisible(!text.isEmpty());
}

QString TranscriptHeader::title() const
{
    return m_title->text();
}

QString TranscriptHeader::line() const
{
    return m_line->text();
}

QString TranscriptHeader::scores() const
{
    return m_scores->text();
}

} // namespace readback
