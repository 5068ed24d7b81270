// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "ui/transcript/CaretMoves.h"
#include "ui/transcript/MouseSelection.h"
#include "ui/transcript/NoteSigns.h"
#include "ui/transcript/PaneText.h"
#include "ui/transcript/ReadingPlace.h"
#include "ui/transcript/TranscriptAnnouncer.h"
#include "ui/transcript/TranscriptColours.h"
#include "ui/transcript/TranscriptCopy.h"
#include "ui/transcript/find/Highlights.h"
#include "ui/transcript/layout/PreparedCall.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>

#include <functional>
#include <memory>

namespace readback {

// Shows one transcript to read, select and copy. Words are measured on a worker, rows are placed in
// one pass, and only rows in sight are shaped, so that the length of a call does not matter.
class TranscriptView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    // Makes a call ready as this view would show it now. Any thread, also after the view is gone.
    using Measure = std::function<PreparedCall(const TranscriptPtr &)>;

    explicit TranscriptView(QWidget *parent = nullptr);
    ~TranscriptView() override;

    // `holds` are those of the conversation, here and below.
    Measure measure(std::vector<TimeSpan> holds = {}) const;
    // Shows a transcript from its beginning; one with the very words of the call that is shown,
    // where the reader is, with his selection. `prepared` is what measure() made of it; if there is
    // none, or if it was made for another way of reading, it is made first, on a worker.
    void setTranscript(const TranscriptPtr &transcript, PreparedCall prepared = {},
        std::vector<TimeSpan> holds = {});
    void clear();
    // As it was told; null: none.
    TranscriptPtr transcript() const;
    // How it is read: what is called a phrase elsewhere here is a row of this, and positions and
    // ranges are those of rows. Null: none.
    const ReadingPtr &reading() const { return m_text.reading(); }

    // Keeps the place and the selection.
    void setOptions(const ReadingOptions &options);
    const ReadingOptions &options() const { return m_options; }

    TextRange selection() const { return m_selection; }
    void select(const TextRange &range);
    void selectAll();
    // Puts the selection on the clipboard.
    void copy(CopyForm form = CopyForm::Fitting);
    // Shows a shortened phrase in full.
    void showAllOf(int phrase);

    // 1 is the font of the widget; 0.5 to 4.
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void zoomIn() { setZoom(m_zoom * 1.1); }
    void zoomOut() { setZoom(m_zoom / 1.1); }
    void resetZoom() { setZoom(1); }

    // What so many lines at its beginning take, with what is above them, in device-independent
    // pixels.
    int heightOfLines(int lines) const;

    // Where the reader is. Setting it waits for the transcript as showPhrase() does.
    const std::optional<ReadingPlace> &place() const { return m_place; }
    void setPlace(const std::optional<ReadingPlace> &place);

    // Scrolls as little as needed.
    void ensureVisible(const TextPosition &position);
    // Brings a phrase of transcript() to the upper third, puts the caret there, and marks it until
    // the next click or key. Waits for the transcript where that is still being measured.
    void showPhrase(int phrase);
    // The phrases of transcript() in sight, first and last; {-1, -1}: none.
    std::pair<int, int> phrasesInSight();
    int phraseAtTop() { return phrasesInSight().first; }
    // Where the caret is, in phrases of transcript(); -1: none.
    int phraseAtCaret() const;

    // Sets off what was found: ranges of rows, sorted, each within one row, none over another.
    // `current` is an index, or -1. Gone with the next transcriptChanged().
    void setHits(std::vector<TextRange> hits, int current);
    void setCurrentHit(int current);
    // A person's notes, by phrase of transcript(); stay until they are set anew.
    void setNotes(const NoteSigns::Notes &notes);
    // The content's point at the viewport's top left.
    QPoint scrolledTo() const;
    PaneText &text() { return m_text; }

signals:
    void zoomChanged(double zoom);
    void selectionChanged();
    // What is in sight has changed.
    void scrolled();
    // Another call, another way to read it, or none; told before it is painted.
    void transcriptChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void restyle();
    void recolour();
    CallPreparation preparation(std::vector<TimeSpan> holds) const;
    void measureAnew();
    void adopt(PreparedCall prepared);
    void forgetCall();
    void keepSelection(const Reading &before);
    void goWhereAsked();
    void layOut();
    int contentWidth() const;
    void updateScrollBars();
    void settleInSight();
    void scrollToUpperThird(const TextPosition &position);
    void removePointer();
    void rememberPlace();
    void returnToPlace();
    void moveCaret(const CaretKey &key);
    TextPosition caretToStartFrom(const CaretKey &key);
    void press(QMouseEvent *event, int clicks);
    void drag(const QPoint &point);
    QPoint contentPoint(const QPoint &viewportPoint) const;
    void tellListeners(const TextRange &before);
    void offerToSelectionClipboard();

    TranscriptAnnouncer m_announcer;
    PaneText m_text;
    PaneStyle m_style;
    std::shared_ptr<WordWidths> m_widths; // of m_style.text
    TranscriptColours m_colours;
    ReadingOptions m_options;
    ShownLengths m_shown; // by the first phrase of a row
    std::vector<TimeSpan> m_holds; // of m_wanted
    CallHandle m_measuring;
    TranscriptPtr m_wanted; // being measured, to replace what is shown
    TextRange m_selection;
    Highlights m_highlights;
    NoteSigns m_notes;
    MouseSelection m_mouse;
    QElapsedTimer m_sinceDoubleClick;
    QPoint m_doubleClickAt;
    QBasicTimer m_autoScroll;
    std::optional<ReadingPlace> m_place;
    int m_phraseToShow = -1; // once m_wanted is there
    std::optional<ReadingPlace> m_placeToShow; // likewise
    double m_zoom = 1;
    int m_wheel = 0; // eighths of a degree not yet used for zoom
    int m_goalX = -1; // the column that Up and Down keep; -1: that of the caret
    bool m_caretInUse = false; // the keyboard moved it last
    bool m_focusShown = false; // the focus came by keyboard
    bool m_adjusting = false; // we scroll, not the reader
};

} // namespace readback
