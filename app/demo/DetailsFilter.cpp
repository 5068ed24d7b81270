// SPDX-License-Identifier: MIT
#include "app/demo/DetailsFilter.h"

#include "app/demo/DetailsValues.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback::DetailsFilter {

namespace {

QString operatorOf(const QJsonObject &predicate)
{
    return predicate[u"operator"].toString(u"matches"_s);
}

bool isMetric(const QJsonObject &predicate)
{
    return predicate.contains(u"metric");
}

QString faultOfRange(const QJsonObject &range)
{
    static const QStringList bounds{u"gt"_s, u"gte"_s, u"lt"_s, u"lte"_s};
    const auto keys = range.keys();
    const bool known = std::all_of(keys.begin(), keys.end(),
        [&range](const QString &key) { return bounds.contains(key) && range[key].isDouble(); });
    return keys.isEmpty() || !known ? u"A range has numbers as gt, gte, lt or lte."_s : QString();
}

QString faultOfMetric(const QJsonObject &predicate, Level level)
{
    const bool known = level == Level::Conversation
        && DetailsValues::conversationMetrics().contains(predicate[u"metric"].toString());
    if (!known || predicate.contains(u"dimension"))
        return u"Unknown or unsupported metric."_s;
    if (operatorOf(predicate) != u"matches")
        return {};
    return faultOfRange(predicate[u"range"].toObject());
}

QString faultOfDimension(const QJsonObject &predicate, Level level)
{
    const auto &known = level == Level::Segment ? DetailsValues::segmentDimensions()
                                                : DetailsValues::conversationDimensions();
    if (!known.contains(predicate[u"dimension"].toString()))
        return u"Unknown or unsupported dimension."_s;
    if (operatorOf(predicate) == u"matches" && predicate[u"value"].toString().isEmpty())
        return u"A predicate that matches needs a value."_s;
    return {};
}

QString faultOfPredicate(const QJsonObject &predicate, Level level)
{
    static const QStringList operators{u"matches"_s, u"exists"_s, u"notExists"_s};
    const QString kind = isMetric(predicate) ? u"metric"_s : u"dimension"_s;
    if (!operators.contains(operatorOf(predicate)))
        return u"Unknown operator."_s;
    if (predicate[u"type"].toString(kind) != kind)
        return u"A predicate's type does not fit what it names."_s;
    return isMetric(predicate) ? faultOfMetric(predicate, level)
                               : faultOfDimension(predicate, level);
}

QString faultOfGroup(const QJsonObject &group, Level level, int depth)
{
    const auto type = group[u"type"].toString();
    const auto predicates = group[u"predicates"].toArray();
    const auto clauses = group[u"clauses"].toArray();
    if (type != u"and"_s && type != u"or"_s)
        return u"A filter's type is \"and\" or \"or\"."_s;
    if (predicates.isEmpty() && clauses.isEmpty())
        return u"A filter without predicates."_s;
    if (depth > 1)
        return u"Filters are nested too deeply."_s;
    for (const auto &predicate : predicates) {
        if (const auto why = faultOfPredicate(predicate.toObject(), level); !why.isEmpty())
            return why;
    }
    for (const auto &clause : clauses) {
        if (const auto why = faultOfGroup(clause.toObject(), level, depth + 1); !why.isEmpty())
            return why;
    }
    return {};
}

bool isWithin(double value, const QJsonObject &range)
{
    const auto fits = [&range, value](const QString &bound, auto compare) {
        return !range.contains(bound) || compare(value, range[bound].toDouble());
    };
    return fits(u"gt"_s, std::greater<>()) && fits(u"gte"_s, std::greater_equal<>())
        && fits(u"lt"_s, std::less<>()) && fits(u"lte"_s, std::less_equal<>());
}

bool metricHolds(const QJsonObject &predicate, const DemoCall &call)
{
    const auto value = DetailsValues::metric(predicate[u"metric"].toString(), call);
    if (const auto operation = operatorOf(predicate); operation != u"matches")
        return value.has_value() == (operation == u"exists");
    return value && isWithin(*value, predicate[u"range"].toObject());
}

bool holds(const QJsonObject &predicate, const DemoCall &call)
{
    if (isMetric(predicate))
        return metricHolds(predicate, call);
    const auto dimension = predicate[u"dimension"].toString();
    const auto values = DetailsValues::of(dimension, call);
    if (const auto operation = operatorOf(predicate); operation != u"matches")
        return values.isEmpty() == (operation == u"notExists");
    return values.contains(DetailsValues::comparable(dimension, predicate[u"value"].toString()));
}

bool groupHolds(const QJsonObject &group, const DemoCall &call)
{
    std::vector<bool> results;
    const auto predicates = group[u"predicates"].toArray();
    const auto clauses = group[u"clauses"].toArray();
    for (const auto &predicate : predicates)
        results.push_back(holds(predicate.toObject(), call));
    for (const auto &clause : clauses)
        results.push_back(groupHolds(clause.toObject(), call));
    const auto yes = [](bool result) { return result; };
    return group[u"type"].toString() == u"or"_s ? std::any_of(results.begin(), results.end(), yes)
                                                : std::all_of(results.begin(), results.end(), yes);
}

} // namespace

QString fault(const QJsonArray &filters, Level level)
{
    for (const auto &group : filters) {
        if (const auto why = faultOfGroup(group.toObject(), level, 0); !why.isEmpty())
            return why;
    }
    return {};
}

bool matches(const QJsonArray &filters, const DemoCall &call)
{
    return std::all_of(filters.begin(), filters.end(),
        [&call](const QJsonValue &group) { return groupHolds(group.toObject(), call); });
}

} // namespace readback::DetailsFilter
