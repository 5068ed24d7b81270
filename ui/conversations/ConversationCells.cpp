// SPDX-License-Identifier: MIT
#include "ui/conversations/ConversationCells.h"

#include "app/text/OneLine.h"
#include "app/text/TranscriptStatusText.h"
#include "ui/IsolatedText.h"
#include "ui/conversations/CallStrips.h"
#include "ui/conversations/ConversationText.h"
#include "ui/conversations/StripPainter.h"

#include <QCoreApplication>
#include <QLocale>

namespace readback {

namespace {

constexpr int kLongestShownNote = 1000; // characters; the pane shows all

class ConversationCellText
{
    Q_DECLARE_TR_FUNCTIONS(ConversationCells)
};

} // namespace

QString ConversationCells::text(Handle handle, ConversationColumn column) const
{
    switch (column) {
    case ConversationColumn::Started:
        return startText(m_store.start(handle), m_now());
    case ConversationColumn::Length:
        return lengthText(m_store.length(handle));
    case ConversationColumn::Agent:
        return orDash(m_store.agentLists().text(m_store.agents(handle)));
    case ConversationColumn::Queue:
        return orDash(m_store.queueLists().text(m_store.queues(handle)));
    case ConversationColumn::Direction:
        return orDash(shortDirectionText(m_store.direction(handle)));
    case ConversationColumn::Customer:
        return orDash(m_store.customer(handle));
    case ConversationColumn::Transcript:
        return statusWords(m_store.status(handle));
    case ConversationColumn::Checklist:
        return m_beside.checks.text(handle);
    case ConversationColumn::Map:
        break;
    case ConversationColumn::Reviewed:
    case ConversationColumn::Star:
    case ConversationColumn::Tags:
    case ConversationColumn::Note:
        return markText(handle, column);
    }
    return {};
}

QString ConversationCells::markText(Handle handle, ConversationColumn column) const
{
    if (column == ConversationColumn::Tags)
        return m_beside.marks.tagLists().text(m_beside.marks.tags(handle));
    if (column == ConversationColumn::Note)
        return oneLine(m_beside.marks.note(handle).left(kLongestShownNote)).simplified();
    if (column == ConversationColumn::Reviewed)
        return m_beside.marks.is(RowMarks::Reviewed, handle) ? ConversationCellText::tr("Reviewed")
                                                             : QString();
    return m_beside.marks.is(RowMarks::Starred, handle) ? ConversationCellText::tr("Starred")
                                                        : QString();
}

QString ConversationCells::spelledOut(Handle handle, ConversationColumn column) const
{
    if (column == ConversationColumn::Transcript)
        return statusSentence(m_store.status(handle));
    if (column == ConversationColumn::Map)
        return stripText(m_beside.strips.find(m_store.id(handle)));
    return column == ConversationColumn::Direction
        ? orDash(directionText(m_store.direction(handle)))
        : text(handle, column);
}

QString ConversationCells::toolTip(Handle handle, ConversationColumn column) const
{
    if (column == ConversationColumn::Map && m_beside.strips.find(m_store.id(handle)).isEmpty())
        return ConversationCellText::tr(
            "Who spoke when; drawn for calls whose transcript was fetched since the program "
            "started");
    if (column == ConversationColumn::Note)
        return m_beside.marks.note(handle).left(kLongestShownNote);
    if (column == ConversationColumn::Checklist)
        return m_beside.checks.sentence(m_store.id(handle));
    if (column == ConversationColumn::Customer)
        return isolated(text(handle, column));
    return column == ConversationColumn::Started ? startInFull(handle) : spelledOut(handle, column);
}

QString ConversationCells::startInFull(Handle handle) const
{
    const auto start = m_store.start(handle);
    return start.isValid() ? QLocale().toString(start.toLocalTime(), QLocale::LongFormat)
                           : QString();
}

} // namespace readback
