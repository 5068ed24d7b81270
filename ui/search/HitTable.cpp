// SPDX-License-Identifier: MIT
#include "ui/search/HitTable.h"

#include "ui/FlatHeader.h"
#include "ui/search/HitDelegate.h"
#include "ui/search/HitTableModel.h"
#include "ui/search/HitText.h"

#include <QDataStream>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kRowPadding = 7; // above and below the text of a row, together
constexpr int kLeastContext = 28; // characters on either side, while other columns can give way
constexpr int kWidestKeyword = 28; // characters
constexpr int kKeywordsLookedAt = 200; // of what arrives at once
constexpr int kPagesAhead = 2;
constexpr quint32 kStateVersion = 1;
constexpr int kNarrowest = 24; // of what a person drags
constexpr int kWidest = 2000;

// The words before and after the hit share what the others leave.
bool hasWidthOfItsOwn(int section)
{
    const auto column = static_cast<HitColumn>(section);
    return column != HitColumn::Before && column != HitColumn::After;
}

} // namespace

HitTable::HitTable(HitTableModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setHorizontalHeader(new FlatHeader(this));
    setUpRows();
    setModel(&model);
    setUpHeader();
    applyFont();
    arrangeSides();
    connect(&model, &HitTableModel::readingChanged, this, &HitTable::arrangeSides);
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
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(false);
    header->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this,
        [this](int section, int, int width) { takeWidth(section, width); });
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

// The head "Before" stands over what is read before the hit, whichever way the window is read.
void HitTable::arrangeSides()
{
    auto *header = horizontalHeader();
    const int before = header->visualIndex(static_cast<int>(HitColumn::Before));
    const int after = header->visualIndex(static_cast<int>(HitColumn::After));
    const bool isAgainstWindow = m_model.reading() != layoutDirection();
    if ((before > after) != isAgainstWindow)
        header->swapSections(before, after);
    viewport()->update();
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
    m_speakerSign = HitDelegate::signWidth(metrics);
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
    const int column = static_cast<int>(HitColumn::Keyword);
    const int head = horizontalHeader()->sectionSizeHint(column);
    m_wishes[static_cast<size_t>(column)] = std::max(m_keyword + 8, head);
    fitColumns();
}

void HitTable::fitColumns()
{
    auto wishes = m_wishes;
    for (size_t i = 0; i < wishes.size(); ++i)
        wishes[i] = m_chosen[i] > 0 ? m_chosen[i] : wishes[i];
    const auto widths = hitWidths(wishes, m_speakerSign, viewport()->width());
    auto *header = horizontalHeader();
    m_fitting = true;
    for (int section = 0; section < kHitColumns; ++section) {
        const int width = widths[static_cast<size_t>(section)];
        header->setSectionHidden(section, width == 0);
        if (width > 0)
            header->resizeSection(section, width);
    }
    m_fitting = false;
}

void HitTable::takeWidth(int section, int width)
{
    if (!m_fitting && width > 0 && hasWidthOfItsOwn(section))
        m_chosen[static_cast<size_t>(section)] = std::clamp(width, kNarrowest, kWidest);
}

// The others give way when the mouse lets go: earlier, the edge would run from under it.
bool HitTable::eventFilter(QObject *watched, QEvent *event)
{
    const bool isHead = watched == horizontalHeader()->viewport();
    if (isHead
        && (event->type() == QEvent::MouseButtonRelease
            || event->type() == QEvent::MouseButtonDblClick))
        QMetaObject::invokeMethod(this, &HitTable::fitColumns, Qt::QueuedConnection);
    return QTableView::eventFilter(watched, event);
}

QByteArray HitTable::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    const auto *header = horizontalHeader();
    out << kStateVersion << qint32(kHitColumns) << qint32(header->sortIndicatorSection())
        << (header->sortIndicatorOrder() == Qt::DescendingOrder);
    for (const int width : m_chosen)
        out << qint32(width);
    return state;
}

bool HitTable::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    qint32 columns = 0;
    qint32 sorted = -1;
    bool descending = false;
    in >> version >> columns >> sorted >> descending;
    if (version != kStateVersion || columns != kHitColumns)
        return false;
    HitWidths chosen = {};
    for (int &width : chosen) {
        qint32 read = 0;
        in >> read;
        width = read > 0 ? std::clamp(read, kNarrowest, kWidest) : 0;
    }
    if (in.status() != QDataStream::Ok || sorted < -1 || sorted >= kHitColumns)
        return false;
    m_chosen = chosen;
    fitColumns();
    horizontalHeader()->setSortIndicator(
        sorted, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    return true;
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
    else if (event->type() == QEvent::LayoutDirectionChange)
        arrangeSides();
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
