// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/CallSummary.h"
#include "ui/CallMapColours.h"
#include "ui/transcript/map/CallMapGeometry.h"
#include "ui/transcript/map/CallMapMetrics.h"

#include <QPixmap>
#include <QWidget>

#include <optional>
#include <vector>

namespace readback {

// A call at one glance: who spoke when, silence, holds, overtalk, moods, what a search found, which
// part of the text is in sight and where the reader is. A slider over the time of the call: click,
// drag and the keys of a slider choose a place. Runs with the layout's direction. Times are
// milliseconds from the start of the call; none does harm.
class CallMap : public QWidget
{
    Q_OBJECT
public:
    explicit CallMap(QWidget *parent = nullptr);

    // `transcript` null: an empty map. What is in sight and what was found goes; the place is 0.
    void setCall(const TranscriptPtr &transcript, const CallSummary &summary = {});
    const TranscriptPtr &transcript() const { return m_transcript; }
    qint64 lengthMs() const { return m_summary.lengthMs; }

    // The part of the text in sight.
    void setInSight(qint64 fromMs, qint64 toMs);
    void clearInSight();
    std::optional<std::pair<qint64, qint64>> inSight() const { return m_inSight; }
    // Ascending. `current`: the hit that the reader is at.
    void setHits(const std::vector<qint64> &timesMs, std::optional<qint64> current = {});
    qint64 place() const { return m_placeMs; }
    void setPlace(qint64 ms); // bounded to the call; tells nobody but screen readers

    // As a person does: moves the place and says so.
    void choose(qint64 ms);
    // What is there: time, who speaks, what happens. Plain.
    QString textAt(qint64 ms) const;
    qint64 timeAt(const QPoint &point) const;
    int xOf(qint64 ms) const; // the left edge of its column
    // The columns that a search has its lines in, for tests.
    const std::vector<int> &hitColumns() const { return m_hits; }
    const CallMapGeometry &geometry();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void placeChosen(qint64 ms);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRect room() const;
    int columns() const;
    CallScale scale() const { return {m_summary.lengthMs, columns()}; }
    void restyle();
    void forget(); // what was drawn
    void drawCall();
    qint64 nextPhrase() const;
    qint64 previousPhrase() const;
    std::optional<qint64> targetOf(const QKeyEvent &event) const;

    TranscriptPtr m_transcript;
    CallSummary m_summary;
    CallMapMetrics m_metrics;
    CallMapColours m_colours;
    std::optional<CallMapGeometry> m_geometry; // none: not made for this width yet
    QPixmap m_picture; // of the call and the hits; null: not drawn yet
    std::vector<qint64> m_hitTimes;
    std::optional<qint64> m_currentHit;
    std::vector<int> m_hits; // columns, each once
    std::optional<std::pair<qint64, qint64>> m_inSight;
    qint64 m_placeMs = 0;
    bool m_focusShown = false; // the focus came by keyboard
};

} // namespace readback
