// SPDX-License-Identifier: MIT
#include "app/text/OneLine.h"

#include <algorithm>

namespace readback {

namespace {

bool breaksLine(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

// Drops the spaces before a break too, so that "a \n b" has one space in it.
void appendGap(QString *line)
{
    while (line->endsWith(QLatin1Char(' ')))
        line->chop(1);
    if (!line->isEmpty())
        line->append(QLatin1Char(' '));
}

} // namespace

QString oneLine(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), breaksLine))
        return text.trimmed();
    QString line;
    line.reserve(text.size());
    bool afterGap = false;
    for (const QChar c : text) {
        if (breaksLine(c)) {
            appendGap(&line);
            afterGap = true;
        } else if (!afterGap || c != QLatin1Char(' ')) {
            line.append(c);
            afterGap = false;
        }
    }
    return line.trimmed();
}

} // namespace readback
