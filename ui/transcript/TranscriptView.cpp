// SPDX-License-Identifier: MIT
#include "ui/transcript/TranscriptView.h"

#include "app/async/Worker.h"
#include "ui/transcript/AccessibleTranscript.h"
#include "ui/transcript/TranscriptPainter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace readback {

namespace {

constexpr double kSmallest = 0.5;
constexpr double kLargest = 4;
constexpr int kRevealed = 1 << 20; // characters of a phrase that "show all" adds at most

} // namespace

TranscriptView::TranscriptView(QWidget *parent) : QAbstractScrollArea(parent), m_announcer(*this)
{
    installTranscriptAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Transcript"));
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    restyle();
    recolour();
}

TranscriptView::~TranscriptView() = default;

TranscriptPtr TranscriptView::transcript() const
{
    return reading() ? reading()->transcript() : nullptr;
}

TranscriptView::Measure TranscriptView::measure() const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    return [style = m_style.own(), widths = m_widths, shown = m_shown, mirrored,
               width = contentWidth()](const Transcript &transcript) {
        TranscriptLayout layout(std::make_shared<const MeasuredTranscript>(
            measureTranscript(transcript, style, *widths, shown)));
        layout.setMirrored(mirrored);
        layout.setWidth(width);
        return layout;
    };
}

void TranscriptView::setTranscript(const TranscriptPtr &transcript, TranscriptLayout layout)
{
    if (!transcript)
        return clear();
    m_shown.clear();
    m_wanted = transcript;
    if (layout.count() != static_cast<int>(transcript->phrases.size()) || !layout.measured())
        return measureAnew();
    const bool outdated = layout.style() != m_style;
    m_measuring.cancel();
    adopt(std::move(layout));
    if (outdated)
        measureAnew();
}

void TranscriptView::measureAnew()
{
    if (!m_wanted)
        return;
    m_measuring = runOnWorker<TranscriptLayout>(
        this,
        [transcript = m_wanted, measure = measure()] {
            return Result<TranscriptLayout>(measure(*transcript));
        },
        [this](Result<TranscriptLayout> layout) {
            if (layout.ok())
                adopt(std::move(layout).value());
        });
}

// Shows the wanted transcript in that layout: another call from its beginning, the same one where
// the reader was.
void TranscriptView::adopt(TranscriptLayout layout)
{
    const bool sameCall = m_wanted == transcript();
    const auto before = m_selection;
    if (!sameCall) {
        m_announcer.textRemoved();
        m_selection = {};
        m_place = {};
        m_caretInUse = false;
        m_goalX = -1;
        m_mouse.release();
        m_autoScroll.stop();
        m_highlights.clear();
        m_text.set(m_wanted ? std::make_shared<Reading>(m_wanted, ReadingForm::Phrases) : nullptr,
            std::move(layout));
    } else {
        m_text.set(reading(), std::move(layout));
    }
    if (sameCall)
        m_selection = {m_text.bounded(before.anchor), m_text.bounded(before.caret)};
    else
        m_announcer.textInserted();
    layOut();
    if (before != m_selection)
        emit selectionChanged();
    if (!sameCall)
        emit transcriptChanged();
    if (const int phrase = std::exchange(m_phraseToShow, -1); phrase >= 0)
        showPhrase(phrase);
}

void TranscriptView::clear()
{
    m_measuring.cancel();
    m_wanted.reset();
    if (!reading())
        return;
    adopt({});
}

void TranscriptView::showAllOf(int phrase)
{
    if (m_text.isEmpty() || phrase < 0 || phrase >= m_text.count())
        return;
    const qsizetype all = m_text.rows()->phrases[static_cast<size_t>(phrase)].text.size();
    const qsizetype more = qsizetype{m_text.length(phrase)} + kRevealed;
    m_shown.insert(phrase, static_cast<int>(std::min(all, more)));
    measureAnew();
}

