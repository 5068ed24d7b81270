// SPDX-License-Identifier: MIT
#include "app/archive/stored/ChecklistJson.h"

#include "app/text/ChecklistMatch.h"
#include "app/text/PlainText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qsizetype kLongestWords = 4096;

// By the numbers of their enumerations.
constexpr std::array kKinds{"must"_L1, "must not"_L1};
constexpr std::array kVoices{"anybody"_L1, "agent"_L1, "customer"_L1};
constexpr std::array kParts{
    "call"_L1, "first minutes"_L1, "last minutes"_L1, "first phrases"_L1, "last phrases"_L1};

template <class Value, size_t Count>
QString nameOf(Value value, const std::array<QLatin1String, Count> &names)
{
    return names[static_cast<size_t>(value)];
}

// The first one where there is none of that name.
template <class Value, size_t Count>
Value valueOf(const QJsonValue &name, const std::array<QLatin1String, Count> &names)
{
    const auto found = std::ranges::find(names, name.toString());
    return found == names.end() ? Value{} : static_cast<Value>(found - names.begin());
}

ChecklistRule ruleFrom(const QJsonObject &object)
{
    return {valueOf<RuleKind>(object["kind"_L1], kKinds),
        plainName(object["words"_L1].toString(), kLongestWords),
        valueOf<RuleVoice>(object["voice"_L1], kVoices),
        valueOf<RulePart>(object["part"_L1], kParts),
        std::clamp(object["amount"_L1].toInt(1), 1, ChecklistRule::kMostAmount)};
}

} // namespace

QString rulesJson(const std::vector<ChecklistRule> &rules)
{
    QJsonArray array;
    for (const auto &rule : rules)
        array.append(QJsonObject{{u"kind"_s, nameOf(rule.kind, kKinds)}, {u"words"_s, rule.words},
            {u"voice"_s, nameOf(rule.voice, kVoices)}, {u"part"_s, nameOf(rule.part, kParts)},
            {u"amount"_s, rule.amount}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<ChecklistRule> rulesFromJson(const QString &json)
{
    std::vector<ChecklistRule> rules;
    const auto array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &value : array) {
        const auto rule = ruleFrom(value.toObject());
        if (rules.size() < Checklist::kMostRules && !alternativesOf(rule).isEmpty())
            rules.push_back(rule);
    }
    return rules;
}

} // namespace readback
