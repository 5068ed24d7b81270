// SPDX-License-Identifier: MIT
#include "ui/conversations/ConversationTableModel.h"

#include "ui/conversations/CallStrips.h"
#include "ui/conversations/RowMatcher.h"
#include "ui/conversations/SortedMerge.h"

#include <algorithm>
#include <utility>

namespace readback {

namespace {

// More gaps than this are cheaper to fill with one layout change than with a signal each.
constexpr size_t kMostRuns = 8;

} // namespace

ConversationTableModel::ConversationTableModel(QObject *parent)
    : QAbstractTableModel(parent), m_strips(new CallStrips(this)),
      m_now(QDateTime::currentDateTimeUtc)
{
    connect(m_strips, &CallStrips::changed, this, &ConversationTableModel::showStrip);
}

void ConversationTableModel::addConversations(
    const std::vector<Conversation> &conversations, const KnownStatus &known)
{
    const auto queuesBefore = m_facts.store().queueLists().size();
    auto [fresh, replaced] = m_facts.take(conversations, known);
    matchAnew(replaced);
    bool changed = !replaced.empty();
    if (std::exchange(m_lapsed, false)) {
        m_matches.clear();
        changed = true;
    }
    updateMatches();
    const auto by = order();
    by.sort(fresh);
    const auto before = [&by](Handle a, Handle b) { return by.isBefore(a, b); };
    mergeSorted(m_sorted, fresh, placesFor(m_sorted, fresh, before));
    if (m_stale)
        by.sort(m_sorted);
    if (m_stale || changed) {
        m_stale = false;
        resetShown();
    } else {
        std::erase_if(fresh, [this](Handle h) { return !m_matches[h]; });
        insertShown(fresh);
    }
    if (m_facts.store().queueLists().size() != queuesBefore)
        emit queuesChanged();
    emit countsChanged();
}

// These look different now; those that are not matched yet are so in their turn.
void ConversationTableModel::matchAnew(const std::vector<Handle> &replaced)
{
    if (replaced.empty())
        return;
    const auto matching = matcher();
    for (const auto handle : replaced) {
        if (handle < m_matches.size())
            m_matches[handle] = matching.matches(handle);
    }
    m_stale = true;
}

void ConversationTableModel::insertShown(const std::vector<Handle> &sorted)
{
    if (sorted.empty())
        return;
    const auto by = order();
    const auto places
        = placesFor(m_shown, sorted, [&by](Handle a, Handle b) { return by.isBefore(a, b); });
    if (countRuns(places) <= kMostRuns)
        return insertRuns(sorted, places);
    auto merged = m_shown;
    mergeSorted(merged, sorted, places);
    const auto end = shownCount();
    beginInsertRows({}, end, end + static_cast<int>(sorted.size()) - 1);
    m_shown.insert(m_shown.end(), sorted.begin(), sorted.end());
    endInsertRows();
    relayout(std::move(merged));
}

// From the last to the first, so that the places in front stay right.
void ConversationTableModel::insertRuns(
    const std::vector<Handle> &sorted, const std::vector<size_t> &places)
{
    using Offset = std::vector<Handle>::difference_type;
    for (size_t end = sorted.size(); end > 0;) {
        size_t begin = end;
        while (begin > 0 && places[begin - 1] == places[end - 1])
            --begin;
        const auto row = static_cast<int>(places[begin]);
        beginInsertRows({}, row, row + static_cast<int>(end - begin) - 1);
        m_shown.insert(m_shown.begin() + row, sorted.begin() + static_cast<Offset>(begin),
            sorted.begin() + static_cast<Offset>(end));
        endInsertRows();
        end = begin;
    }
}

void ConversationTableModel::relayout(std::vector<Handle> shown)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = persistentIndexList();
    std::vector<Handle> handles;
    handles.reserve(static_cast<size_t>(before.size()));
    for (const auto &index : before)
        handles.push_back(handleAt(index.row()));
    m_shown = std::move(shown);
    const auto rows = rowsOf(handles);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after += index(rows[static_cast<size_t>(i)], before[i].column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void ConversationTableModel::clear()
{
    emit aboutToClear();
    beginResetModel();
    m_facts.clear();
    m_sorted.clear();
    m_matches.clear();
    m_shown.clear();
    m_stale = false;
    m_lapsed = false;
    endResetModel();
    emit countsChanged();
}

void ConversationTableModel::setFilter(const QString &text)
{
    auto filter = m_filter;
    filter.text = text;
    setFilter(filter);
}

void ConversationTableModel::setFilter(const ConversationFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_lapsed = false;
    m_matches.clear();
    updateMatches();
    resetShown();
    emit countsChanged();
}

// Brings m_matches up to date for the rows that it does not cover yet.
void ConversationTableModel::updateMatches()
{
    const auto matching = matcher();
    m_matches.reserve(m_facts.store().size());
    for (auto h = static_cast<Handle>(m_matches.size()); h < m_facts.store().size(); ++h)
        m_matches.push_back(matching.matches(h));
}

std::vector<ConversationTableModel::Handle> ConversationTableModel::matching() const
{
    std::vector<Handle> shown;
    shown.reserve(m_sorted.size());
    for (const auto handle : m_sorted) {
        if (m_matches[handle])
            shown.push_back(handle);
    }
    return shown;
}

void ConversationTableModel::resetShown()
{
    auto shown = matching();
    if (shown.size() == m_shown.size() && shown == m_shown) {
        // Only values can have changed.
        if (!m_shown.empty())
            emit dataChanged(index(0, 0), index(shownCount() - 1, kConversationColumns - 1));
        return;
    }
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

void ConversationTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kConversationColumns || column == static_cast<int>(Column::Map))
        return;
    m_column = static_cast<Column>(column);
    m_sortOrder = order;
    m_stale = false;
    this->order().sort(m_sorted);
    relayout(matching());
}

void ConversationTableModel::setTranscriptStatus(const QString &id, const TranscriptStatus &status)
{
    const auto handle = m_facts.setStatus(id, status);
    if (!handle)
        return;
    m_stale |= m_column == Column::Transcript;
    if (m_filter.transcript != TranscriptFilter::Any)
        showIfItMatches(*handle);
    const int row = rowsOf({*handle}).front();
    const int column = static_cast<int>(Column::Transcript);
    if (row >= 0)
        emit dataChanged(index(row, column), index(row, column));
    emit countsChanged();
}

void ConversationTableModel::updateMarks(const QStringList &ids)
{
    const auto marked = m_facts.updateMarks(ids);
    if (marked.empty())
        return;
    m_stale |= m_column >= Column::Reviewed && m_column <= Column::Note;
    if (m_filter.mark != MarkFilter::Any || !m_filter.tag.isEmpty()) {
        for (const auto handle : marked)
            showIfItMatches(handle);
    }
    for (const int row : rowsOf(marked)) {
        if (row >= 0)
            emit dataChanged(index(row, static_cast<int>(Column::Reviewed)),
                index(row, static_cast<int>(Column::Note)));
    }
    emit countsChanged();
}

RowMatcher ConversationTableModel::matcher() const
{
    return {m_facts.store(), m_facts.marks(), m_filter};
}

void ConversationTableModel::setChecks(RowChecks::Source source)
{
    m_facts.setChecks(std::move(source));
    m_stale |= m_column == Column::Checklist;
    const int column = static_cast<int>(Column::Checklist);
    if (!m_shown.empty())
        emit dataChanged(index(0, column), index(shownCount() - 1, column));
    emit checksChanged();
}

void ConversationTableModel::updateCheck(const QString &id)
{
    if (!m_facts.updateCheck(id))
        return;
    m_stale |= m_column == Column::Checklist;
    const int column = static_cast<int>(Column::Checklist);
    if (const int row = rowOf(id); row >= 0)
        emit dataChanged(index(row, column), index(row, column));
}

void ConversationTableModel::showStrip(const QString &id)
{
    const int column = static_cast<int>(Column::Map);
    if (const int row = rowOf(id); row >= 0)
        emit dataChanged(index(row, column), index(row, column));
}

// What is shown stays: nobody wants a row to go from under the pointer.
void ConversationTableModel::showIfItMatches(Handle handle)
{
    const bool matches = matcher().matches(handle);
    m_lapsed |= !matches && m_matches[handle];
    if (!matches || m_matches[handle])
        return;
    m_matches[handle] = true;
    insertShown({handle});
}

Conversation ConversationTableModel::conversationAt(int row) const
{
    return m_facts.store().at(handleAt(row));
}

std::vector<Conversation> ConversationTableModel::shownConversations() const
{
    std::vector<Conversation> all;
    all.reserve(m_shown.size());
    for (const auto handle : m_shown)
        all.push_back(m_facts.store().at(handle));
    return all;
}

std::optional<Conversation> ConversationTableModel::find(const QString &id) const
{
    const auto handle = m_facts.store().find(id);
    return handle ? std::optional(m_facts.store().at(*handle)) : std::nullopt;
}

int ConversationTableModel::rowOf(const QString &id) const
{
    const auto handle = m_facts.store().find(id);
    return handle && m_matches[*handle] ? rowsOf({*handle}).front() : -1;
}

std::vector<int> ConversationTableModel::rowsOf(const std::vector<Handle> &handles) const
{
    std::vector<int> rows(handles.size(), -1);
    if (handles.size() <= 4) {
        for (size_t i = 0; i < handles.size(); ++i) {
            const auto found = std::find(m_shown.begin(), m_shown.end(), handles[i]);
            rows[i] = found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
        }
        return rows;
    }
    std::vector<int> all(m_facts.store().size(), -1);
    for (size_t row = 0; row < m_shown.size(); ++row)
        all[m_shown[row]] = static_cast<int>(row);
    std::transform(
        handles.begin(), handles.end(), rows.begin(), [&all](Handle h) { return all[h]; });
    return rows;
}

size_t ConversationTableModel::memoryBytes() const
{
    return m_facts.memoryBytes() + m_matches.capacity()
        + (m_sorted.capacity() + m_shown.capacity()) * sizeof(Handle);
}

} // namespace readback
