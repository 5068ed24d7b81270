// SPDX-License-Identifier: MIT
#include "app/text/MarkdownText.h"

#include "app/text/OneLine.h"

namespace readback {

namespace {

bool isMarkup(QChar c)
{
    return QStringView(u"\\`*_[]<>#|~&").contains(c);
}

// How much of the text's beginning would make it a list or a heading's underline: the place of the
// character to escape, or -1.
qsizetype blockStart(const QString &text)
{
    if (text.isEmpty())
        return -1;
    if (QStringView(u"-+=").contains(text.front()))
        return 0;
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
        ++digits;
    const bool ends = digits > 0 && digits < text.size();
    return ends && (text[digits] == u'.' || text[digits] == u')') ? digits : -1;
}

} // namespace

QString markdownText(const QString &text)
{
    const QString line = oneLine(text);
    const auto block = blockStart(line);
    QString out;
    out.reserve(line.size() + 8);
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (i == block || isMarkup(line[i]))
            out += u'\\';
        out += line[i];
    }
    return out;
}

} // namespace readback
