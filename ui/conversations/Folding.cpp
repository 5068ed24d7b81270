// SPDX-License-Identifier: MIT
#include "ui/conversations/Folding.h"

#include <QString>

#include <algorithm>

namespace readback {

namespace {

bool isPlainAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

QByteArray foldedAscii(QStringView text)
{
    QByteArray out(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), out.begin(), [](QChar c) {
        const auto u = static_cast<char>(c.unicode());
        return u >= 'A' && u <= 'Z' ? static_cast<char>(u + ('a' - 'A')) : u;
    });
    return out;
}

// Letters whose stroke is part of the letter: Unicode does not take them apart, people type them
// without it.
void appendBase(QString &out, QChar c)
{
    switch (c.unicode()) {
    case 0x00f8: // ø
        out += QLatin1Char('o');
        break;
    case 0x0142: // ł
        out += QLatin1Char('l');
        break;
    case 0x0111: // đ
    case 0x00f0: // ð
        out += QLatin1Char('d');
        break;
    case 0x0131: // dotless i
        out += QLatin1Char('i');
        break;
    case 0x00e6: // æ
        out += QLatin1String("ae");
        break;
    case 0x0153: // œ
        out += QLatin1String("oe");
        break;
    case 0x00df: // ß
        out += QLatin1String("ss");
        break;
    default:
        out += c;
    }
}

bool isSeparator(char c)
{
    return c == ' ' || c == '-' || c == '(' || c == ')' || c == '.' || c == '/';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

QByteArray folded(QStringView text)
{
    if (isPlainAscii(text))
        return foldedAscii(text);
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing)
            appendBase(out, c);
    }
    return out.toUtf8();
}

bool isPlainNumber(const QByteArray &folded)
{
    return std::all_of(folded.begin(), folded.end(), [](char c) { return isDigit(c) || c == '+'; });
}

QByteArray withoutSeparators(const QByteArray &folded)
{
    const bool number = std::any_of(folded.begin(), folded.end(), isDigit)
        && std::all_of(folded.begin(), folded.end(),
            [](char c) { return isDigit(c) || isSeparator(c) || c == '+'; });
    if (!number)
        return folded;
    QByteArray out = folded;
    out.removeIf(isSeparator);
    return out;
}

} // namespace readback
