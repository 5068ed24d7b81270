// SPDX-License-Identifier: MIT
#include "ui/search/HitTableModel.h"

#include "ui/FlatHeader.h"
#include "ui/InertText.h"
#include "ui/search/HitText.h"

#include <QTimer>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <numeric>
#include <utility>

namespace readback {

namespace {

constexpr size_t kKeysAtOnce = 10'000; // some ten milliseconds
constexpr size_t kLookedAt = 50; // to see how hits are read

QString titleOf(HitColumn column)
{
    switch (column) {
    case HitColumn::Speaker:
        return HitTableModel::tr("Speaker");
    case HitColumn::Before:
        return HitTableModel::tr("Before");
    case HitColumn::Keyword:
        return HitTableModel::tr("Hit");
    case HitColumn::After:
        return HitTableModel::tr("After");
    case HitColumn::Time:
        return HitTableModel::tr("Time");
    case HitColumn::Agent:
        return HitTableModel::tr("Agent");
    case HitColumn::Queue:
        return HitTableModel::tr("Queue");
    case HitColumn::Date:
        return HitTableModel::tr("Date");
    }
    return {};
}

QString toolTipOf(HitColumn column)
{
    switch (column) {
    case HitColumn::Before:
        return HitTableModel::tr("Sort by the words before the hit, from the hit outward");
    case HitColumn::After:
        return HitTableModel::tr("Sort by the words after the hit");
    case HitColumn::Time:
        return HitTableModel::tr("Sort by the time in the call");
    default:
        return HitTableModel::tr("Sort by this column");
    }
}

// The words run towards the hit.
Qt::Alignment alignmentOf(HitColumn column, Qt::LayoutDirection reading)
{
    const bool isLeft = (column == HitColumn::Before) != (reading == Qt::RightToLeft);
    switch (column) {
    case HitColumn::Before:
    case HitColumn::After:
        return Qt::AlignAbsolute | (isLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    case HitColumn::Time:
        return Qt::AlignRight | Qt::AlignVCenter;
    case HitColumn::Keyword:
        return Qt::AlignHCenter | Qt::AlignVCenter;
    default:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
}

bool isOfText(HitColumn column)
{
    return column == HitColumn::Before || column == HitColumn::Keyword
        || column == HitColumn::After;
}

} // namespace

void HitTableModel::setHits(std::vector<SearchHit> hits)
{
    beginResetModel();
    ++m_ticket;
    m_hits = std::move(hits);
    m_keys.clear();
    m_order.resize(m_hits.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    makeKeys(m_hits.size());
    order(0);
    endResetModel();
    updateReading();
}

void HitTableModel::updateReading()
{
    const auto looked = std::min(m_hits.size(), kLookedAt);
    if (looked == 0)
        return; // the next ones may well be as these were
    const auto end = m_hits.begin() + static_cast<std::ptrdiff_t>(looked);
    const auto count = std::count_if(m_hits.begin(), end, readsRightToLeft);
    const auto reading
        = 2 * static_cast<size_t>(count) > looked ? Qt::RightToLeft : Qt::LeftToRight;
    if (std::exchange(m_reading, reading) == reading)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, kHitColumns - 1);
    emit readingChanged();
}

// First behind the others and then to their places, so that whoever looks on need not know of more
// than one way to insert rows.
void HitTableModel::append(std::vector<SearchHit> hits)
{
    if (hits.empty())
        return;
    const auto before = m_hits.size();
    const bool isSorted = m_column && hasAllKeys();
    beginInsertRows({}, count(), count() + static_cast<int>(hits.size()) - 1);
    m_hits.insert(
        m_hits.end(), std::make_move_iterator(hits.begin()), std::make_move_iterator(hits.end()));
    m_order.resize(m_hits.size());
    std::iota(m_order.begin() + static_cast<std::ptrdiff_t>(before), m_order.end(),
        static_cast<quint32>(before));
    endInsertRows();
    if (before == 0)
        updateReading();
    if (!isSorted)
        return;
    makeKeys(m_hits.size());
    orderAnew(before);
}

std::vector<SearchHit> HitTableModel::hitsAsShown() const
{
    std::vector<SearchHit> shown;
    shown.reserve(m_order.size());
    for (const auto hit : m_order)
        shown.push_back(m_hits[hit]);
    return shown;
}

int HitTableModel::rowOf(const SearchHit &hit) const
{
    const auto found = std::ranges::find_if(m_order, [&](quint32 index) {
        const auto &other = m_hits[index];
        return other.phrase == hit.phrase && other.matchStart == hit.matchStart
            && other.conversationId == hit.conversationId;
    });
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

int HitTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

int HitTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kHitColumns;
}

QVariant HitTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &hit = hitAt(index.row());
    const auto column = static_cast<HitColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(hit, column);
    case Qt::TextAlignmentRole:
        return QVariant(alignmentOf(column, m_reading));
    case Qt::ToolTipRole:
        return inertToolTip(isOfText(column) ? textBefore(hit) + keywordOf(hit) + textAfter(hit)
                                             : cellText(hit, column));
    case Qt::AccessibleTextRole:
        // The first cell of a row is the one that a reader comes to.
        return column == HitColumn::Speaker ? spokenText(hit) : cellText(hit, column);
    default:
        return {};
    }
}

QVariant HitTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kHitColumns)
        return {};
    const auto column = static_cast<HitColumn>(section);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(column);
    case FlatHeader::kNarrowTitleRole:
        return column == HitColumn::Speaker ? tr("S", "speaker, in a narrow column") : QVariant();
    case Qt::ToolTipRole:
        return toolTipOf(column);
    case Qt::TextAlignmentRole:
        return static_cast<int>(alignmentOf(column, m_reading));
    default:
        return {};
    }
}

