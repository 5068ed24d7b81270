// SPDX-License-Identifier: MIT
#include "ui/transcript/find/FoundText.h"

#include "app/model/Phrase.h"
#include "app/text/TimeStamp.h"
#include "ui/transcript/find/FindSearch.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kSpokenAround = 60; // characters on both sides of a hit

class FoundWords
{
    Q_DECLARE_TR_FUNCTIONS(FoundText)
};

} // namespace

QString countText(const FindCount &count)
{
    const QLocale locale;
    const auto number = locale.toString(count.hits);
    const auto all = count.more ? FoundWords::tr("more than %1").arg(number) : number;
    if (count.hits == 0)
        return FoundWords::tr("No hits");
    if (count.current >= 0)
        return FoundWords::tr("%1 of %2").arg(locale.toString(count.current + 1), all);
    if (count.more)
        return FoundWords::tr("%1 hits", "more than 1,000,000").arg(all);
    return FoundWords::tr("%Ln hit(s)", nullptr, static_cast<int>(count.hits));
}

QString messageFor(const FoundHits &found, const QString &typed)
{
    switch (found.end) {
    case FindResult::End::Mistake:
        if (found.mistakeAt >= typed.size())
            return FoundWords::tr("The expression is not complete: %1").arg(found.mistake);
        return FoundWords::tr("Mistake in the expression at character %1: %2")
            .arg(found.mistakeAt + 1)
            .arg(found.mistake);
    case FindResult::End::TooLong:
        return FoundWords::tr(
            "This expression takes too long in this call. There may be more hits; a simpler "
            "expression finds them all.");
    default:
        return {};
    }
}

QString spokenHit(const Phrase &row, const QString &label, const TextRange &hit)
{
    const int from = std::max(0, hit.from().offset - kSpokenAround);
    const int length = hit.to().offset - hit.from().offset + 2 * kSpokenAround;
    return u"%1 %2: %3"_s.arg(
        timeStamp(row.startMs), label, row.text.mid(from, length).simplified());
}

} // namespace readback
