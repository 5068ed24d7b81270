// SPDX-License-Identifier: MIT
#include "ui/conversations/ConversationPane.h"

#include "ui/conversations/ConversationSelection.h"
#include "ui/conversations/ConversationTable.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/conversations/FilterBar.h"
#include "ui/conversations/NarrowBar.h"
#include "ui/conversations/NarrowDialog.h"
#include "ui/conversations/ProblemBar.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace readback {

namespace {

constexpr int kLoadingDelayMs = 150;
constexpr int kLeastRows = 2; // in sight, where the window is low

} // namespace

ConversationPane::ConversationPane(QWidget *parent)
    : QWidget(parent), m_model(new ConversationTableModel(this)), m_filterBar(new FilterBar(this)),
      m_narrowBar(new NarrowBar(this)), m_problemBar(new ProblemBar(this)),
      m_table(new ConversationTable(*m_model, this)), m_notice(new EmptyNotice(this))
{
    m_loadingDelay.setSingleShot(true);
    m_loadingDelay.setInterval(kLoadingDelayMs);
    lay();
    connectList();
    connectBars();
    updateNotice();
}

void ConversationPane::lay()
{
    // One above the other: hiding the table would send the focus elsewhere.
    auto *list = new QGridLayout;
    list->addWidget(m_table, 0, 0);
    list->addWidget(m_notice, 0, 0);
    m_notice->raise();
    m_table->setMinimumHeight(1);
    m_notice->setMinimumHeight(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_narrowBar);
    layout->addWidget(m_problemBar);
    layout->addLayout(list, 1);
}

// Where even that is too much it is the rows that give way: half a field is no use.
QSize ConversationPane::minimumSizeHint() const
{
    const auto bars = QWidget::minimumSizeHint();
    return {bars.width(),
        bars.height() + m_table->horizontalHeader()->sizeHint().height()
            + kLeastRows * m_table->verticalHeader()->defaultSectionSize()};
}

void ConversationPane::connectList()
{
    const auto &selection = m_table->selection();
    connect(&selection, &ConversationSelection::currentChanged, this,
        &ConversationPane::onCurrentChanged);
    connect(&selection, &ConversationSelection::countChanged, this,
        &ConversationPane::selectionChanged);
    connect(m_table, &QAbstractItemView::activated, this,
        [this](const QModelIndex &index) { emit activated(m_model->conversationAt(index.row())); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ConversationPane::onContextMenu);
    connect(m_model, &ConversationTableModel::countsChanged, this, [this] {
        updateNotice();
        emit countsChanged();
    });
    connect(m_model, &ConversationTableModel::queuesChanged, this,
        [this] { m_filterBar->setQueues(m_model->queues()); });
}

void ConversationPane::connectBars()
{
    connect(m_filterBar, &FilterBar::filterChanged, m_model,
        [this](const ConversationFilter &filter) { m_model->setFilter(filter); });
    connect(m_filterBar, &FilterBar::narrowRequested, this, &ConversationPane::askNarrowing);
    connect(m_narrowBar, &NarrowBar::changeRequested, this, &ConversationPane::askNarrowing);
    connect(m_narrowBar, &NarrowBar::clearRequested, this, [this] { chooseNarrowing({}); });
    connect(m_notice, &EmptyNotice::clearFilterRequested, this, [this] {
        m_filterBar->clear();
        m_filterBar->focusText();
    });
    connect(m_problemBar, &ProblemBar::retryRequested, this, &ConversationPane::retryRequested);
    connect(
        m_problemBar, &ProblemBar::settingsRequested, this, &ConversationPane::settingsRequested);
    connect(m_problemBar, &ProblemBar::signInRequested, this, &ConversationPane::signInRequested);
    connect(m_problemBar, &ProblemBar::dismissed, this, &ConversationPane::clearProblem);
    connect(&m_loadingDelay, &QTimer::timeout, this, &ConversationPane::updateNotice);
}

std::optional<Conversation> ConversationPane::currentConversation() const
{
    return m_model->find(m_table->selection().currentId());
}

std::vector<Conversation> ConversationPane::selectedConversations() const
{
    std::vector<Conversation> selected;
    for (const int row : m_table->selection().rows())
        selected.push_back(m_model->conversationAt(row));
    return selected;
}

int ConversationPane::selectedCount() const
{
    return m_table->selection().count();
}

bool ConversationPane::select(const QString &id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return false;
    m_table->selection().selectRow(row);
    return true;
}

void ConversationPane::forgetSelection()
{
    m_table->selection().forget();
}

void ConversationPane::setTags(const QStringList &tags)
{
    m_filterBar->setTags(tags);
}

void ConversationPane::focusFilter()
{
    m_filterBar->focusText();
}

void ConversationPane::clearFilter()
{
    m_filterBar->clear();
}

void ConversationPane::setNarrowing(const ConversationQuery &query)
{
    m_narrowing = query;
    m_narrowBar->showNarrowing(query);
}

void ConversationPane::askNarrowing()
{
    auto *dialog = new NarrowDialog(m_narrowing, this);
    connect(dialog, &NarrowDialog::chosen, this, &ConversationPane::chooseNarrowing);
    dialog->open();
}

void ConversationPane::chooseNarrowing(const ConversationQuery &query)
{
    if (query == m_narrowing)
        return;
    setNarrowing(query);
    emit narrowingChosen();
}

void ConversationPane::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void ConversationPane::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    if (busy) {
        m_complete = true; // until a problem is shown
        m_loadingDelay.start();
    } else {
        m_loadingDelay.stop();
    }
    updateNotice();
}

void ConversationPane::setConnection(Connection connection)
{
    m_connection = connection;
    updateNotice();
}

void ConversationPane::setSignInOffered(bool offered)
{
    m_problemBar->setSignInOffered(offered);
}

void ConversationPane::setSettingsOffered(bool offered)
{
    m_problemBar->setSettingsOffered(offered);
}

void ConversationPane::showProblem(const Error &error)
{
    m_complete = false;
    m_failed = true;
    m_problemBar->showProblem(error);
    updateNotice();
}

void ConversationPane::showMistake(const Error &error)
{
    m_failed = false;
    m_problemBar->showMistake(error);
    updateNotice();
}

void ConversationPane::clearProblem()
{
    m_failed = false;
    m_problemBar->hide();
    updateNotice();
}

QByteArray ConversationPane::saveState() const
{
    return m_table->saveColumns();
}

bool ConversationPane::restoreState(const QByteArray &state)
{
    return m_table->restoreColumns(state);
}

void ConversationPane::onCurrentChanged(const QString &id)
{
    if (const auto conversation = m_model->find(id))
        emit currentChanged(*conversation);
}

void ConversationPane::onContextMenu(const QPoint &at)
{
    if (selectedCount() > 0)
        emit contextMenuRequested(m_table->viewport()->mapToGlobal(at));
}

EmptyNotice::Reason ConversationPane::reason() const
{
    using Reason = EmptyNotice::Reason;
    if (m_model->shownCount() > 0)
        return Reason::None;
    if (m_model->listedCount() > 0)
        return Reason::AllHidden;
    if (m_busy)
        return m_loadingDelay.isActive() ? Reason::None : Reason::Loading;
    if (m_failed)
        return Reason::Failed;
    if (m_connection != Connection::There)
        return m_connection == Connection::None ? Reason::NotConnected : Reason::None;
    return m_complete ? Reason::NoCalls : Reason::NothingListed;
}

void ConversationPane::updateNotice()
{
    const auto why = reason();
    m_notice->setReason(why, m_model->listedCount());
    m_notice->setVisible(why != EmptyNotice::Reason::None);
}

} // namespace readback
