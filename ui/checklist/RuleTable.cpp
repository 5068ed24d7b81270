// SPDX-License-Identifier: MIT
#include "ui/checklist/RuleTable.h"

#include "ui/FlatHeader.h"
#include "ui/NumberHeader.h"
#include "ui/checklist/RuleDelegate.h"

#include <QEvent>

#include <algorithm>
#include <numeric>

namespace readback {

namespace {

constexpr int kLeastWords = 16; // characters of a rule's words
constexpr int kUsualWords = 24;
constexpr int kLeastRows = 4;
constexpr int kCellRoom = 10; // left and right of a cell's text, together
constexpr int kEditorRoom = 32; // the frame and the arrow of what a choice is edited with

int widestWord(const QString &text, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const auto &word : text.split(u' '))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

} // namespace

RuleTable::RuleTable(RuleModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setUpLook();
    setModel(&model);
    setItemDelegate(new RuleDelegate(this));
    measure();
    connect(&model, &QAbstractItemModel::rowsInserted, this, &QTableView::resizeRowsToContents);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &QTableView::resizeRowsToContents);
    connect(&model, &QAbstractItemModel::modelReset, this, &QTableView::resizeRowsToContents);
    connect(&model, &QAbstractItemModel::dataChanged, this, &QTableView::resizeRowsToContents);
}

void RuleTable::setUpLook()
{
    setHorizontalHeader(new FlatHeader(this, FlatHeader::kStyleMargin));
    setVerticalHeader(new NumberHeader(this));
    setCornerButtonEnabled(false);
    setAccessibleName(tr("Rules"));
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the columns fit themselves
    setVerticalScrollMode(ScrollPerPixel); // a row may be higher than the table
    setEditTriggers(AllEditTriggers & ~EditTriggers(CurrentChanged));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void RuleTable::measure()
{
    const auto metrics = fontMetrics();
    const int character = metrics.averageCharWidth();
    m_least[RuleModel::Words] = kLeastWords * character;
    m_most[RuleModel::Words] = kUsualWords * character;
    for (int column = RuleModel::Kind; column < RuleModel::kColumns; ++column) {
        int least = leastForTitle(column);
        int most = horizontalHeader()->sectionSizeHint(column);
        for (const auto &choice : RuleModel::choices(column)) {
            least = std::max(least, widestWord(choice, metrics) + kCellRoom);
            most = std::max(most, metrics.horizontalAdvance(choice) + kEditorRoom);
        }
        m_least[static_cast<size_t>(column)] = least;
        m_most[static_cast<size_t>(column)] = most;
    }
    auto *rows = verticalHeader();
    rows->setMinimumSectionSize(rows->defaultSectionSize());
    setMinimumHeight(
        horizontalHeader()->sizeHint().height() + kLeastRows * rows->defaultSectionSize());
    fitColumns();
}

int RuleTable::leastForTitle(int column) const
{
    const auto narrow
        = m_model.headerData(column, Qt::Horizontal, FlatHeader::kNarrowTitleRole).toString();
    if (narrow.isEmpty())
        return horizontalHeader()->sectionSizeHint(column);
    auto bold = horizontalHeader()->font();
    bold.setBold(true);
    return QFontMetrics(bold).horizontalAdvance(narrow) + kCellRoom;
}

int RuleTable::widthBesideWords() const
{
    return verticalHeader()->sizeHint().width()
        + std::accumulate(m_most.begin() + RuleModel::Kind, m_most.end(), 0);
}

void RuleTable::takeInCell()
{
    if (auto *editor = indexWidget(currentIndex())) {
        commitData(editor);
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
}

void RuleTable::fitColumns()
{
    const auto widths = ruleWidths(m_least, m_most, viewport()->width());
    for (int column = 0; column < RuleModel::kColumns; ++column)
        setColumnWidth(column, widths[static_cast<size_t>(column)]);
    resizeRowsToContents();
}

void RuleTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void RuleTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace readback
