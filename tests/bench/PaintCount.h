// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>
#include <QWidget>

namespace readback::bench {

// How often a widget is painted for as long as this lives.
class PaintCount : public QObject
{
public:
    explicit PaintCount(QWidget &painted) : m_painted(painted) { painted.installEventFilter(this); }
    ~PaintCount() override { m_painted.removeEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }

    int count = 0;

private:
    QWidget &m_painted;
};

} // namespace readback::bench
