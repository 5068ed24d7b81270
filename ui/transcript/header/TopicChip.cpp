// SPDX-License-Identifier: MIT
#include "ui/transcript/header/TopicChip.h"

#include "app/text/OneLine.h"
#include "ui/CallMapColours.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace readback {

namespace {

constexpr int kMostCharacters = 22; // of a name in a chip, about

int paddingFor(const QFontMetrics &font)
{
    return font.height() * 45 / 100;
}

} // namespace

TopicChip::TopicChip(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

// Not setText(): it would look for a key to press in a name that holds an "&".
void TopicChip::setName(const QString &name, bool copyable)
{
    const QString line = oneLine(name);
    if (line == m_name && copyable == m_copyable)
        return;
    m_name = line;
    m_copyable = copyable;
    setAccessibleName(m_name);
    updateGeometry();
    update();
}

void TopicChip::copy() const
{
    if (m_copyable)
        QGuiApplication::clipboard()->setText(m_name);
}

QSize TopicChip::sizeHint() const
{
    const QFontMetrics font = fontMetrics();
    const auto shown
        = font.elidedText(m_name, Qt::ElideRight, kMostCharacters * font.averageCharWidth());
    return {font.horizontalAdvance(shown) + 1 + 2 * paddingFor(font),
        font.height() + std::max(2, font.height() / 5)};
}

void TopicChip::paintEvent(QPaintEvent *)
{
    const auto colours = CallMapColours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = underMouse() || isDown();
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Link), 2)
                              : QPen(strong ? colours.frame : colours.silence, 1));
    painter.setBrush(strong ? colours.inSight : palette().color(QPalette::Base));
    const QRectF outline = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    const int padding = paddingFor(fontMetrics());
    const auto room = rect().adjusted(padding, 0, -padding, 0);
    painter.setPen(palette().color(QPalette::Text));
    // "+2" in every window.
    painter.setLayoutDirection(m_name.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(room, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine,
        fontMetrics().elidedText(m_name, Qt::ElideRight, room.width() + 1));
}

bool TopicChip::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_copyable
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

void TopicChip::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void TopicChip::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_copyable)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy"), this, &TopicChip::copy);
    menu->popup(event->globalPos());
}

} // namespace readback
