// SPDX-License-Identifier: MIT
// What people do to the view with keys, mouse and wheel.
#include "ui/transcript/TranscriptView.h"

#include "ui/transcript/PaneToolTips.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QStyleHints>
#include <QTimerEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace readback {

namespace {

constexpr int kAutoScrollMs = 30;
constexpr int kWheelStep = 120;

bool isZoomKey(const QKeyEvent &event)
{
    return event.matches(QKeySequence::ZoomIn) || event.matches(QKeySequence::ZoomOut)
        || (event.modifiers() == Qt::ControlModifier
            && (event.key() == Qt::Key_0 || event.key() == Qt::Key_Equal));
}

void zoomBy(TranscriptView &view, const QKeyEvent &event)
{
    if (event.key() == Qt::Key_0)
        view.resetZoom();
    else if (event.matches(QKeySequence::ZoomOut))
        view.zoomOut();
    else
        view.zoomIn();
}

} // namespace

bool TranscriptView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // Keys that mean something to text go to the text before they go to a menu.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)
            || caretKey(*key))
            event->accept();
        break;
    }
    case QEvent::ScreenChangeInternal:
        restyle();
        break;
    default:
        break;
    }
    return QAbstractScrollArea::event(event);
}

bool TranscriptView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_text.isEmpty())
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    auto tip = m_notes.toolTipAt(m_text, contentPoint(help->pos()));
    if (tip.text.isEmpty())
        tip = paneToolTipAt(m_text, contentPoint(help->pos()));
    QToolTip::showText(
        help->globalPos(), tip.text, viewport(), tip.place.translated(-scrolledTo()));
    return true;
}

void TranscriptView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
        restyle();
        break;
    case QEvent::PaletteChange:
        recolour();
        break;
    case QEvent::LayoutDirectionChange:
        layOut();
        break;
    case QEvent::LanguageChange:
        setAccessibleName(tr("Transcript"));
        measureAnew(); // labels speak the language too
        break;
    default:
        break;
    }
}

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    const auto move = caretKey(*event);
    removePointer();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (isZoomKey(*event))
        zoomBy(*this, *event);
    else if (move)
        moveCaret(*move);
    else if (event->key() == Qt::Key_Space)
        verticalScrollBar()->triggerAction(event->modifiers() & Qt::ShiftModifier
                ? QAbstractSlider::SliderPageStepSub
                : QAbstractSlider::SliderPageStepAdd);
    else if (enter && !m_text.isEmpty() && m_text.layout().isShortened(m_selection.caret.phrase))
        showAllOf(m_selection.caret.phrase);
    else
        event->ignore(); // Tab and the window's own keys
}

// The caret may be out of sight since the reader scrolled; unless a selection goes along, it then
// starts from what the reader sees.
TextPosition TranscriptView::caretToStartFrom(const CaretKey &key)
{
    const bool ends = key.move == CaretMove::Start || key.move == CaretMove::End;
    if (key.extends || ends || m_text.isEmpty())
        return m_selection.caret;
    const int top = scrolledTo().y();
    const auto caret = m_text.caretRect(m_selection.caret);
    if (caret.bottom() >= top && caret.top() <= top + viewport()->height())
        return m_selection.caret;
    const int phrase = m_text.layout().phraseAt(top);
    return m_text.positionAt({0, std::max(top, m_text.layout().top(phrase)) + m_style.padding});
}

void TranscriptView::moveCaret(const CaretKey &key)
{
    if (m_text.isEmpty())
        return;
    const auto from = caretToStartFrom(key);
    const bool vertical = key.move == CaretMove::Up || key.move == CaretMove::Down
        || key.move == CaretMove::PageUp || key.move == CaretMove::PageDown;
    if (!vertical)
        m_goalX = -1;
    else if (m_goalX < 0 || from != m_selection.caret)
        m_goalX = m_text.caretRect(from).left();
    const auto to = movedCaret(m_text, from, key.move, m_goalX, verticalScrollBar()->pageStep());
    m_caretInUse = true;
    select({key.extends ? m_selection.anchor : to, to});
    ensureVisible(to);
    viewport()->update();
}

QPoint TranscriptView::contentPoint(const QPoint &viewportPoint) const
{
    return viewportPoint + scrolledTo();
}

