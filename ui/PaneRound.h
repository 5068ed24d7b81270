// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

class QWidget;

namespace readback {

// Takes the focus round the parts of a window, each time to where it last was in a part. Parts that
// are hidden or have nothing to focus are passed over. Window's thread.
class PaneRound : public QObject
{
    Q_OBJECT
public:
    explicit PaneRound(QObject *parent);

    // `first` gets the focus where nothing in `pane` has had it yet; null: whatever can have it.
    void add(QWidget *pane, QWidget *first = nullptr);
    // A part that came later, before that one where it is known.
    void addBefore(const QWidget *other, QWidget *pane);
    void step(bool forward);

private:
    struct Pane
    {
        QPointer<QWidget> widget;
        QPointer<QWidget> last;
    };

    void remember(QWidget *now);
    QWidget *targetIn(const Pane &pane) const;

    std::vector<Pane> m_panes;
};

} // namespace readback
