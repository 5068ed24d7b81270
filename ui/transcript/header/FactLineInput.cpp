// SPDX-License-Identifier: MIT
// Mouse, keyboard and clipboard of a line of facts; the rest is in FactLine.cpp.
#include "ui/InertText.h"
#include "ui/transcript/header/FactLine.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>

#include <algorithm>

namespace readback {

namespace {

constexpr double kScrollMargin = 12; // what is seen beyond the caret

// What the window has for its text is ours while we have the focus.
bool isOurs(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Copy) || event.matches(QKeySequence::SelectAll);
}

} // namespace

void FactLine::selectAll()
{
    m_anchor = m_layout.begin();
    m_caret = m_layout.last();
    update();
}

void FactLine::copy()
{
    const QString selected = selectedText();
    QGuiApplication::clipboard()->setText(
        selected.isEmpty() ? m_layout.joined(QStringLiteral(", ")) : selected);
}

bool FactLine::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOurs(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = toolTipAt(help->pos());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), inertToolTip(text), this);
    return true;
}

void FactLine::moveCaret(FactPlace place, bool keepAnchor)
{
    m_caret = m_layout.bounded(place);
    if (!keepAnchor)
        m_anchor = m_caret;
    scrollToCaret();
    update();
}

void FactLine::scrollToCaret()
{
    const double most = std::max(0.0, m_layout.width() - width() + kScrollMargin);
    if (hasFocus()) {
        const double x = m_layout.xOf(m_layout.bounded(m_caret));
        m_scrolled = std::min(std::max(m_scrolled, x - width() + kScrollMargin), x - kScrollMargin);
    } else {
        m_scrolled = 0;
    }
    m_scrolled = std::clamp(m_scrolled, 0.0, most);
}

void FactLine::mousePressEvent(QMouseEvent *event)
{
    m_focusShown = false;
    if (event->button() == Qt::LeftButton)
        moveCaret(placeAt(event->position()), event->modifiers() & Qt::ShiftModifier);
}

void FactLine::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        moveCaret(placeAt(event->position()), true);
}

void FactLine::mouseReleaseEvent(QMouseEvent *event)
{
    auto *clipboard = QGuiApplication::clipboard();
    if (event->button() == Qt::LeftButton && m_anchor != m_caret && clipboard->supportsSelection())
        clipboard->setText(selectedText(), QClipboard::Selection);
}

// A fact is what people want to have: a number, a name.
void FactLine::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_layout.count() == 0)
        return;
    const size_t fact = placeAt(event->position()).fact;
    m_anchor = m_layout.startOf(fact);
    moveCaret(m_layout.endOf(fact), true);
}

void FactLine::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool select = modifiers & Qt::ShiftModifier;
    const auto mode
        = modifiers & Qt::ControlModifier ? QTextLayout::SkipWords : QTextLayout::SkipCharacters;
    const bool onward = (event->key() == Qt::Key_Right) != isRightToLeft();
    if (modifiers & ~(Qt::ShiftModifier | Qt::ControlModifier))
        return QWidget::keyPressEvent(event);
    m_focusShown = true;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        moveCaret(onward ? m_layout.next(m_caret, mode) : m_layout.previous(m_caret, mode), select);
    else if (event->key() == Qt::Key_Home)
        moveCaret(m_layout.begin(), select);
    else if (event->key() == Qt::Key_End)
        moveCaret(m_layout.last(), select);
    else
        QWidget::keyPressEvent(event);
}

void FactLine::focusInEvent(QFocusEvent *event)
{
    m_focusShown = event->reason() == Qt::TabFocusReason
        || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
    scrollToCaret();
    update();
}

void FactLine::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    m_focusShown = false;
    m_anchor = m_caret = {};
    m_scrolled = 0;
    update();
}

void FactLine::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_layout.count() == 0)
        return;
    if (m_anchor == m_caret && event->reason() == QContextMenuEvent::Mouse) {
        const size_t fact = placeAt(event->pos()).fact;
        m_anchor = m_layout.startOf(fact);
        m_caret = m_layout.endOf(fact);
        update();
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy"), this, &FactLine::copy);
    menu->addAction(tr("Copy &all about the call"), this, &FactLine::copyAllRequested);
    menu->popup(event->globalPos());
}

} // namespace readback