void TranscriptView::restyle()
{
    const auto style = PaneStyle::of(font(), m_zoom, viewport());
    if (m_widths && style == m_style)
        return;
    m_style = style;
    m_widths = std::make_shared<WordWidths>(style.text);
    verticalScrollBar()->setSingleStep(m_style.lineHeight);
    measureAnew();
}

void TranscriptView::recolour()
{
    m_colours = TranscriptColours::of(palette());
    viewport()->update();
}

void TranscriptView::setZoom(double zoom)
{
    zoom = std::clamp(zoom, kSmallest, kLargest);
    if (std::abs(zoom - 1) < 0.01)
        zoom = 1;
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    restyle();
    emit zoomChanged(m_zoom);
}

void TranscriptView::layOut()
{
    m_text.setMirrored(layoutDirection() == Qt::RightToLeft);
    m_text.setWidth(contentWidth());
    updateScrollBars();
    returnToPlace();
    viewport()->update();
    emit scrolled();
}

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

void TranscriptView::paintEvent(QPaintEvent *event)
{
    settleInSight();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_colours.page);
    if (!m_text.isEmpty()) {
        const int y = scrolledTo().y();
        painter.translate(-scrolledTo());
        TranscriptPainter rows(painter, m_text, m_colours, m_selection, m_highlights);
        rows.paint(y + event->rect().top(), y + event->rect().bottom());
        if (m_caretInUse && hasFocus())
            rows.paintCaret(m_selection.caret);
        painter.translate(scrolledTo());
    }
    if (hasFocus() && m_focusShown) {
        painter.setPen(QPen(m_colours.link, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void TranscriptView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
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

// Rows above the place may turn out to be higher or lower than they were thought to be.
void TranscriptView::scrollToUpperThird(const TextPosition &position)
{
    const auto y = [&] { return m_text.caretRect(position).top() - viewport()->height() / 3; };
    verticalScrollBar()->setValue(y());
    settleInSight();
    verticalScrollBar()->setValue(y());
}

void TranscriptView::removePointer()
{
    if (m_highlights.pointed().isEmpty())
        return;
    m_highlights.setPointed({});
    viewport()->update();
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

void TranscriptView::setHits(std::vector<TextRange> hits, int current)
{
    m_highlights.setHits(std::move(hits), current);
    viewport()->update();
}

void TranscriptView::setCurrentHit(int current)
{
    m_highlights.setCurrent(current);
    viewport()->update();
}

void TranscriptView::select(const TextRange &range)
{
    const TextRange bounded{m_text.bounded(range.anchor), m_text.bounded(range.caret)};
    if (bounded == m_selection)
        return;
    const auto before = std::exchange(m_selection, bounded);
    viewport()->update();
    tellListeners(before);
    emit selectionChanged();
}

void TranscriptView::selectAll()
{
    select({m_text.start(), m_text.end()});
}

void TranscriptView::copy(CopyForm form)
{
    if (m_text.isEmpty() || m_selection.isEmpty())
        return;
    auto mime = copyOf(*m_text.rows(), m_text.layout().measured()->labels, m_selection, form);
    if (mime->hasText())
        QGuiApplication::clipboard()->setMimeData(mime.release());
}

void TranscriptView::offerToSelectionClipboard()
{
    auto *clipboard = QGuiApplication::clipboard();
    if (!clipboard->supportsSelection() || m_selection.isEmpty())
        return;
    auto mime = copyOf(
        *m_text.rows(), m_text.layout().measured()->labels, m_selection, CopyForm::Fitting);
    if (mime->hasText())
        clipboard->setMimeData(mime.release(), QClipboard::Selection);
}

void TranscriptView::tellListeners(const TextRange &before)
{
    if (before.caret != m_selection.caret)
        m_announcer.caretMoved();
    if (before.from() != m_selection.from() || before.to() != m_selection.to())
        m_announcer.selectionChanged();
}

} // namespace readback
