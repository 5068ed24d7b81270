// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QLabel;
class QWidget;

namespace readback {

class CallOverview;
class TranscriptView;

// Shares the height of the reading pane: its text keeps some lines, and what stands above it gives
// way, the call map first. Child of the pane.
class PaneFit : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        QWidget &pane; // whose layout has all of the others
        CallOverview &overview;
        TranscriptView &view;
        QLabel &marks; // a line of it stays
        QWidget &pages; // what has the rest of the height
    };
    explicit PaneFit(const Parts &parts);

    // What the pane should never be lower than, in device-independent pixels.
    int leastHeight() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    int heightOfOthers(int mostOfMarks) const;
    int lineOfMarks() const;
    int leastOverview() const;
    int leastText() const;

    Parts m_parts;
};

} // namespace readback
