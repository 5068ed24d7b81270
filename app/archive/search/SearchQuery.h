// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/SearchHit.h"

#include <QDateTime>

#include <limits>
#include <optional>
#include <vector>

namespace readback {

// What is looked for, as the archive's tables take it.
struct SearchQuery
{
    struct Name
    {
        QString text;
        bool isNot = false;
        bool operator==(const Name &) const = default;
    };
    struct Limit
    {
        double value = 0;
        bool within = true; // the value itself too
        bool operator==(const Limit &) const = default;
    };
    struct Range
    {
        std::optional<Limit> least;
        std::optional<Limit> most;
        bool isOpen() const { return !least && !most; }
        bool operator==(const Range &) const = default;
    };

    QString match; // for MATCH; empty: nothing was asked for
    // Finds the same phrases among the beginnings of words (SpokenIndex.h); empty: they do not tell
    QString beginning;
    qint64 fromMs = 0; // the call's start, UTC since 1970
    qint64 toMs = std::numeric_limits<qint64>::max(); // before it
    Range lengthMs;
    Range sentiment;
    std::vector<Name> queues; // each a part of the name of one of the call's queues
    std::vector<Name> agents; // likewise, or of a name that a person gave to an agent's voice
    std::vector<Name> tags; // whole names
    std::optional<bool> reviewed;
    std::optional<bool> starred;

    // Anything that has to be looked up of the call, other than its start.
    bool asksForCalls() const
    {
        return !lengthMs.isOpen() || !sentiment.isOpen() || !queues.empty() || !agents.empty()
            || !tags.empty() || reviewed || starred;
    }
    bool operator==(const SearchQuery &) const = default;
};

struct ParsedSearch
{
    SearchQuery query; // not to be used where there is a mistake
    std::optional<SearchMistake> mistake;
};

// What a person types:
//   refund late               both words in one phrase of a call
//   "call you back"           these words in this order
//   refund OR credit, refund NOT late, refund -late, (a OR b) c
//   refund NEAR/5 late        with at most five words between; NEAR alone: ten
//   agent:refund              said by that side; also customer:"...", agent:(...)
//   refun*                    words that begin so
// and of which calls, anywhere outside parentheses, in turn with NOT or - before:
//   queue:billing by:"maya okafor"    a part of the name of a queue, of an agent: the one that the
//                                     server tells, or one that a person gave him in that call
//   date:2026-01-31 date:2026-01 date:2026-01-01..2026-01-31 date:today last:7d
//   length:>5m length:2m..10m sentiment:<0 tag:vip reviewed:no starred:yes
// Upper and lower case, and accents, make no difference. `now`: of the person's time zone, in which
// dates are meant. Never fails: a mistake is told with its place. Pure.
ParsedSearch parseSearch(const QString &text, const QDateTime &now);

} // namespace readback
