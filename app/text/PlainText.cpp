// SPDX-License-Identifier: MIT
#include "app/text/PlainText.h"

#include <algorithm>

namespace readback {

namespace {

bool isPlainAscii(QByteArrayView utf8)
{
    return std::all_of(
        utf8.begin(), utf8.end(), [](char c) { return (c >= 0x20 && c < 0x7f) || c == '\n'; });
}

bool isLineBreak(char16_t c)
{
    return c == u'\n' || c == u'\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isControl(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfeff;
}

bool isNoncharacter(char16_t c)
{
    return c >= 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

bool isPlain(char16_t c)
{
    return c == u'\n'
        || (!isControl(c) && !isLineBreak(c) && !QChar::isSurrogate(c) && !isNoncharacter(c));
}

bool isBidiControl(QChar c)
{
    const auto u = c.unicode();
    return (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e
        || u == 0x200f || u == 0x061c;
}

// Appends what stands for the character at `i`; returns how many units of `text` that used up.
qsizetype appendPlain(QString &out, const QString &text, qsizetype i)
{
    const QChar c = text.at(i);
    const char16_t u = c.unicode();
    const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
    if (c.isHighSurrogate() && next.isLowSurrogate()) {
        out += c;
        out += next;
        return 2;
    }
    if (u == u'\r' && next == u'\n')
        return 1; // the newline follows
    if (isLineBreak(u))
        out += u'\n';
    else if (c.isSurrogate() || isNoncharacter(u))
        out += QChar(QChar::ReplacementCharacter);
    else if (u == u'\t' || u == u'\v' || u == u'\f')
        out += u' ';
    else if (!isControl(u))
        out += c;
    return 1;
}

} // namespace

QString plainText(const QString &text)
{
    const auto units = QStringView(text);
    const auto odd = std::find_if_not(
        units.begin(), units.end(), [](QChar c) { return isPlain(c.unicode()); });
    if (odd == units.end())
        return text;
    const auto start = static_cast<qsizetype>(odd - units.begin());
    QString out = text.left(start);
    out.reserve(text.size());
    for (qsizetype i = start; i < text.size();)
        i += appendPlain(out, text, i);
    return out;
}

QString plainTextFromUtf8(QByteArrayView utf8)
{
    if (isPlainAscii(utf8))
        return QString::fromLatin1(utf8);
    return plainText(QString::fromUtf8(utf8));
}

QString plainName(const QString &text, qsizetype maxLength)
{
    QString name = plainText(text);
    name.removeIf(isBidiControl);
    name = name.simplified();
    if (name.size() > maxLength) {
        const bool splits = name.at(maxLength - 1).isHighSurrogate();
        name.truncate(maxLength - (splits ? 1 : 0));
        name = name.trimmed();
    }
    return name;
}

} // namespace readback
