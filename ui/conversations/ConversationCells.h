// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/ConversationColumn.h"
#include "ui/conversations/RowOrder.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace readback {

class CallStrips;

// What the cells of the list say of a call: what is written there, what a screen reader reads, and
// the tool-tip. Only looks at what it is given, for as long as that is there. Window's thread.
class ConversationCells
{
public:
    using Handle = ConversationStore::Handle;

    // What is known of the calls beside the store.
    struct Beside
    {
        const RowMarks &marks;
        const RowChecks &checks;
        const CallStrips &strips;
    };
    // `now`: what "today" goes by.
    ConversationCells(
        const ConversationStore &store, const Beside &beside, const std::function<QDateTime()> &now)
        : m_store(store), m_beside(beside), m_now(now)
    {
    }

    // May be short; a dash where nothing is known. Empty where the cell shows a picture.
    QString text(Handle handle, ConversationColumn column) const;
    // The same without abbreviations, and pictures in words.
    QString spelledOut(Handle handle, ConversationColumn column) const;
    // As it is: what is remote is to be made harmless where it is shown.
    QString toolTip(Handle handle, ConversationColumn column) const;

private:
    QString markText(Handle handle, ConversationColumn column) const;
    QString startInFull(Handle handle) const;

    const ConversationStore &m_store;
    Beside m_beside;
    const std::function<QDateTime()> &m_now;
};

} // namespace readback
