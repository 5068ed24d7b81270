// SPDX-License-Identifier: MIT
#include "ui/transcript/PaneToolTips.h"

#include "ui/transcript/PhraseMarks.h"
#include "ui/transcript/layout/EventText.h"

namespace readback {

using namespace Qt::StringLiterals;

namespace {

// Qt guesses whether a tool-tip is markup; a server's words must not make it guess so.
QString asLines(QStringList lines)
{
    lines.removeDuplicates();
    for (auto &line : lines)
        line = line.toHtmlEscaped();
    return lines.isEmpty() ? QString() : u"<qt>"_s + lines.join(u"<br>"_s) + u"</qt>"_s;
}

PaneToolTip markToolTip(PaneText &text, int row, const QPoint &point)
{
    const int around = text.layout().style().markGap;
    for (const auto &line : marksOf(text, row)) {
        QRect place;
        for (const auto &mark : line.marks)
            place = place.united(mark.place);
        place.adjust(-around, -around, around, around);
        if (!place.contains(point))
            continue;
        QStringList lines;
        for (const int phrase : line.phrases)
            lines += markTexts(*text.reading()->transcript(), phrase);
        return {asLines(lines), place};
    }
    return {};
}

} // namespace

PaneToolTip paneToolTipAt(PaneText &text, const QPoint &point)
{
    const auto &layout = text.layout();
    const int row = layout.phraseAt(point.y());
    if (row < 0)
        return {};
    if (layout.rowRect(row).contains(point))
        return markToolTip(text, row, point);
    for (const int behind : {row, row + 1}) {
        const auto place = layout.eventsRect(behind);
        if (place.contains(point))
            return {asLines(eventTimes(layout.measured()->eventsBefore(behind))), place};
    }
    return {};
}

} // namespace readback
