// SPDX-License-Identifier: MIT
#pragma once

#include <QDockWidget>
#include <QPointer>

#include <vector>

class QMainWindow;

namespace readback {

// Lets the search above the calls and the docks below them share a low window: where both would
// leave too little of the calls, what was opened last is seen, and the other is back as soon as
// there is room again, such as when the last one is closed. Window's thread.
class PanelRoom : public QObject
{
    Q_OBJECT
public:
    // Both outlive it and lie one above the other in the middle of the window, which has all of its
    // docks by now.
    struct Parts
    {
        QWidget &search;
        QWidget &calls;
    };
    PanelRoom(const Parts &parts, QMainWindow *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Docks = std::vector<QPointer<QDockWidget>>;

    void settle();
    void follow(bool search, bool docks);
    void share(const Docks &docks);
    void bringBack(bool search, const Docks &docks);
    Docks docksBelow() const;
    bool isRoomFor(const Docks &docks) const;

    Parts m_parts;
    QMainWindow *m_window;
    Docks m_docksAway; // the one in front last
    bool m_searchAway = false;
    bool m_searchIsNewer = true;
    bool m_hadSearch = false;
    bool m_hadDocks = false;
    bool m_settling = false;
};

} // namespace readback
