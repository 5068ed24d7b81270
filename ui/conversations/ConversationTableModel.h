// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/ConversationColumn.h"
#include "ui/conversations/ConversationFilter.h"
#include "ui/conversations/ConversationText.h"
#include "ui/conversations/RowFacts.h"
#include "ui/conversations/RowOrder.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <vector>

namespace readback {

class CallStrips;
class ConversationCells;
class RowMatcher;

// The listed conversations, sorted and filtered by itself: a proxy model is quadratic on a
// scattered filter and takes a second at 100,000 rows where this takes milliseconds. It takes whole
// values and never fetches. New pages arrive as inserted rows, another order as a layout change;
// another filter and clear() reset it (ConversationSelection brings the selection back).
class ConversationTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using Column = ConversationColumn;
    using Handle = ConversationStore::Handle;
    static constexpr int kIdRole = Qt::UserRole;
    static constexpr int kStateRole = Qt::UserRole + 1; // TranscriptState, as a number
    static constexpr int kStripRole = Qt::UserRole + 2; // CallStrip
    using KnownStatus = RowFacts::KnownStatus;
    using MarkOf = RowFacts::MarkOf;

    explicit ConversationTableModel(QObject *parent = nullptr);

    // Adds what is new, in its place. A conversation whose id is already here takes the place of
    // the earlier one, without forgetting what is known of its transcript. `known` is asked once
    // for each new one, where it is given.
    void addConversations(
        const std::vector<Conversation> &conversations, const KnownStatus &known = {});
    void clear(); // the filter and the order stay
    void setFilter(const ConversationFilter &filter);
    void setFilter(const QString &text); // queue and length as they were
    const ConversationFilter &filter() const { return m_filter; }
    // Nothing happens to ids that are not listed. The row keeps its place until the next sort, and
    // stays until the next filter or page where it does not match any more.
    void setTranscriptStatus(const QString &id, const TranscriptStatus &status);

    // Is asked for every call that is added, where it is given.
    void setMarks(MarkOf markOf) { m_facts.setMarkSource(std::move(markOf)); }
    // Marks of these have changed; as with a status, rows keep their place and stay for now.
    void updateMarks(const QStringList &ids);
    int reviewedCount() const // of those listed
    {
        return m_facts.marks().count(RowMarks::Reviewed);
    }
    bool isReviewed(int row) const { return m_facts.marks().is(RowMarks::Reviewed, handleAt(row)); }
    // Whether any listed call has something to show there.
    bool hasContent(Column column) const { return m_facts.hasContent(column); }
    // Where the results of the checklist come from. Asked again for all calls.
    void setChecks(RowChecks::Source source);
    // There is a new result for that call; as with a status, the row keeps its place for now.
    void updateCheck(const QString &id);
    bool hasChecks() const { return m_facts.checks().isActive(); }

    Conversation conversationAt(int row) const;
    std::vector<Conversation> shownConversations() const; // in the order shown
    std::optional<Conversation> find(const QString &id) const; // shown or not
    int rowOf(const QString &id) const; // -1: not shown

    int listedCount() const { return static_cast<int>(m_facts.store().size()); }
    int shownCount() const { return static_cast<int>(m_shown.size()); }
    // Of those listed: known to be ready.
    int withTranscriptCount() const { return m_facts.withTranscript(); }
    StartForm longestStart() const; // that the listed calls are written in
    QStringList queues() const { return m_facts.store().queueLists().distinctNames(); }

    Column sortColumn() const { return m_column; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // A handle stands for a conversation until clear(), whatever its row.
    const std::vector<Handle> &shownHandles() const { return m_shown; }
    Handle handleAt(int row) const { return m_shown[static_cast<size_t>(row)]; }
    Conversation conversationOf(Handle handle) const { return m_facts.store().at(handle); }
    TranscriptStatus statusOf(Handle handle) const { return m_facts.store().status(handle); }
    // The same without its details, at a fraction of the cost.
    std::pair<TranscriptState, TranscriptReason> standingOf(Handle handle) const
    {
        return {m_facts.store().state(handle), m_facts.store().reason(handle)};
    }
    QString idOf(Handle handle) const { return m_facts.store().id(handle); }
    std::vector<int> rowsOf(const std::vector<Handle> &handles) const; // -1: not shown

    // The call maps of the rows; they stay when the model is cleared.
    CallStrips &strips() const { return *m_strips; }

    // What "today" goes by; the computer's clock unless told.
    void setNow(std::function<QDateTime()> now) { m_now = std::move(now); }
    size_t memoryBytes() const;

signals:
    void countsChanged();
    void queuesChanged();
    void checksChanged(); // there are some now, or none any more
    void aboutToClear(); // handles are about to lose their meaning

private:
    void matchAnew(const std::vector<Handle> &replaced);
    void showIfItMatches(Handle handle);
    void showStrip(const QString &id);
    RowOrder order() const
    {
        return {m_facts.store(), {m_facts.marks(), m_facts.checks()}, m_column, m_sortOrder};
    }
    RowMatcher matcher() const;
    void insertShown(const std::vector<Handle> &sorted);
    void insertRuns(const std::vector<Handle> &sorted, const std::vector<size_t> &places);
    void relayout(std::vector<Handle> shown);
    void resetShown();
    std::vector<Handle> matching() const;
    void updateMatches();
    ConversationCells cells() const;

    RowFacts m_facts;
    CallStrips *m_strips;
    std::vector<Handle> m_sorted; // all
    std::vector<uchar> m_matches; // by handle
    std::vector<Handle> m_shown; // by row
    ConversationFilter m_filter;
    Column m_column = Column::Started;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    bool m_stale = false; // a value that the order goes by has changed
    bool m_lapsed = false; // a shown row may not match any more
    std::function<QDateTime()> m_now;
};

} // namespace readback
