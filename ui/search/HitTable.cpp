// SPDX-License-Identifier: MIT
#include "ui/search/HitTable.h"

#include "ui/conversations/FlatHeader.h"
#include "ui/search/HitDelegate.h"
#include "ui/search/HitTableModel.h"
#include "ui/search/HitText.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kRowPadding = 7; // above and below the text of a row, together
constexpr int kLeastContext = 18; // characters on either side
constexpr int kWidestKeyword = 28; // characters
constexpr int kKeywordsLookedAt = 200; // of what arrives at once
constexpr int kPagesAhead = 2;

} // namespace

HitTable::HitTable(HitTableModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setHorizontalHeader(new FlatHeader(this));
    setUpRows();
    setModel(&model);
    setUpHeader();
    applyFont();
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_keyword = 0;
        widenForKeywords(0, m_model.count() - 1);
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { widenForKeywords(first, last); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &HitTable::lookForEnd);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &HitTable::lookForEnd);
    connect(this, &QAbstractItemView::activated, this,
        [this](const QModelIndex &index) { emit opened(m_model.hitAt(index.row())); });
}

void HitTable::setUpRows()
{
    setObjectName(u"hits"_s);
    setItemDelegate(new HitDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the columns fit themselves
    setAccessibleName(tr("Hits"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(0);
}

void HitTable::setUpHeader()
{
    auto *header = horizontalHeader();
    header->setMinimumSectionSize(0);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSortIndicatorShown(true); // the table has taken it away
    header->setSortIndicator(-1, Qt::AscendingOrder);
    connect(
        header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
            m_model.sort(column, order);
            if (currentIndex().isValid())
                scrollTo(currentIndex());
            emit sortedBy(column, order);
        });
}

void HitTable::setCurrentRow(int row)
{
    if (row < 0 || row >= m_model.count())
        return setCurrentIndex({});
    setCurrentIndex(m_model.index(row, 0));
}

void HitTable::forgetSorting()
{
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
}

void HitTable::applyFont()
{
    const auto metrics = fontMetrics();
    verticalHeader()->setDefaultSectionSize(metrics.height() + kRowPadding);
    const auto width = [&metrics](const QString &text) {
        return metrics.horizontalAdvance(text) + 2 * HitDelegate::kMargin;
    };
    const auto set
        = [this](HitColumn column, int wish) { m_wishes[static_cast<size_t>(column)] = wish; };
    const int character = metrics.averageCharWidth();
    set(HitColumn::Speaker, std::max(width(tr("Customer")), character * 13) + HitDelegate::kBar);
    set(HitColumn::Before, character * kLeastContext);
    set(HitColumn::After, character * kLeastContext);
    set(HitColumn::Time, width(u"00:00:00 ▾"_s));
    set(HitColumn::Agent, character * 16);
    set(HitColumn::Queue, character * 14);
    SearchHit longest;
    longest.start = QDateTime(QDate(2028, 12, 28), QTime(20, 58));
    set(HitColumn::Date, width(cellText(longest, HitColumn::Date)));
    m_keyword = 0;
    widenForKeywords(0, m_model.count() - 1);
}

void HitTable::widenForKeywords(int first, int last)
{
    const auto metrics = fontMetrics();
    const int most = metrics.averageCharWidth() * kWidestKeyword;
    QString before;
    for (int row = first; row <= std::min(last, first + kKeywordsLookedAt); ++row) {
        const auto keyword = keywordOf(m_model.hitAt(row));
        if (keyword == before)
            continue;
        m_keyword = std::max(
            m_keyword, std::min(most, metrics.horizontalAdvance(keyword.left(kWidestKeyword * 2))));
        before = keyword;
    }
    const int head = metrics.horizontalAdvance(u"MMMM"_s);
    m_wishes[static_cast<size_t>(HitColumn::Keyword)] = std::max(m_keyword, head) + 8;
    fitColumns();
}

void HitTable::fitColumns()
{
    const auto widths = hitWidths(m_wishes, viewport()->width());
    auto *header = horizontalHeader();
    for (int section = 0; section < kHitColumns; ++section) {
        const int width = widths[static_cast<size_t>(section)];
        header->setSectionHidden(section, width == 0);
        if (width > 0)
            header->resizeSection(section, width);
    }
}

void HitTable::lookForEnd()
{
    const auto *bar = verticalScrollBar();
    if (m_model.count() > 0 && bar->value() + kPagesAhead * bar->pageStep() >= bar->maximum())
        emit endNear();
}

void HitTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyFont();
}

void HitTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void HitTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up && currentRow() <= 0) {
        emit leftUpwards();
        return;
    }
    QTableView::keyPressEvent(event);
}

void HitTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit currentRowChanged(current.isValid() ? current.row() : -1);
}

} // namespace readback
