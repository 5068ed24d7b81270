// SPDX-License-Identifier: MIT
#include "app/demo/DetailsFilter.h"

#include "app/demo/DemoCast.h"
#include "app/demo/PlatformJson.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback::DetailsFilter {

namespace {

const QStringList kConversationDimensions{
    u"conversationId"_s, u"conversationEnd"_s, u"originatingDirection"_s};
const QStringList kSegmentDimensions{u"mediaType"_s, u"queueId"_s, u"userId"_s, u"ani"_s,
    u"direction"_s, u"purpose"_s, u"recording"_s};
const QStringList kOperators{u"matches"_s, u"exists"_s, u"notExists"_s};

QString faultOfPredicate(const QJsonObject &predicate, Level level)
{
    const auto &known = level == Level::Segment ? kSegmentDimensions : kConversationDimensions;
    const auto dimension = predicate[u"dimension"].toString();
    const auto operation = predicate[u"operator"].toString(u"matches"_s);
    if (!known.contains(dimension))
        return u"Unknown or unsupported dimension."_s;
    if (!kOperators.contains(operation))
        return u"Unknown operator."_s;
    if (operation == u"matches"_s && predicate[u"value"].toString().isEmpty())
        return u"A predicate that matches needs a value."_s;
    return {};
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

QStringList agentIds(const DemoCall &call)
{
    QStringList ids;
    for (const int agent : call.agents())
        ids.append(QString::fromLatin1(DemoCast::agents()[static_cast<size_t>(agent)].id));
    return ids;
}

QStringList purposes(const DemoCall &call)
{
    QStringList names;
    for (const auto &leg : call.legs) {
        for (const auto &who : leg.participants)
            names.append(PlatformJson::purposeName(who.purpose));
    }
    return names;
}

QString digitsOf(QString number)
{
    static const QRegularExpression others(u"[^0-9]"_s);
    return number.remove(others);
}

QStringList valuesOf(const QString &dimension, const DemoCall &call)
{
    if (dimension == u"conversationId"_s)
        return {call.id};
    if (dimension == u"conversationEnd"_s)
        return call.live ? QStringList() : QStringList(u"set"_s);
    if (dimension == u"originatingDirection"_s || dimension == u"direction"_s)
        return {call.outbound ? u"outbound"_s : u"inbound"_s};
    if (dimension == u"mediaType"_s)
        return {u"voice"_s};
    if (dimension == u"queueId"_s)
        return {QString::fromLatin1(DemoCast::queues()[static_cast<size_t>(call.queue)].id)};
    if (dimension == u"userId"_s)
        return agentIds(call);
    if (dimension == u"purpose"_s)
        return purposes(call);
    if (dimension == u"recording"_s)
        return {call.transcript == DemoTranscript::None ? u"false"_s : u"true"_s};
    return {digitsOf(call.customerNumber)};
}

bool holds(const QJsonObject &predicate, const DemoCall &call)
{
    const auto dimension = predicate[u"dimension"].toString();
    const auto operation = predicate[u"operator"].toString(u"matches"_s);
    const auto values = valuesOf(dimension, call);
    if (operation != u"matches"_s)
        return values.isEmpty() == (operation == u"notExists"_s);
    const auto wanted = predicate[u"value"].toString();
    return values.contains(dimension == u"ani"_s ? digitsOf(wanted) : wanted);
}

bool groupHolds(const QJsonObject &group, const DemoCall &call)
{
    std::vector<bool> results;
    for (const auto &predicate : group[u"predicates"].toArray())
        results.push_back(holds(predicate.toObject(), call));
    for (const auto &clause : group[u"clauses"].toArray())
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
