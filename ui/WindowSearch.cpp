// SPDX-License-Identifier: MIT
#include "ui/WindowSearch.h"

#include "app/Session.h"
#include "app/settings/Settings.h"
#include "ui/CallBrowser.h"
#include "ui/PaneRound.h"
#include "ui/PanelRoom.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/search/LibraryFinder.h"
#include "ui/search/SearchController.h"
#include "ui/search/SearchEntry.h"
#include "ui/search/SearchMarks.h"
#include "ui/search/SearchPanel.h"

#include <QAction>
#include <QDataStream>
#include <QSplitter>

#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

WindowSearch::WindowSearch(
    const Parts &parts, const MainWindow::Services &services, QMainWindow *window)
    : QObject(window), m_parts(parts), m_services(services), m_window(window),
      m_split(new QSplitter(Qt::Vertical, window)),
      m_marks(new SearchMarks(*parts.browser.reader(), this))
{
    auto *calls = window->takeCentralWidget();
    m_split->setObjectName(u"searchSplitter"_s);
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(calls);
    window->setCentralWidget(m_split);
    calls->show();
    connectActions();
    connect(&parts.host, &SessionHost::aboutToClose, this, [this] { setSession(nullptr); });
    connect(&parts.host, &SessionHost::sessionChanged, this, &WindowSearch::setSession);
}

WindowSearch::~WindowSearch()
{
    if (m_search)
        m_search->setFinder(nullptr);
}

SearchController &WindowSearch::search()
{
    if (m_search)
        return *m_search;
    m_search = new SearchController(
        {m_services.dialogs, m_services.settings, m_services.clock}, m_window);
    putAbove(*m_search);
    connect(m_search, &SearchController::hitOpened, this, &WindowSearch::showHit);
    connect(m_search, &SearchController::told, &m_parts.status, &StatusStrip::setOutcome);
    connect(m_search, &SearchController::settled, this, &WindowSearch::settled);
    connect(m_search->panel(), &SearchPanel::openChanged, this,
        [this](bool open) { m_parts.actions.showSearchEntry(!open); });
    restoreLayout(m_services.settings.values().searchLayout);
    m_search->setFinder(m_finder.get());
    return *m_search;
}

void WindowSearch::restore(const SettingsData &values)
{
    if (values.searchOpen)
        search().panel()->show();
}

// A panel that was not needed this time stays as it was the time before.
void WindowSearch::save(SettingsData &values) const
{
    if (!m_search)
        return;
    values.searchOpen = !m_search->panel()->isHidden();
    values.searchLayout.clear();
    QDataStream out(&values.searchLayout, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << m_split->saveState() << m_search->panel()->saveState();
}

void WindowSearch::restoreLayout(const QByteArray &layout)
{
    QDataStream in(layout);
    in.setVersion(QDataStream::Qt_6_4);
    QByteArray split;
    QByteArray panel;
    in >> split >> panel;
    if (in.status() != QDataStream::Ok || !m_split->restoreState(split))
        return;
    m_split->setChildrenCollapsible(false); // it is part of the state
    m_split->setHandleWidth(1);
    m_search->panel()->restoreState(panel);
}

void WindowSearch::putAbove(SearchController &search)
{
    const int room = m_split->height();
    m_split->insertWidget(0, search.panel());
    search.panel()->hide();
    m_split->setSizes({room * 2 / 5, room - room * 2 / 5});
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    if (auto *round = m_window->findChild<PaneRound *>())
        round->addBefore(m_parts.browser.list(), search.panel());
    new PanelRoom({*search.panel(), *m_split->widget(1)}, m_window);
}

void WindowSearch::connectActions()
{
    const auto &actions = m_parts.actions;
    connect(actions.searchAll, &QAction::triggered, this, &WindowSearch::open);
    connect(actions.searchEntry, &QAbstractButton::clicked, this, &WindowSearch::open);
    connect(actions.nextSearchHit, &QAction::triggered, this, [this] { search().step(1); });
    connect(actions.previousSearchHit, &QAction::triggered, this, [this] { search().step(-1); });
}

void WindowSearch::open()
{
    search().panel()->open();
}

void WindowSearch::setSession(Session *session)
{
    if (m_search)
        m_search->setFinder(nullptr);
    m_marks->clear();
    m_finder.reset();
    if (!session)
        return;
    m_finder = std::make_unique<LibraryFinder>(session->search());
    if (m_search)
        m_search->setFinder(m_finder.get());
    if (!m_wanted.isEmpty())
        searchFor(m_wanted);
}

void WindowSearch::searchFor(const QString &text)
{
    m_wanted = text;
    if (m_finder)
        search().searchFor(std::exchange(m_wanted, {}));
}

bool WindowSearch::isBusy() const
{
    return !m_wanted.isEmpty() || (m_search && m_search->isBusy());
}

void WindowSearch::showHit(const SearchHit &hit, const QString &search)
{
    m_parts.browser.openCall(hit.conversationId, hit.phrase);
    m_marks->mark(*m_finder, hit, search);
}

} // namespace readback
