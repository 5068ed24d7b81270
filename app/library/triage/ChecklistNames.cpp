// SPDX-License-Identifier: MIT
#include "app/library/triage/ChecklistNames.h"

#include "app/text/ChecklistMatch.h"
#include "app/text/PlainText.h"

#include <QSet>

namespace readback {

namespace {

constexpr qsizetype kLongestName = 250; // leaves room for a number
constexpr qsizetype kLongestWords = 4096;

QString unique(const QString &name, const QSet<QString> &taken)
{
    auto candidate = name;
    for (int i = 2; taken.contains(candidate); ++i)
        candidate = name + QLatin1Char(' ') + QString::number(i);
    return candidate;
}

void tidyRules(std::vector<ChecklistRule> &rules)
{
    for (auto &rule : rules) {
        rule.words = plainName(rule.words, kLongestWords);
        rule.amount = std::clamp(rule.amount, 1, ChecklistRule::kMostAmount);
    }
    std::erase_if(rules, [](const auto &rule) { return alternativesOf(rule).isEmpty(); });
    if (rules.size() > Checklist::kMostRules)
        rules.resize(Checklist::kMostRules);
}

} // namespace

ChecklistSet tidied(ChecklistSet set)
{
    qint64 most = 0;
    QSet<QString> names;
    for (auto &list : set.lists) {
        list.name = plainName(list.name, kLongestName);
        most = std::max(most, list.number);
    }
    std::erase_if(set.lists, [](const Checklist &list) { return list.name.isEmpty(); });
    for (auto &list : set.lists) {
        list.name = unique(list.name, names);
        names.insert(list.name);
        if (list.number < 1) {
            const bool active = list.number != 0 && list.number == set.active;
            list.number = ++most;
            set.active = active ? list.number : set.active;
        }
        tidyRules(list.rules);
    }
    std::ranges::stable_sort(set.lists, {}, &Checklist::name);
    if (!set.find(set.active))
        set.active = 0;
    return set;
}

} // namespace readback
