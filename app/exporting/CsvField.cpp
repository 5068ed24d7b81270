// SPDX-License-Identifier: MIT
#include "app/exporting/CsvField.h"

#include <QByteArrayList>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// Spreadsheets skip white space in front of a formula, and take the wide forms of the signs, too.
bool looksLikeFormula(const QString &text)
{
    if (text.startsWith(u'\t') || text.startsWith(u'\r') || text.startsWith(u'\n'))
        return true;
    for (const QChar sign : text) {
        if (!sign.isSpace())
            return u"=+-@\uFF1D\uFF0B\uFF0D\uFF20"_s.contains(sign);
    }
    return false;
}

bool needsQuotes(const QString &text)
{
    for (const QChar c : text) {
        if (c == u',' || c == u';' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t')
            return true;
    }
    return text.startsWith(u' ') || text.endsWith(u' ');
}

} // namespace

QByteArray csvField(const QString &text)
{
    auto field = looksLikeFormula(text) ? u'\'' + text : text;
    if (needsQuotes(field))
        field = u'"' + field.replace(u'"', u"\"\""_s) + u'"';
    return field.toUtf8();
}

QByteArray csvLine(const QStringList &fields)
{
    QByteArrayList encoded;
    for (const auto &field : fields)
        encoded += csvField(field);
    return encoded.join(',') + QByteArrayLiteral("\r\n");
}

} // namespace readback