void HitTableModel::sort(int column, Qt::SortOrder order)
{
    const bool isColumn = column >= 0 && column < kHitColumns;
    m_column = isColumn ? std::optional(static_cast<HitColumn>(column)) : std::nullopt;
    m_direction = order;
    ++m_ticket;
    m_keys.clear();
    sortOn();
}

// Keys take most of the time that sorting takes: some of them at each turn of the event loop.
void HitTableModel::sortOn()
{
    makeKeys(kKeysAtOnce);
    if (!m_column || hasAllKeys())
        return orderAnew(0);
    QTimer::singleShot(0, this, [this, ticket = m_ticket] {
        if (ticket == m_ticket)
            sortOn();
    });
}

HitTableModel::Key HitTableModel::keyOf(const SearchHit &hit) const
{
    Key key{0, sortKey(hit, *m_column)};
    char first[sizeof(quint64)] = {};
    std::memcpy(
        first, key.rest.constData(), std::min(sizeof first, static_cast<size_t>(key.rest.size())));
    key.head = qFromBigEndian<quint64>(first);
    return key;
}

// Of the hits that have none yet, so many of them.
void HitTableModel::makeKeys(size_t most)
{
    if (!m_column)
        return;
    m_keys.reserve(m_hits.size());
    const auto end = std::min(m_hits.size(), m_keys.size() + most);
    for (size_t i = m_keys.size(); i < end; ++i)
        m_keys.push_back(keyOf(m_hits[i]));
}

// What compares equal stays as it was found.
bool HitTableModel::comesBefore(quint32 a, quint32 b) const
{
    const auto &left = m_keys[a];
    const auto &right = m_keys[b];
    const bool ascending = m_direction == Qt::AscendingOrder;
    if (left.head != right.head)
        return (left.head < right.head) == ascending;
    const int compared = left.rest.compare(right.rest);
    return compared == 0 ? a < b : (compared < 0) == ascending;
}

// The rows from `from` on are new; those before are in order.
void HitTableModel::order(size_t from)
{
    if (!m_column) {
        std::iota(m_order.begin(), m_order.end(), 0U);
        return;
    }
    const auto less = [this](quint32 a, quint32 b) { return comesBefore(a, b); };
    const auto middle = m_order.begin() + static_cast<std::ptrdiff_t>(from);
    std::sort(middle, m_order.end(), less);
    std::inplace_merge(m_order.begin(), middle, m_order.end(), less);
}

void HitTableModel::orderAnew(size_t from)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = persistentIndexList();
    std::vector<quint32> hits;
    for (const auto &index : before)
        hits.push_back(m_order[static_cast<size_t>(index.row())]);
    order(from);
    if (!before.isEmpty()) {
        std::vector<int> rows(m_order.size());
        for (size_t row = 0; row < m_order.size(); ++row)
            rows[m_order[row]] = static_cast<int>(row);
        QModelIndexList after;
        for (size_t i = 0; i < hits.size(); ++i)
            after += index(rows[hits[i]], before[static_cast<qsizetype>(i)].column());
        changePersistentIndexList(before, after);
    }
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace readback
