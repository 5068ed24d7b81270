// SPDX-License-Identifier: MIT
// Where the view stands in the text, and going elsewhere.
#include "ui/transcript/TranscriptView.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace readback {

void TranscriptView::updateScrollBars()
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    const int page = viewport()->height();
    verticalScrollBar()->setPageStep(std::max(1, page - m_style.lineHeight));
    verticalScrollBar()->setRange(0, std::max(0, m_text.layout().height() - page));
}

void TranscriptView::rememberPlace()
{
    m_place = readingPlaceAt(m_text, scrolledTo().y());
}

void TranscriptView::returnToPlace()
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    verticalScrollBar()->setValue(heightOf(m_text, m_place));
}

void TranscriptView::setPlace(const std::optional<ReadingPlace> &place)
{
    m_placeToShow = place;
    if (m_wanted == transcript())
        goWhereAsked();
}

// Rows in sight get their true height before they are drawn; what is above the first of them stays,
// and who is at the end stays there.
void TranscriptView::settleInSight()
{
    for (int i = 0; i < 4; ++i) {
        const int y = verticalScrollBar()->value();
        const bool atEnd = y > 0 && y == verticalScrollBar()->maximum();
        if (!m_text.settle(y, y + viewport()->height()))
            return;
        updateScrollBars();
        if (atEnd)
            verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
}

void TranscriptView::scrollContentsBy(int, int)
{
    if (!m_adjusting)
        rememberPlace();
    viewport()->update();
    emit scrolled();
}

// The scroll bar's room is kept free even where there is none: the width must not depend on the
// length of the call, else each would be laid out twice.
int TranscriptView::contentWidth() const
{
    return std::max(0, width() - 2 * frameWidth() - verticalScrollBar()->sizeHint().width());
}

QPoint TranscriptView::scrolledTo() const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    return {mirrored ? contentWidth() - viewport()->width() : 0, verticalScrollBar()->value()};
}

void TranscriptView::ensureVisible(const TextPosition &position)
{
    if (m_text.isEmpty())
        return;
    const auto caret = m_text.caretRect(m_text.bounded(position));
    auto *bar = verticalScrollBar();
    const int around = m_style.lineHeight / 2;
    if (caret.top() - around < bar->value())
        bar->setValue(caret.top() - around);
    else if (caret.bottom() + around > bar->value() + viewport()->height())
        bar->setValue(caret.bottom() + around - viewport()->height());
}

void TranscriptView::showPhrase(int phrase)
{
    if (m_wanted && m_wanted != transcript()) {
        m_phraseToShow = phrase;
        return;
    }
    if (m_text.isEmpty())
        return;
    const auto &phrases = transcript()->phrases;
    phrase = std::clamp(phrase, 0, static_cast<int>(phrases.size()) - 1);
    const auto at = reading()->toRow({phrase, 0});
    const auto from = m_text.bounded({at.row, at.offset});
    const auto length = phrases[static_cast<size_t>(phrase)].text.size();
    const auto to = m_text.bounded({at.row, at.offset + static_cast<int>(length)});
    select({from, from});
    m_highlights.setPointed({from, to});
    scrollToUpperThird(from);
    viewport()->update();
}

void TranscriptView::goWhereAsked()
{
    if (m_placeToShow) {
        m_place = std::exchange(m_placeToShow, {});
        returnToPlace();
        settleInSight();
    }
    if (const int phrase = std::exchange(m_phraseToShow, -1); phrase >= 0)
        showPhrase(phrase);
}

// Rows above the place may turn out to be higher or lower than they were thought to be.
void TranscriptView::scrollToUpperThird(const TextPosition &position)
{
    const auto y = [&] { return m_text.caretRect(position).top() - viewport()->height() / 3; };
    verticalScrollBar()->setValue(y());
    settleInSight();
    verticalScrollBar()->setValue(y());
}

std::pair<int, int> TranscriptView::phrasesInSight()
{
    if (m_text.isEmpty())
        return {-1, -1};
    const int top = scrolledTo().y();
    const auto phraseAt = [this](int y) {
        const auto &row = m_text.layout().textRect(m_text.layout().phraseAt(y));
        const auto at = m_text.positionAt({row.left(), y});
        return reading()->toPhrase({at.phrase, at.offset}).phrase;
    };
    return {phraseAt(top), phraseAt(top + viewport()->height() - 1)};
}

int TranscriptView::phraseAtCaret() const
{
    if (m_text.isEmpty())
        return -1;
    return reading()->toPhrase({m_selection.caret.phrase, m_selection.caret.offset}).phrase;
}

} // namespace readback