void TranscriptView::press(QMouseEvent *event, int clicks)
{
    removePointer();
    m_focusShown = false;
    m_caretInUse = false;
    m_goalX = -1;
    const auto point = contentPoint(event->position().toPoint());
    if (clicks == 1 && m_text.showAllAt(point) >= 0)
        return showAllOf(m_text.showAllAt(point));
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    select(m_mouse.press(m_text, m_selection, point, clicks, extend && clicks == 1));
}

void TranscriptView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_text.isEmpty())
        return event->ignore();
    const auto *hints = QGuiApplication::styleHints();
    const bool third = m_sinceDoubleClick.isValid()
        && m_sinceDoubleClick.elapsed() < hints->mouseDoubleClickInterval()
        && (event->position().toPoint() - m_doubleClickAt).manhattanLength()
            < hints->startDragDistance();
    press(event, third ? 3 : 1);
}

void TranscriptView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_text.isEmpty())
        return event->ignore();
    m_sinceDoubleClick.start();
    m_doubleClickAt = event->position().toPoint();
    press(event, 2);
}

void TranscriptView::mouseMoveEvent(QMouseEvent *event)
{
    const auto point = event->position().toPoint();
    const bool dragging = m_mouse.isDragging() && (event->buttons() & Qt::LeftButton);
    if (!dragging) {
        const bool link = !m_text.isEmpty() && m_text.showAllAt(contentPoint(point)) >= 0;
        viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::IBeamCursor);
        return;
    }
    drag(point);
    const bool outside = point.y() < 0 || point.y() >= viewport()->height();
    if (outside && !m_autoScroll.isActive())
        m_autoScroll.start(kAutoScrollMs, this);
    else if (!outside)
        m_autoScroll.stop();
}

void TranscriptView::drag(const QPoint &point)
{
    const int y = std::clamp(point.y(), 0, viewport()->height() - 1);
    select(m_mouse.drag(m_text, contentPoint({point.x(), y})));
}

void TranscriptView::mouseReleaseEvent(QMouseEvent *event)
{
    m_autoScroll.stop();
    if (event->button() != Qt::LeftButton || !m_mouse.isDragging())
        return event->ignore();
    m_mouse.release();
    offerToSelectionClipboard();
}

// The farther outside the mouse is held, the faster the text goes by.
void TranscriptView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_autoScroll.timerId())
        return QAbstractScrollArea::timerEvent(event);
    const auto point = viewport()->mapFromGlobal(QCursor::pos());
    const int below = point.y() - viewport()->height();
    const int step = point.y() < 0 ? point.y() : std::max(0, below);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + step / 2);
    drag(point);
}

void TranscriptView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    m_wheel += event->angleDelta().y();
    for (; m_wheel >= kWheelStep; m_wheel -= kWheelStep)
        zoomIn();
    for (; m_wheel <= -kWheelStep; m_wheel += kWheelStep)
        zoomOut();
    event->accept();
}

void TranscriptView::focusInEvent(QFocusEvent *event)
{
    const auto reason = event->reason();
    m_focusShown = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason;
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void TranscriptView::focusOutEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

void TranscriptView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_text.isEmpty())
        return event->ignore();
    // What the menu offers is for what was clicked.
    if (m_selection.isEmpty() && event->reason() == QContextMenuEvent::Mouse) {
        const auto at = m_text.positionAt(contentPoint(event->pos()));
        select({at, at});
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    auto *plain = menu->addAction(tr("&Copy"), this, [this] { copy(CopyForm::Fitting); });
    plain->setShortcut(QKeySequence::Copy);
    auto *full = menu->addAction(
        tr("Copy with &speaker and time"), this, [this] { copy(CopyForm::WithSpeaker); });
    plain->setEnabled(!m_selection.isEmpty());
    full->setEnabled(!m_selection.isEmpty());
    menu->addActions(actions()); // what the window can do with the text
    menu->addSeparator();
    menu->addAction(tr("Select &all"), this, &TranscriptView::selectAll)
        ->setShortcut(QKeySequence::SelectAll);
    const int phrase = m_text.layout().phraseAt(contentPoint(event->pos()).y());
    if (phrase >= 0 && m_text.layout().isShortened(phrase))
        menu->addAction(tr("Show all of this phrase"), this, [this, phrase] { showAllOf(phrase); });
    menu->popup(event->globalPos());
}

} // namespace readback
