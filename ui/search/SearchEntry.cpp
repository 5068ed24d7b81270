// SPDX-License-Identifier: MIT
#include "ui/search/SearchEntry.h"

#include "ui/Icons.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kPadding = 6;
constexpr int kLeastShown = 14; // characters

} // namespace

SearchEntry::SearchEntry(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(u"searchEntry"_s);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setKeys({});
    updateIcon();
}

void SearchEntry::setKeys(const QString &keys)
{
    const auto words = tr("Search every saved transcript");
    setText(keys.isEmpty() ? words : u"%1 (%2)"_s.arg(words, keys));
    setAccessibleName(words);
    setToolTip(text());
    m_textWidth.reset();
    updateGeometry();
}

QSize SearchEntry::sizeFor(int width) const
{
    QStyleOptionFrame option;
    option.initFrom(this);
    const int frame = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, this);
    const int side = iconSide(fontMetrics());
    const QSize inside(
        width + side + 3 * kPadding, std::max(fontMetrics().height(), side) + kPadding);
    return style()->sizeFromContents(
        QStyle::CT_LineEdit, &option, inside + QSize(2 * frame, 2 * frame), this);
}

QSize SearchEntry::sizeHint() const
{
    if (!m_textWidth)
        m_textWidth = fontMetrics().horizontalAdvance(text());
    return sizeFor(*m_textWidth);
}

QSize SearchEntry::minimumSizeHint() const
{
    return sizeFor(fontMetrics().averageCharWidth() * kLeastShown);
}

void SearchEntry::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, this);
    option.state |= QStyle::State_Sunken;
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    const auto inside = rect().adjusted(kPadding, 0, -kPadding, 0);
    const int side = iconSide(fontMetrics());
    const QRect sign(inside.left(), inside.center().y() - side / 2 + 1, side, side);
    icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), sign));
    const auto words = inside.adjusted(side + kPadding, 0, 0, 0);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
        Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

void SearchEntry::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    if (event->type() == QEvent::FontChange) {
        m_textWidth.reset();
        updateGeometry();
    }
}

void SearchEntry::updateIcon()
{
    setIcon(themedIcon(u"search"_s, palette()));
}

} // namespace readback
