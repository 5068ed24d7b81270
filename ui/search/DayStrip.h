// SPDX-License-Identifier: MIT
#pragma once

#include "ui/search/DayBars.h"

#include <QWidget>

namespace readback {

// On which days the hits of a search lie: a bar a day, or several days where there are many. A
// click on one, or the arrow keys and Enter, narrow the search to it.
class DayStrip : public QWidget
{
    Q_OBJECT
public:
    explicit DayStrip(QWidget *parent = nullptr);

    void setDays(const std::vector<SearchDay> &days);
    const std::vector<DayBar> &bars() const { return m_bars; }
    int currentBar() const { return m_current; } // -1: none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const QDate &from, const QDate &to);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void lay();
    QRect ground() const; // of the bars
    QRect rectOf(const DayBar &bar) const;
    int barAt(int x) const;
    QString textOf(const DayBar &bar) const;
    void setCurrent(int bar);
    void choose(int bar);
    void tell();

    std::vector<SearchDay> m_days;
    std::vector<DayBar> m_bars;
    int m_current = -1;
};

} // namespace readback
