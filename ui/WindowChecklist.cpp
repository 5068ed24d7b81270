// SPDX-License-Identifier: MIT
#include "ui/WindowChecklist.h"

#include "app/library/triage/Checklists.h"
#include "app/text/ChecklistText.h"
#include "ui/CallBrowser.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/checklist/ChecklistDialog.h"
#include "ui/checklist/ChecklistDraft.h"
#include "ui/checklist/ChecklistPanel.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"

#include <QAction>
#include <QDockWidget>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

WindowChecklist::WindowChecklist(const Parts &parts, QMainWindow *window)
    : QObject(window), m_parts(parts), m_window(window)
{
    makeDock();
    connectReader();
    const auto &actions = parts.actions;
    connect(actions.showChecklist, &QAction::triggered, this, &WindowChecklist::toggleDock);
    connect(actions.editChecklists, &QAction::triggered, this, &WindowChecklist::editChecklists);
    connect(actions.checkKept, &QAction::triggered, this, &WindowChecklist::checkKept);
    connect(&parts.status, &StatusStrip::cancelRequested, this, [this] {
        if (m_checklists)
            m_checklists->stopChecking();
    });
    connect(&parts.browser, &CallBrowser::countsChanged, this, &WindowChecklist::checkListed);
    connect(&parts.host, &SessionHost::aboutToClose, this, [this] { setSession(nullptr); });
    connect(&parts.host, &SessionHost::sessionChanged, this, &WindowChecklist::setSession);
    update();
}

void WindowChecklist::makeDock()
{
    m_dock = new QDockWidget(tr("Checklist"), m_window);
    m_dock->setObjectName(u"checklistDock"_s);
    m_dock->setAllowedAreas(
        Qt::BottomDockWidgetArea | Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    m_dock->hide();
    m_window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    // Behind the other one: side by side there is no room for words.
    if (auto *evidence = m_window->findChild<QDockWidget *>(u"evidenceDock"_s))
        m_window->tabifyDockWidget(evidence, m_dock);
    // Qt keeps the bar of tabs outside of the window while there is nothing to choose from, where
    // the focus would be lost to sight. Each of the two has a key of its own.
    for (auto *bar : m_window->findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly))
        bar->setFocusPolicy(Qt::NoFocus);
    connect(m_dock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible)
            makePanel();
    });
    connect(m_dock->toggleViewAction(), &QAction::toggled, m_parts.actions.showChecklist,
        &QAction::setChecked);
}

void WindowChecklist::makePanel()
{
    if (m_panel)
        return;
    m_panel = new ChecklistPanel(m_dock);
    connect(m_panel, &ChecklistPanel::editRequested, this, &WindowChecklist::editChecklists);
    connect(m_panel, &ChecklistPanel::phraseRequested, this, [this](int phrase) {
        m_parts.browser.openCall(m_parts.browser.reader()->conversationId(), phrase);
    });
    m_dock->setWidget(m_panel);
    showResult();
}

// Whatever is read is held against the checklist, wherever it came from.
void WindowChecklist::connectReader()
{
    auto *reader = m_parts.browser.reader();
    connect(reader, &TranscriptPane::transcriptShown, this, [this, reader] {
        if (m_checklists)
            m_checklists->take(reader->transcript());
        showResult();
    });
    connect(reader, &TranscriptPane::stateChanged, this, &WindowChecklist::showResult);
}

void WindowChecklist::setSession(Session *session)
{
    if (m_checklists)
        disconnect(m_checklists, nullptr, this, nullptr);
    m_checklists = session ? &session->checklists() : nullptr;
    delete m_dialog; // it was about the other ones, see closeAccountDialogs()
    if (m_checklists)
        connectChecklists();
    update();
    showColumn();
    showResult();
}

