// SPDX-License-Identifier: MIT
#include "ui/transcript/PaneFit.h"

#include "ui/transcript/TranscriptView.h"
#include "ui/transcript/map/CallOverview.h"

#include <QEvent>
#include <QLabel>
#include <QLayout>

#include <algorithm>

namespace readback {

namespace {

constexpr int kLeastLines = 4; // of the text

int heightOf(const QWidget &widget, int width)
{
    return widget.hasHeightForWidth() ? widget.heightForWidth(width) : widget.sizeHint().height();
}

} // namespace

PaneFit::PaneFit(const Parts &parts) : QObject(&parts.pane), m_parts(parts)
{
    parts.pane.installEventFilter(this);
}

int PaneFit::leastText() const
{
    return m_parts.view.heightOfLines(kLeastLines);
}

int PaneFit::leastHeight() const
{
    return leastText() + heightOfOthers(lineOfMarks()) + leastOverview();
}

// Not measured while it is not seen: its font would be loaded for nothing at a start.
int PaneFit::leastOverview() const
{
    return m_parts.overview.isHidden() ? 0 : m_parts.overview.leastHeight();
}

int PaneFit::lineOfMarks() const
{
    const auto margins = m_parts.marks.contentsMargins();
    return m_parts.marks.fontMetrics().height() + margins.top() + margins.bottom();
}

// Find bar, lines and notes.
int PaneFit::heightOfOthers(int mostOfMarks) const
{
    int height = 0;
    const auto *layout = m_parts.pane.layout();
    for (int i = 0; i < layout->count(); ++i) {
        const auto *widget = layout->itemAt(i)->widget();
        if (!widget || widget->isHidden() || widget == &m_parts.overview
            || widget == &m_parts.pages)
            continue;
        const int whole = heightOf(*widget, m_parts.pane.width());
        height += widget == &m_parts.marks ? std::min(whole, mostOfMarks) : whole;
    }
    return height;
}

void PaneFit::fit()
{
    const int room = m_parts.pane.height() - leastText();
    const bool isLow = heightOfOthers(QWIDGETSIZE_MAX) + leastOverview() > room;
    const int mostOfMarks = isLow ? lineOfMarks() : QWIDGETSIZE_MAX;
    m_parts.marks.setMaximumHeight(mostOfMarks);
    if (!m_parts.overview.isHidden())
        m_parts.overview.fitInto(room - heightOfOthers(mostOfMarks));
}

bool PaneFit::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOther
        = event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange;
    if (event->type() == QEvent::Resize || isOther) {
        fit();
        // Else what gave way would be painted once more.
        if (!m_parts.overview.isHidden())
            m_parts.overview.layout()->activate();
        m_parts.pane.layout()->activate();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace readback
