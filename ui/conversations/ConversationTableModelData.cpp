// SPDX-License-Identifier: MIT
// What the model shows; what it holds is in ConversationTableModel.cpp.
#include "ui/conversations/ConversationTableModel.h"

#include "app/text/OneLine.h"
#include "app/text/TranscriptStatusText.h"
#include "ui/FlatHeader.h"
#include "ui/InertText.h"
#include "ui/IsolatedText.h"
#include "ui/conversations/CallStrips.h"
#include "ui/conversations/ConversationText.h"
#include "ui/conversations/StripPainter.h"

namespace readback {

namespace {

using Column = ConversationColumn;

constexpr int kLongestShownNote = 1000; // characters; the pane shows all

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
        return text(handle, column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case Qt::ToolTipRole:
        return inertToolTip(toolTip(handle, column));
    case Qt::AccessibleTextRole:
        return spelledOut(handle, column);
    case kStateRole:
        return static_cast<int>(m_store->state(handle));
    case kStripRole:
        return column == Column::Map ? QVariant::fromValue(m_strips->find(m_store->id(handle)))
                                     : QVariant();
    case kIdRole:
        return m_store->id(handle);
    default:
        return {};
    }
}

QString ConversationTableModel::text(Handle handle, Column column) const
{
    switch (column) {
    case Column::Started:
        return startText(m_store->start(handle), m_now());
    case Column::Length:
        return lengthText(m_store->length(handle));
    case Column::Agent:
        return orDash(m_store->agentLists().text(m_store->agents(handle)));
    case Column::Queue:
        return orDash(m_store->queueLists().text(m_store->queues(handle)));
    case Column::Direction:
        return orDash(shortDirectionText(m_store->direction(handle)));
    case Column::Customer:
        return orDash(m_store->customer(handle));
    case Column::Transcript:
        return statusWords(m_store->status(handle));
    case Column::Checklist:
        return m_checks.text(handle);
    case Column::Map:
        break;
    case Column::Reviewed:
    case Column::Star:
    case Column::Tags:
    case Column::Note:
        return markText(handle, column);
    }
    return {};
}

QString ConversationTableModel::markText(Handle handle, Column column) const
{
    if (column == Column::Tags)
        return m_marks.tagLists().text(m_marks.tags(handle));
    if (column == Column::Note)
        return oneLine(m_marks.note(handle).left(kLongestShownNote)).simplified();
    if (column == Column::Reviewed)
        return m_marks.is(RowMarks::Reviewed, handle) ? tr("Reviewed") : QString();
    return m_marks.is(RowMarks::Starred, handle) ? tr("Starred") : QString();
}

QString ConversationTableModel::spelledOut(Handle handle, Column column) const
{
    if (column == Column::Transcript)
        return statusSentence(m_store->status(handle));
    if (column == Column::Map)
        return stripText(m_strips->find(m_store->id(handle)));
    return column == Column::Direction ? orDash(directionText(m_store->direction(handle)))
                                       : text(handle, column);
}

QString ConversationTableModel::toolTip(Handle handle, Column column) const
{
    if (column == Column::Map && m_strips->find(m_store->id(handle)).isEmpty())
        return tr("Who spoke when; drawn for calls whose transcript was fetched since the program "
                  "started");
    if (column == Column::Note)
        return m_marks.note(handle).left(kLongestShownNote);
    if (column == Column::Checklist)
        return m_checks.sentence(m_store->id(handle));
    if (column == Column::Customer)
        return isolated(text(handle, column));
    if (column != Column::Started)
        return spelledOut(handle, column);
    const auto start = m_store->start(handle);
    return start.isValid() ? QLocale().toString(start.toLocalTime(), QLocale::LongFormat)
                           : QString();
}

StartForm ConversationTableModel::longestStart() const
{
    if (m_store->earliestMs() == ConversationStore::kNoStart)
        return StartForm::Time;
    const auto now = m_now();
    const auto formOf
        = [&now](qint64 ms) { return startForm(QDateTime::fromMSecsSinceEpoch(ms), now); };
    return std::max(formOf(m_store->earliestMs()), formOf(m_store->latestMs()));
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
