// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/ConversationColumn.h"
#include "ui/conversations/ConversationText.h"

#include <QObject>

#include <array>

class QFontMetrics;
class QHeaderView;

namespace readback {

// Gives the columns of the list the room there is, so that it never scrolls sideways: wide ones
// give way first, then the least needed ones are left out, all but the start where letters are
// large enough. A width that a person drags becomes what the column asks for. Widths are
// device-independent pixels.
class ColumnFit : public QObject
{
    Q_OBJECT
public:
    using Widths = std::array<int, kConversationColumns>; // by column

    explicit ColumnFit(QHeaderView &header); // child of the header

    void setFont(const QFontMetrics &metrics);
    void setStartForm(StartForm form); // the longest there is
    void fit(int room);

    // Those that a person may do without.
    static bool canBeHidden(ConversationColumn column);
    void setHidden(ConversationColumn column, bool hidden); // then fit()
    bool isHidden(ConversationColumn column) const { return m_hidden[static_cast<size_t>(column)]; }

    // A column that has nothing to show takes no room; then fit().
    void setEmpty(ConversationColumn column, bool empty)
    {
        m_empty[static_cast<size_t>(column)] = empty;
    }

    const Widths &wishes() const { return m_wishes; }
    void setWishes(const Widths &wishes); // 0: as it is; too little and too much is mended

    // Pure. A width for each column, 0: left out. Together they are the room, which is above 0.
    static Widths widthsFor(const Widths &wishes, const Widths &least, int room);

private:
    void onResized(int column, int width);
    int headWidth(ConversationColumn column, const QString &behind) const;
    void leaveOutHidden(Widths &wishes, Widths &least) const;
    void leaveOutForNames(Widths &wishes, Widths &least, int room) const;
    static void leaveOutDirection(Widths &wishes, Widths &least, int room);

    QHeaderView &m_header;
    Widths m_wishes = {}; // 0: what it needs
    Widths m_least = {};
    int m_words = 0; // what a transcript's state takes with its words
    int m_agent = 0; // and what the usual names do
    int m_queue = 0;
    std::array<int, 3> m_starts = {}; // by form
    std::array<bool, kConversationColumns> m_hidden = {}; // by the person, not for want of room
    std::array<bool, kConversationColumns> m_empty = {};
    StartForm m_startForm = StartForm::Date;
    bool m_fitting = false;
};

} // namespace readback
