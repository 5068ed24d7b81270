// SPDX-License-Identifier: MIT
#include "app/text/PlainText.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace readback {

namespace {

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

constexpr qsizetype kBlock = 8;

// How many of the first of those eight bytes are printable ASCII.
qsizetype plainBytes(const char *bytes)
{
    constexpr quint64 kEach = 0x0101'0101'0101'0101;
    quint64 block = 0;
    std::memcpy(&block, bytes, sizeof block);
    const quint64 odd = ((block - 0x20 * kEach) | (block + kEach) | block) & (0x80 * kEach);
    // What lies behind an odd byte may be called odd by a carry, what lies before it never.
    const bool firstIsLow = std::endian::native == std::endian::little;
    return odd == 0 ? kBlock : firstIsLow ? std::countr_zero(odd) / 8 : 0;
}

void writeBlock(const char *bytes, QChar *to)
{
    for (int i = 0; i < kBlock; ++i)
        to[i] = QLatin1Char(bytes[i]);
}

struct PlainUnit
{
    char16_t value = 0;
    qsizetype bytes = 0; // 0: there is something to be changed, or no such character
};

// The character there, if it is one unit that stays what it is.
PlainUnit plainUnitAt(const char *at, const char *end)
{
    if (*at >= 0x20 && *at < 0x7f)
        return {static_cast<char16_t>(*at), 1};
    const auto byte = [at](int i) { return static_cast<quint32>(static_cast<quint8>(at[i])); };
    const auto goesOn = [&](int i) { return at + i < end && (byte(i) & 0xc0) == 0x80; };
    const quint32 lead = byte(0);
    quint32 value = lead;
    qsizetype bytes = lead < 0x80 ? 1 : 0;
    if (lead >= 0xc2 && lead < 0xe0 && goesOn(1)) {
        value = (lead & 0x1f) << 6 | (byte(1) & 0x3f);
        bytes = 2;
    } else if (lead >= 0xe0 && lead < 0xf0 && goesOn(1) && goesOn(2)) {
        value = (lead & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
        bytes = value < 0x800 ? 0 : 3;
    }
    const auto unit = static_cast<char16_t>(value);
    return bytes > 0 && isPlain(unit) ? PlainUnit{unit, bytes} : PlainUnit();
}

// Decodes what is plain already, as nearly all is; returns how many units that made, or -1 as soon
// as there is something to be changed. `to` has room for as many units as there are bytes.
qsizetype decodePlain(QByteArrayView utf8, QChar *to)
{
    const QChar *const begin = to;
    const char *at = utf8.data();
    const char *const end = at + utf8.size();
    while (at != end) {
        const qsizetype left = end - at;
        if (left >= kBlock) {
            const qsizetype plain = plainBytes(at);
            writeBlock(at, to); // what is not plain counts for nothing
            at += plain;
            to += plain;
            if (plain == kBlock)
                continue;
        } else if (utf8.size() >= kBlock && plainBytes(end - kBlock) == kBlock) {
            writeBlock(end - kBlock, to + left - kBlock); // some of them a second time
            return to + left - begin;
        }
        const auto unit = plainUnitAt(at, end);
        if (unit.bytes == 0)
            return -1;
        at += unit.bytes;
        *to++ = unit.value;
    }
    return to - begin;
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
    QString text(utf8.size(), Qt::Uninitialized);
    const qsizetype length = decodePlain(utf8, text.data());
    if (length < 0)
        return plainText(QString::fromUtf8(utf8));
    text.truncate(length);
    return text;
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
