// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/ConversationColumn.h"

#include <QObject>

#include <array>

class QFontMetrics;
class QHeaderView;

namespace readback {

// Gives the columns of the list the room there is, so that it never scrolls sideways at sensible
// sizes: wide ones give way first, then the least needed ones are left out. A width that a person
// drags becomes what the column asks for. Widths are device-independent pixels.
class ColumnFit : public QObject
{
    Q_OBJECT
public:
    using Widths = std::array<int, kConversationColumns>; // by column

    explicit ColumnFit(QHeaderView &header); // child of the header

    void setFont(const QFontMetrics &metrics);
    // Whether times of day do, as all calls are of today.
    void setOnlyToday(bool only);
    void fit(int room);

    const Widths &wishes() const { return m_wishes; }
    void setWishes(const Widths &wishes);

    // Pure. A width for each column, 0: left out.
    static Widths widthsFor(const Widths &wishes, const Widths &least, int room);

private:
    void onResized(int column, int width);

    QHeaderView &m_header;
    Widths m_wishes = {};
    Widths m_least = {};
    int m_timeOnly = 0;
    bool m_onlyToday = false;
    bool m_fitting = false;
};

} // namespace readback
