// SPDX-License-Identifier: MIT
// What the model shows; what it holds is in ConversationTableModel.cpp.
#include "ui/conversations/ConversationTableModel.h"

#include "ui/FlatHeader.h"
#include "ui/InertText.h"
#include "ui/conversations/CallStrips.h"
#include "ui/conversations/ConversationCells.h"
#include "ui/conversations/ConversationText.h"

namespace readback {

namespace {

using Column = ConversationColumn;

QString shortTitle(Column column)
{
    switch (column) {
    case Column::Started:
        return ConversationTableModel::tr("Started");
    case Column::Length:
        return ConversationTableModel::tr("Length");
    case Column::Agent:
        return ConversationTableModel::tr("Agent");
    case Column::Queue:
        return ConversationTableModel::tr("Queue");
    case Column::Direction:
        return ConversationTableModel::tr("Dir.", "head of the narrow column: direction");
    case Column::Customer:
        return ConversationTableModel::tr("Customer");
    case Column::Transcript:
        return ConversationTableModel::tr("Transcript");
    case Column::Map:
        return ConversationTableModel::tr("Map");
    case Column::Reviewed:
        return ConversationTableModel::tr("Reviewed");
    case Column::Star:
        return ConversationTableModel::tr("Star");
    case Column::Tags:
        return ConversationTableModel::tr("Tags");
    case Column::Note:
        return ConversationTableModel::tr("Note");
    case Column::Checklist:
        return ConversationTableModel::tr("Checklist");
    }
    return {};
}

QString longTitle(Column column)
{
    if (column == Column::Map)
        return ConversationTableModel::tr("Call map: who spoke when");
    return column == Column::Direction ? ConversationTableModel::tr("Direction")
                                       : shortTitle(column);
}

// For a column that has room for its sign only.
QString narrowTitle(Column column)
{
    if (column == Column::Transcript)
        return ConversationTableModel::tr("T", "head of the narrow column: transcript");
    if (column == Column::Reviewed)
        return ConversationTableModel::tr("R", "head of the narrow column: reviewed");
    if (column == Column::Star)
        return ConversationTableModel::tr("S", "head of the narrow column: star");
    if (column == Column::Note)
        return ConversationTableModel::tr("N", "head of the narrow column: note");
    if (column == Column::Checklist)
        return QStringLiteral("✓");
    if (column == Column::Queue)
        return ConversationTableModel::tr("Queue", "head of the narrow column");
    return {};
}

QVariant alignmentOf(Column column)
{
    if (column == Column::Length)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

int ConversationTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : shownCount();
}

int ConversationTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kConversationColumns;
}

QVariant ConversationTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto handle = handleAt(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cells().text(handle, column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case Qt::ToolTipRole:
        return inertToolTip(cells().toolTip(handle, column));
    case Qt::AccessibleTextRole:
        return cells().spelledOut(handle, column);
    case kStateRole:
        return static_cast<int>(m_facts.store().state(handle));
    case kStripRole:
        return column == Column::Map
            ? QVariant::fromValue(m_strips->find(m_facts.store().id(handle)))
            : QVariant();
    case kIdRole:
        return m_facts.store().id(handle);
    default:
        return {};
    }
}

ConversationCells ConversationTableModel::cells() const
{
    return {m_facts.store(), {m_facts.marks(), m_facts.checks(), *m_strips}, m_now};
}

StartForm ConversationTableModel::longestStart() const
{
    if (m_facts.store().earliestMs() == ConversationStore::kNoStart)
        return StartForm::Time;
    const auto now = m_now();
    const auto formOf
        = [&now](qint64 ms) { return startForm(QDateTime::fromMSecsSinceEpoch(ms), now); };
    return std::max(formOf(m_facts.store().earliestMs()), formOf(m_facts.store().latestMs()));
}

QVariant ConversationTableModel::headerData(
    int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kConversationColumns)
        return {};
    const auto column = static_cast<Column>(section);
    switch (role) {
    case Qt::DisplayRole:
        return shortTitle(column);
    case FlatHeader::kNarrowTitleRole:
        return narrowTitle(column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return longTitle(column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    default:
        return {};
    }
}

} // namespace readback
