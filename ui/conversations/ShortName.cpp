// SPDX-License-Identifier: MIT
#include "ui/conversations/ShortName.h"

#include <QFontMetrics>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qsizetype kShortest = 3; // of a word that an initial is shorter than
const auto kBetween = ", "_L1;

bool canBeInitial(const QString &word)
{
    return word.size() >= kShortest && word.front().isUpper() && !word.endsWith(u'.');
}

// All words but the last, which people are looked for by.
QString withInitials(const QString &name)
{
    auto words = name.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < words.size(); ++i)
        if (canBeInitial(words[i]))
            words[i] = words[i].left(1) + u'.';
    return words.join(u' ');
}

} // namespace

QString nameThatFits(const QString &names, const QFontMetrics &metrics, int room)
{
    if (metrics.horizontalAdvance(names) <= room)
        return names;
    const auto end = names.indexOf(kBetween);
    const auto first = end < 0 ? names : names.left(end) + u", …"_s;
    if (end > 0 && metrics.horizontalAdvance(first) <= room)
        return metrics.elidedText(names, Qt::ElideRight, room);
    auto people = names.split(kBetween);
    for (auto &name : people)
        name = withInitials(name);
    const auto shortened = people.join(kBetween);
    return metrics.horizontalAdvance(shortened) <= room
        ? shortened
        : metrics.elidedText(shortened, Qt::ElideRight, room);
}

} // namespace readback
