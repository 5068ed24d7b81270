// SPDX-License-Identifier: MIT
#pragma once

#include "ui/MainWindow.h"

#include <memory>

class QSplitter;

namespace readback {

class CallFinder;
struct SettingsData;
class SearchController;
class SearchMarks;
struct SearchHit;

// The search of every saved transcript in the main window: its panel above the calls, its entry in
// the tool bar, its keys, and the way from a hit into the call. Window's thread.
class WindowSearch : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    struct Parts
    {
        SessionHost &host;
        WindowActions &actions;
        CallBrowser &browser;
        StatusStrip &status;
    };
    // The panel's place is above the window's central widget.
    WindowSearch(const Parts &parts, const MainWindow::Services &services, QMainWindow *window);
    ~WindowSearch() override;

    // As if it was typed; waits for a session.
    void searchFor(const QString &text);
    bool isBusy() const;

    // The panel as it was left: open or not, its height and what it remembers itself.
    void restore(const SettingsData &values);
    void save(SettingsData &values) const;

signals:
    // Nothing is under way any more.
    void settled();

private:
    // The panel is made when it is first asked for: a window starts without it.
    SearchController &search();
    void putAbove(SearchController &search);
    void restoreLayout(const QByteArray &layout);
    void connectActions();
    void open();
    void setSession(Session *session);
    void showHit(const SearchHit &hit, const QString &search);

    Parts m_parts;
    MainWindow::Services m_services;
    QMainWindow *m_window;
    QSplitter *m_split; // for the panel and, below it, what the window showed
    SearchController *m_search = nullptr;
    SearchMarks *m_marks;
    std::unique_ptr<CallFinder> m_finder; // of the session
    QString m_wanted; // to search for once there is a session
};

} // namespace readback