// In the list, while there is a checklist.
void WindowChecklist::showColumn()
{
    RowChecks::Source source;
    if (m_checklists && m_checklists->active()) {
        source.result = [this](const QString &id) { return m_checklists->result(id); };
        source.sentence = [this](const QString &id) {
            const auto *result = m_checklists->result(id);
            return result ? resultSentence(*m_checklists->active(), *result)
                          : tr("Not looked through: the call was not opened yet");
        };
    }
    m_parts.browser.list()->model()->setChecks(std::move(source));
}

void WindowChecklist::connectChecklists()
{
    connect(m_checklists, &Checklists::setChanged, this, [this] {
        update();
        showResult();
    });
    connect(m_checklists, &Checklists::resultsForgotten, this, [this] {
        showColumn();
        showResult();
        m_listed = 0;
        checkListed();
    });
    connect(m_checklists, &Checklists::resultChanged, this, [this](const QString &id) {
        m_parts.browser.list()->model()->updateCheck(id);
        if (id == m_parts.browser.reader()->conversationId())
            showResult();
    });
    connect(m_checklists, &Checklists::checking, this, [this](int done, int total) {
        m_parts.status.setWork(
            tr("Checking kept calls: %1 of %2").arg(done).arg(total), done, total);
    });
    connect(m_checklists, &Checklists::checked, this, [this](int checked, const QString &problem) {
        const auto sentence = tr("%n kept call(s) checked.", nullptr, checked);
        m_parts.status.setOutcome(problem.isEmpty() ? sentence : sentence + u' ' + problem);
    });
}

// What is behind another one counts as not shown.
void WindowChecklist::toggleDock()
{
    const bool shown = m_dock->isVisible() && !m_dock->visibleRegion().isEmpty();
    m_dock->setVisible(!shown);
    m_parts.actions.showChecklist->setChecked(!shown);
    if (shown)
        return m_parts.browser.reader()->view()->setFocus();
    makePanel();
    m_dock->raise();
    m_panel->takeFocus();
}

QString WindowChecklist::whyNoResult() const
{
    if (!m_checklists || !m_checklists->active())
        return tr("Calls are held against no checklist.");
    if (!m_parts.browser.reader()->transcript())
        return tr("No call is open.");
    return tr("The call is being looked through.");
}

void WindowChecklist::showResult()
{
    if (!m_panel)
        return;
    const auto *reader = m_parts.browser.reader();
    const auto *list = m_checklists ? m_checklists->active() : nullptr;
    const auto *result
        = list && reader->transcript() ? m_checklists->result(reader->conversationId()) : nullptr;
    m_panel->showResult(list, result, whyNoResult());
}

void WindowChecklist::editChecklists()
{
    if (!m_checklists)
        return;
    if (!m_dialog) {
        const auto begun = m_checklists->set();
        m_dialog = new ChecklistDialog(begun, m_checklists->whyNotKept(), m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &ChecklistDialog::saved, m_checklists,
            [lists = m_checklists, begun](const ChecklistSet &draft) {
                lists->replace(withNewcomers(draft, begun, lists->set()));
            });
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void WindowChecklist::checkKept()
{
    if (!m_checklists)
        return;
    QStringList ids;
    const auto *model = m_parts.browser.list()->model();
    for (const auto handle : model->shownHandles())
        ids << model->idOf(handle);
    m_checklists->checkKept(ids);
}

// Of what is kept the column is right without anybody opening the calls. Handles are given in the
// order in which calls are listed.
void WindowChecklist::checkListed()
{
    const auto *model = m_parts.browser.list()->model();
    const int count = model->listedCount();
    m_listed = std::min(m_listed, count);
    if (!m_checklists || !m_checklists->active() || m_listed == count)
        return;
    QStringList ids;
    for (; m_listed < count; ++m_listed)
        ids << model->idOf(static_cast<ConversationTableModel::Handle>(m_listed));
    m_checklists->checkListed(ids);
}

void WindowChecklist::update()
{
    const auto &actions = m_parts.actions;
    actions.editChecklists->setEnabled(m_checklists != nullptr);
    actions.checkKept->setEnabled(m_checklists && m_checklists->active());
}

} // namespace readback
