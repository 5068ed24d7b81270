// SPDX-License-Identifier: MIT
#include "ui/search/DayStrip.h"

#include "app/text/LocalTime.h"
#include "ui/CallMapColours.h"
#include "ui/InertText.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kLeast = 3; // of a bar
constexpr int kMost = 24;
constexpr int kBarHeight = 24;

} // namespace

DayStrip::DayStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"dayStrip"_s);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tell();
}

QSize DayStrip::sizeHint() const
{
    return {240, kBarHeight + fontMetrics().height() + 2};
}

QSize DayStrip::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void DayStrip::setDays(const std::vector<SearchDay> &days)
{
    if (days == m_days)
        return;
    m_days = days;
    m_current = -1;
    lay();
}

void DayStrip::lay()
{
    m_bars = dayBars(m_days, width(), kLeast, kMost);
    m_current = std::min(m_current, static_cast<int>(m_bars.size()) - 1);
    tell();
    update();
}

QRect DayStrip::ground() const
{
    return {0, 0, width(), kBarHeight};
}

QRect DayStrip::rectOf(const DayBar &bar) const
{
    // What there is shows, however little it is.
    const int height = bar.phrases == 0 ? 0 : std::max(2, qRound(bar.share * (kBarHeight - 2)));
    const int gap = bar.width > 4 ? 1 : 0;
    const QRect rect(bar.left, kBarHeight - height, bar.width - gap, height);
    return QStyle::visualRect(layoutDirection(), ground(), rect);
}

int DayStrip::barAt(int x) const
{
    const int at = layoutDirection() == Qt::RightToLeft ? width() - 1 - x : x;
    const auto found = std::ranges::find_if(
        m_bars, [at](const DayBar &bar) { return at >= bar.left && at < bar.left + bar.width; });
    return found == m_bars.end() ? -1 : static_cast<int>(found - m_bars.begin());
}

QString DayStrip::textOf(const DayBar &bar) const
{
    const auto days = bar.from == bar.to
        ? shortDate(bar.from)
        : tr("%1 to %2", "days").arg(shortDate(bar.from), shortDate(bar.to));
    return tr("%1: %Ln hit(s)", nullptr, static_cast<int>(bar.phrases)).arg(days);
}

void DayStrip::paintEvent(QPaintEvent *)
{
    if (m_bars.empty())
        return;
    QPainter painter(this);
    const auto colours = CallMapColours::of(palette());
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(0, kBarHeight, width(), kBarHeight);
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const bool isCurrent = static_cast<int>(i) == m_current;
        painter.fillRect(rectOf(m_bars[i]), isCurrent ? colours.cursor : colours.hit);
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const auto days = rect().adjusted(0, kBarHeight + 2, 0, 0);
    const auto first = shortDate(m_bars.front().from);
    const auto last = shortDate(m_bars.back().to);
    painter.drawText(days, Qt::AlignLeading | Qt::TextSingleLine, first);
    const int end = m_bars.back().left + m_bars.back().width;
    const auto metrics = fontMetrics();
    const int least = metrics.horizontalAdvance(first) + metrics.horizontalAdvance(last + u"  "_s);
    if (first != last && least <= width()) {
        const QRect room(0, days.top(), std::max(end, least), days.height());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room),
            Qt::AlignTrailing | Qt::TextSingleLine, last);
    }
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void DayStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    lay();
}

void DayStrip::mouseMoveEvent(QMouseEvent *event)
{
    const int bar = barAt(event->pos().x());
    setCursor(bar >= 0 && m_bars[static_cast<size_t>(bar)].phrases > 0 ? Qt::PointingHandCursor
                                                                       : Qt::ArrowCursor);
    setCurrent(bar);
}

void DayStrip::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus())
        setCurrent(-1);
}

void DayStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(barAt(event->pos().x()));
}

void DayStrip::keyPressEvent(QKeyEvent *event)
{
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int last = static_cast<int>(m_bars.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(std::clamp(m_current + (rightToLeft ? 1 : -1), 0, std::max(0, last)));
    case Qt::Key_Right:
        return setCurrent(std::clamp(m_current + (rightToLeft ? -1 : 1), 0, std::max(0, last)));
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose(m_current);
    default:
        return QWidget::keyPressEvent(event);
    }
}

void DayStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0)
        setCurrent(static_cast<int>(m_bars.size()) - 1);
    update();
}

bool DayStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int bar = barAt(help->pos().x());
    QToolTip::showText(help->globalPos(),
        bar < 0 ? QString() : inertToolTip(textOf(m_bars[static_cast<size_t>(bar)])), this);
    return true;
}

void DayStrip::setCurrent(int bar)
{
    const int current = bar < static_cast<int>(m_bars.size()) ? bar : -1;
    if (current == m_current)
        return;
    m_current = current;
    tell();
    update();
}

void DayStrip::choose(int bar)
{
    if (bar >= 0 && bar < static_cast<int>(m_bars.size()))
        emit chosen(m_bars[static_cast<size_t>(bar)].from, m_bars[static_cast<size_t>(bar)].to);
}

// A screen reader tells a new name while the focus stays.
void DayStrip::tell()
{
    const auto name = tr("Days with hits");
    setAccessibleName(
        m_current < 0 ? name : name + u", "_s + textOf(m_bars[static_cast<size_t>(m_current)]));
}

} // namespace readback
