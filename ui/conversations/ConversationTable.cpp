// SPDX-License-Identifier: MIT
#include "ui/conversations/ConversationTable.h"

#include "ui/FlatHeader.h"
#include "ui/conversations/CellMetrics.h"
#include "ui/conversations/ColumnFit.h"
#include "ui/conversations/ConversationDelegate.h"
#include "ui/conversations/ConversationSelection.h"
#include "ui/conversations/ConversationTableModel.h"

#include <QAction>
#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QMenu>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr quint32 kColumnsVersion = 6;

} // namespace

ConversationTable::ConversationTable(ConversationTableModel &model, QWidget *parent)
    : QTableView(parent), m_model(model)
{
    setHorizontalHeader(new FlatHeader(this));
    setUpRows();
    setModel(&model);
    m_selection = new ConversationSelection(*this, model);
    setUpColumns();
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &ConversationTable::noteTop);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ConversationTable::keepInView);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &ConversationTable::showCurrent);
    connect(&model, &QAbstractItemModel::modelReset, this, &ConversationTable::showCurrent);
    connect(&model, &ConversationTableModel::countsChanged, this, &ConversationTable::fitColumns);
    connect(&model, &ConversationTableModel::checksChanged, this, &ConversationTable::fitColumns);
}

void ConversationTable::setUpRows()
{
    setItemDelegate(new ConversationDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideRight);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Conversations"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(0);
    applyFont();
}

void ConversationTable::setUpColumns()
{
    auto *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(true); // the table has taken it away
    header->setSortIndicator(static_cast<int>(m_model.sortColumn()), m_model.sortOrder());
    m_columns = new ColumnFit(*header);
    m_columns->setFont(QFontMetrics(font()));
    // Not setSortingEnabled(): it sorts at once, and the model is sorted already.
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ConversationTable::sortBy);
    makeColumnActions();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &ConversationTable::showColumnMenu);
}

// Nothing can be sorted by a picture: the arrow goes back to where it was.
void ConversationTable::sortBy(int column, Qt::SortOrder order)
{
    m_model.sort(column, order);
    if (column != static_cast<int>(m_model.sortColumn()))
        horizontalHeader()->setSortIndicator(
            static_cast<int>(m_model.sortColumn()), m_model.sortOrder());
}

void ConversationTable::makeColumnActions()
{
    using Column = ConversationColumn;
    const std::pair<Column, QString> names[]{{Column::Direction, u"columnDirection"_s},
        {Column::Customer, u"columnCustomer"_s}, {Column::Transcript, u"columnTranscript"_s},
        {Column::Map, u"columnMap"_s}, {Column::Reviewed, u"columnReviewed"_s},
        {Column::Star, u"columnStar"_s}, {Column::Tags, u"columnTags"_s},
        {Column::Note, u"columnNote"_s}, {Column::Checklist, u"columnChecklist"_s}};
    for (const auto &[column, name] : names) {
        const int section = static_cast<int>(column);
        auto *action = new QAction(
            m_model.headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString(), this);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, [this, column = column](bool shown) {
            m_columns->setHidden(column, !shown);
            fitColumns();
        });
        m_columnActions += action;
    }
}

void ConversationTable::showColumnMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_columnActions);
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

void ConversationTable::applyFont()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRowPadding);
}

void ConversationTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyFont();
    if (event->type() == QEvent::FontChange && m_columns) {
        m_columns->setFont(fontMetrics());
        fitColumns();
    }
}

void ConversationTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ConversationTable::fitColumns()
{
    using Column = ConversationColumn;
    m_columns->setStartForm(m_model.longestStart());
    for (const auto column :
        {Column::Reviewed, Column::Star, Column::Tags, Column::Note, Column::Checklist})
        m_columns->setEmpty(column, !m_model.hasContent(column));
    m_columns->fit(viewport()->width());
}

QByteArray ConversationTable::saveColumns() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kColumnsVersion << qint32(kConversationColumns) << horizontalHeader()->saveState();
    for (const int wish : m_columns->wishes())
        out << qint32(wish);
    for (const auto *action : m_columnActions)
        out << action->isChecked();
    return state;
}

bool ConversationTable::restoreColumns(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    qint32 columns = 0;
    QByteArray header;
    in >> version >> columns >> header;
    if (in.status() != QDataStream::Ok || version != kColumnsVersion
        || columns != kConversationColumns)
        return false;
    ColumnFit::Widths wishes = {};
    for (int &wish : wishes) {
        qint32 width = 0;
        in >> width;
        wish = width;
    }
    std::vector<bool> shown;
    for (qsizetype i = 0; i < m_columnActions.size(); ++i) {
        bool isShown = true;
        in >> isShown;
        shown.push_back(isShown);
    }
    if (in.status() != QDataStream::Ok || !horizontalHeader()->restoreState(header))
        return false;
    m_columns->setWishes(wishes);
    for (qsizetype i = 0; i < m_columnActions.size(); ++i)
        m_columnActions[i]->setChecked(shown[static_cast<size_t>(i)]);
    fitColumns();
    // The header restores its arrow without saying so.
    m_model.sort(
        horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    return true;
}

void ConversationTable::showCurrent()
{
    if (!currentIndex().isValid())
        return;
    updateGeometries(); // the scroll bar learns of its new range only later
    scrollTo(currentIndex());
}

bool ConversationTable::isInView(int row) const
{
    const int top = rowViewportPosition(row);
    return top >= 0 && top + rowHeight(row) <= viewport()->height();
}

void ConversationTable::noteTop(const QModelIndex &, int first)
{
    const int top = rowAt(0);
    m_above = top >= 0 && first <= top && verticalScrollBar()->value() > 0;
    m_currentInView = currentIndex().isValid() && isInView(currentIndex().row());
}

void ConversationTable::keepInView(const QModelIndex &, int first, int last)
{
    if (m_above) {
        updateGeometries();
        verticalScrollBar()->setValue(verticalScrollBar()->value()
            + (last - first + 1) * verticalHeader()->defaultSectionSize());
    } else if (m_currentInView && !isInView(currentIndex().row())) {
        scrollTo(currentIndex());
    }
}

} // namespace readback
