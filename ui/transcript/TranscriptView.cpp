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

// Whether it is one call told twice, perhaps with other voices: then the reader stays where he is.
bool areSameWords(const TranscriptPtr &a, const TranscriptPtr &b)
{
    if (a == b || !a || !b)
        return a == b;
    return a->conversationId == b->conversationId
        && std::ranges::equal(a->phrases, b->phrases, {}, &Phrase::text, &Phrase::text);
}

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

CallPreparation TranscriptView::preparation(std::vector<TimeSpan> holds) const
{
    return {m_style.own(), m_widths, m_options, std::move(holds), m_shown, contentWidth(),
        layoutDirection() == Qt::RightToLeft};
}

TranscriptView::Measure TranscriptView::measure(std::vector<TimeSpan> holds) const
{
    auto preparation = this->preparation(std::move(holds));
    preparation.shown.clear(); // of another call
    return [preparation = std::move(preparation)](
               const TranscriptPtr &transcript) { return preparation.prepare(transcript); };
}

void TranscriptView::setTranscript(
    const TranscriptPtr &transcript, PreparedCall prepared, std::vector<TimeSpan> holds)
{
    if (!transcript)
        return clear();
    m_shown.clear();
    m_phraseToShow = -1;
    m_placeToShow.reset();
    m_wanted = transcript;
    m_holds = std::move(holds);
    const bool fits = prepared.reading && prepared.reading->transcript() == transcript
        && prepared.reading->form() == m_options.form;
    if (!fits)
        return measureAnew();
    const bool outdated = prepared.layout.style() != m_style || prepared.options != m_options;
    m_measuring.cancel();
    adopt(std::move(prepared));
    if (outdated)
        measureAnew();
}

void TranscriptView::setOptions(const ReadingOptions &options)
{
    if (options == m_options)
        return;
    m_options = options;
    measureAnew();
}

void TranscriptView::measureAnew()
{
    if (!m_wanted)
        return;
    const bool known = reading() && m_wanted == transcript() && reading()->form() == m_options.form;
    m_measuring = runOnWorker<PreparedCall>(
        this,
        [transcript = m_wanted, reading = known ? reading() : nullptr,
            preparation = preparation(m_holds)]() -> Result<PreparedCall> {
            return reading ? preparation.prepare(reading) : preparation.prepare(transcript);
        },
        [this](Result<PreparedCall> prepared) {
            if (prepared.ok())
                adopt(std::move(prepared).value());
        });
}

// Shows the wanted transcript so: another call from its beginning, the same one where the reader
// was.
void TranscriptView::adopt(PreparedCall prepared)
{
    const bool sameCall = areSameWords(m_wanted, transcript());
    const auto readingBefore = reading();
    const bool newRows = prepared.reading != readingBefore;
    const auto before = m_selection;
    if (newRows)
        m_announcer.textRemoved();
    if (!sameCall)
        forgetCall();
    m_text.set(std::move(prepared.reading), std::move(prepared.layout));
    if (sameCall && readingBefore)
        keepSelection(*readingBefore);
    if (newRows) {
        m_highlights.clear();
        m_announcer.textInserted();
    }
    layOut();
    if (before != m_selection)
        emit selectionChanged();
    if (newRows)
        emit transcriptChanged();
    goWhereAsked();
}

void TranscriptView::forgetCall()
{
    m_selection = {};
    m_place = {};
    m_caretInUse = false;
    m_goalX = -1;
    m_mouse.release();
    m_autoScroll.stop();
}

// The rows may be others, the words are the same.
void TranscriptView::keepSelection(const Reading &before)
{
    const auto kept = [this, &before](const TextPosition &position) {
        const auto said = before.toPhrase({position.phrase, position.offset});
        const auto at = reading()->toRow(said);
        return m_text.bounded({at.row, at.offset});
    };
    m_selection = {kept(m_selection.anchor), kept(m_selection.caret)};
    m_goalX = -1;
    m_mouse.release();
}

void TranscriptView::clear()
{
    m_measuring.cancel();
    m_wanted.reset();
    m_phraseToShow = -1;
    m_placeToShow.reset();
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
    m_shown.insert(reading()->firstPhrase(phrase), static_cast<int>(std::min(all, more)));
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

int TranscriptView::heightOfLines(int lines) const
{
    return m_style.margin + m_style.padding + lines * m_style.lineHeight;
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
        m_notes.paint(
            painter, m_text, m_colours, y + event->rect().top(), y + event->rect().bottom());
        if (m_caretInUse && hasFocus())
            rows.paintCaret(m_selection.caret);
        painter.translate(scrolledTo());
    }
    if (hasFocus() && m_focusShown) {
        painter.setPen(QPen(m_colours.link, 2));
        painter.setBrush(Qt::NoBrush); // the last row left its own
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void TranscriptView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void TranscriptView::removePointer()
{
    if (m_highlights.pointed().isEmpty())
        return;
    m_highlights.setPointed({});
    viewport()->update();
}

void TranscriptView::setHits(std::vector<TextRange> hits, int current)
{
    m_highlights.setHits(std::move(hits), current);
    viewport()->update();
}

void TranscriptView::setNotes(const NoteSigns::Notes &notes)
{
    if (m_notes.set(notes))
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
    auto mime = copyOf(*reading(), m_text.layout().measured()->labels, m_selection, form);
    if (mime->hasText())
        QGuiApplication::clipboard()->setMimeData(mime.release());
}

void TranscriptView::offerToSelectionClipboard()
{
    auto *clipboard = QGuiApplication::clipboard();
    if (!clipboard->supportsSelection() || m_selection.isEmpty())
        return;
    auto mime
        = copyOf(*reading(), m_text.layout().measured()->labels, m_selection, CopyForm::Fitting);
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
