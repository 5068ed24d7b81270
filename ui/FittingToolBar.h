// SPDX-License-Identifier: MIT
#pragma once

#include <QToolBar>

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
    static int widthOf(const QToolButton &button, Qt::ToolButtonStyle style);

    QList<QAction *> m_spared;
};

} // namespace readback
