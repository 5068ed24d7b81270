// SPDX-License-Identifier: MIT
#include "app/exporting/FileName.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kNameBytes = 200;
constexpr int kPartBytes = 60;
constexpr int kIdCharacters = 8;

bool isForbidden(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi controls, zero-width joiners: one name must not look as
                              // another
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return c < 0x80 && std::string_view("/\\:*?\"<>|").find(char(c)) != std::string_view::npos;
    }
}

QString withoutForbidden(const QString &text)
{
    QString kept;
    for (const char32_t c : text.toUcs4())
        kept += isForbidden(c) ? QStringLiteral(" ") : QString::fromUcs4(&c, 1);
    return kept.simplified();
}

// Cut at a character, never inside one or between a letter and its accents.
QString cutToBytes(QString text, int maxBytes)
{
    while (text.toUtf8().size() > maxBytes) {
        text.chop(text.back().isLowSurrogate() ? 2 : 1);
        while (!text.isEmpty() && text.back().isMark())
            text.chop(1);
    }
    return text;
}

bool isEdge(QChar c)
{
    return c == QLatin1Char('.') || c == QLatin1Char(' ') || c == QLatin1Char('-')
        || c == QLatin1Char('~') || c.isMark();
}

// No hidden file, no "..", no shell option, no trailing dot or space (Windows drops them).
QString withoutEdges(QString text)
{
    while (!text.isEmpty() && isEdge(text.front()))
        text.remove(0, 1);
    while (!text.isEmpty() && isEdge(text.back()) && !text.back().isMark())
        text.chop(1);
    return text;
}

// CON, NUL, COM1 ... are devices on Windows, with any extension and in any case; so are COM¹ and
// its like.
bool isDeviceName(const QString &stem)
{
    const QString base = stem.section(QLatin1Char('.'), 0, 0).trimmed().toUpper();
    for (const auto device : {"CON"_L1, "PRN"_L1, "AUX"_L1, "NUL"_L1, "CONIN$"_L1, "CONOUT$"_L1})
        if (base == device)
            return true;
    return base.size() == 4 && (base.startsWith("COM"_L1) || base.startsWith("LPT"_L1))
        && base.back().digitValue() >= 0;
}

// Hostile names can be megabytes long, and cutting them is not free.
QString headOf(const QString &text, int characters)
{
    return text.left(characters);
}

QStringList partsOf(const Conversation &conversation)
{
    QStringList parts;
    if (conversation.start.isValid())
        parts += conversation.start.toUTC().toString(u"yyyy-MM-dd_HHmm"_s);
    if (!conversation.queues.isEmpty())
        parts += safeNamePart(conversation.queues.first(), kPartBytes);
    if (!conversation.agents.isEmpty())
        parts += safeNamePart(conversation.agents.first(), kPartBytes);
    parts += safeNamePart(conversation.id.left(kIdCharacters), kPartBytes);
    parts.removeAll(QString());
    return parts;
}

} // namespace

QString safeNamePart(const QString &text, int maxBytes)
{
    const QString normal = headOf(text, 4 * maxBytes).normalized(QString::NormalizationForm_C);
    return withoutEdges(cutToBytes(withoutEdges(withoutForbidden(normal)), maxBytes));
}

QString exportFileName(const Conversation &conversation, const QString &extension)
{
    const QString end = QLatin1Char('.') + extension;
    const int room = kNameBytes - static_cast<int>(end.toUtf8().size());
    QString stem = safeNamePart(partsOf(conversation).join(QLatin1Char('_')), room);
    if (stem.isEmpty())
        stem = u"transcript"_s;
    if (isDeviceName(stem))
        stem.prepend(QLatin1Char('_'));
    return stem + end;
}

bool isPlainFileName(const QString &name)
{
    return !name.isEmpty() && name.toUtf8().size() <= kNameBytes + 16
        && safeNamePart(name, kNameBytes + 16) == name && !isDeviceName(name);
}

QString TakenNames::claim(const QString &name)
{
    const auto dot = name.lastIndexOf(QLatin1Char('.'));
    QString candidate = name;
    for (int number = 2; contains(candidate); ++number)
        candidate = name.left(dot) + QLatin1Char('-') + QString::number(number) + name.mid(dot);
    insert(candidate);
    return candidate;
}

QString TakenNames::key(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace readback
