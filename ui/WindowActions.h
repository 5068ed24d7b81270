// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/ConversationActions.h"
#include "ui/actions/EditActions.h"
#include "ui/actions/EvidenceActions.h"
#include "ui/actions/FileActions.h"
#include "ui/actions/GoActions.h"
#include "ui/actions/HelpActions.h"
#include "ui/actions/ViewActions.h"

#include <QObject>

class QAction;
class QLabel;
class QMainWindow;

namespace readback {

class FittingToolBar;
class PeriodButton;
class SearchEntry;

// The window's actions with their texts, shortcuts and icons, the menus that they are in (each a
// struct of its own, in the order of the menu bar), and the tool bar. Says what can be done; what
// happens is connected elsewhere. Lives as long as the window.
class WindowActions : public QObject,
                      public FileActions,
                      public EditActions,
                      public ViewActions,
                      public GoActions,
                      public ConversationActions,
                      public EvidenceActions,
                      public HelpActions
{
    Q_OBJECT
public:
    using QObject::tr; // the menus have their own

    explicit WindowActions(QMainWindow *window);

    PeriodButton *period;
    SearchEntry *searchEntry;

    // Marks the window as the demo.
    void setDemo(bool demo);
    // Not beside the field that it opens.
    void showSearchEntry(bool shown);
    // In the colours of the window's palette; again whenever it changes.
    void updateIcons();

private:
    void buildToolBar();

    QMainWindow *m_window;
    FittingToolBar *m_toolBar;
    QLabel *m_demoBadge;
    QAction *m_searchEntryAction = nullptr;
    QAction *m_demoBadgeAction = nullptr;
};

} // namespace readback
