// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <algorithm>
#include <vector>

namespace readback {

enum class RuleKind : quint8 { MustSay, MustNotSay };
enum class RuleVoice : quint8 { Anybody, Agent, Customer };
// First and last are those of the part in which people speak: menus and announcements before and
// behind it do not count.
enum class RulePart : quint8 { WholeCall, FirstMinutes, LastMinutes, FirstPhrases, LastPhrases };

// Words that must, or must not, be said in a call.
struct ChecklistRule
{
    static constexpr int kMostAmount = 9999;

    RuleKind kind = RuleKind::MustSay;
    QString words; // alternatives, set apart by "|"; a "*" at an end stands for the word's rest
    RuleVoice voice = RuleVoice::Anybody;
    RulePart part = RulePart::WholeCall;
    int amount = 1; // minutes or phrases of the part; 1 to kMostAmount

    bool operator==(const ChecklistRule &) const = default;
};

struct Checklist
{
    static constexpr size_t kMostRules = 100;

    qint64 number = 0; // stays its own; 1 or more once it is kept
    QString name; // one line, not empty
    std::vector<ChecklistRule> rules;

    bool operator==(const Checklist &) const = default;
};

// All checklists there are, and the one that calls are held against.
struct ChecklistSet
{
    std::vector<Checklist> lists; // by name
    qint64 active = 0; // its number; 0: none

    // Null: there is none of that number.
    const Checklist *find(qint64 number) const
    {
        const auto found = std::ranges::find(lists, number, &Checklist::number);
        return found == lists.end() ? nullptr : &*found;
    }
    bool operator==(const ChecklistSet &) const = default;
};

// What became of a rule in a call. WrongSide: said where it should be, but by somebody else;
// Elsewhere: by the right one, but in another part of the call.
enum class RuleOutcome : quint8 { Found, NotSaid, Missing, WrongSide, Elsewhere, Said };

constexpr bool isKept(RuleOutcome outcome)
{
    return outcome == RuleOutcome::Found || outcome == RuleOutcome::NotSaid;
}

struct RuleResult
{
    RuleOutcome outcome = RuleOutcome::Missing;
    int phrase = -1; // where it was said, index into the transcript; -1: nowhere
    qint64 startMs = 0; // of that phrase

    bool operator==(const RuleResult &) const = default;
};

// What a checklist came to in one call.
struct ChecklistResult
{
    std::vector<RuleResult> rules; // one a rule, in their order

    int total() const { return static_cast<int>(rules.size()); }
    int kept() const
    {
        return static_cast<int>(std::ranges::count_if(
            rules, [](const RuleResult &result) { return isKept(result.outcome); }));
    }

    bool operator==(const ChecklistResult &) const = default;
};

} // namespace readback
