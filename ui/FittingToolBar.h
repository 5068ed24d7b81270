// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QToolBar>

#include <utility>

class QToolButton;

namespace readback {

// A tool bar whose buttons do without their words where those do not fit, so that none of them goes
// behind the arrow at its end. Which of them, and in what order, is said by spare(). Their
// tool-tips and accessible names stay.
class FittingToolBar : public QToolBar
{
    Q_OBJECT
public:
    using QToolBar::QToolBar;

    // Actions of this bar with an icon, the first to lose its words first.
    void spare(const QList<QAction *> &actions);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    int leastWidth() const;
    QToolButton *buttonOf(QAction *action) const;
    int widthOf(QAction *action, Qt::ToolButtonStyle style) const;
    static int measured(const QToolButton &button, Qt::ToolButtonStyle style);

    using Widths = QHash<std::pair<QAction *, Qt::ToolButtonStyle>, int>;

    QList<QAction *> m_spared;
    mutable Widths m_widths; // as long as letters, words and icons stay
};

} // namespace readback
