// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/ListingFilter.h"

#include "app/genesys/QueryFit.h"

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kWholeNumber = 7; // digits, with those of the country

QJsonObject matches(const QString &dimension, const QString &value)
{
    return {{u"type"_s, u"dimension"_s}, {u"dimension"_s, dimension}, {u"operator"_s, u"matches"_s},
        {u"value"_s, value}};
}

QJsonObject group(const QString &type, const QJsonArray &predicates)
{
    return {{u"type"_s, type}, {u"predicates"_s, predicates}};
}

// As the server takes the length a little off ours, it may be a second off; fits() is exact.
QJsonObject lengthPredicate(const ConversationQuery &query)
{
    constexpr qint64 kSlackMs = 1'000;
    QJsonObject range;
    if (query.leastMs)
        range.insert(u"gte"_s, std::max<qint64>(0, *query.leastMs - kSlackMs));
    if (query.mostMs)
        range.insert(u"lte"_s, *query.mostMs + kSlackMs);
    return {{u"type"_s, u"metric"_s}, {u"metric"_s, u"tConversationDuration"_s},
        {u"operator"_s, u"matches"_s}, {u"range"_s, range}};
}

QJsonObject startPredicate(const TimeRange &starts)
{
    const QJsonObject range{
        {u"gte"_s, starts.from.toMSecsSinceEpoch()}, {u"lt"_s, starts.to.toMSecsSinceEpoch()}};
    return {{u"type"_s, u"dimension"_s}, {u"dimension"_s, u"conversationStart"_s},
        {u"operator"_s, u"matches"_s}, {u"range"_s, range}};
}

} // namespace

ListingFilter::ListingFilter(const ConversationQuery &query)
{
    if (query.direction != Direction::Unknown) {
        const bool inbound = query.direction == Direction::Inbound;
        m_conversations.append(group(u"and"_s,
            {matches(u"originatingDirection"_s, inbound ? u"inbound"_s : u"outbound"_s)}));
    }
    if (query.leastMs || query.mostMs)
        m_conversations.append(group(u"and"_s, {lengthPredicate(query)}));
    const QString digits = digitsOf(query.number);
    if (query.number.trimmed().startsWith(u'+') && digits.size() >= kWholeNumber)
        requireSegment({u"ani"_s, u"dnis"_s}, {digits});
}

void ListingFilter::requireSegment(const QStringList &dimensions, const QStringList &values)
{
    QJsonArray predicates;
    for (const QString &dimension : dimensions)
        for (const QString &value : values)
            predicates.append(matches(dimension, value));
    m_segments.append(group(u"or"_s, predicates));
}

void ListingFilter::writeTo(QJsonObject &body, const TimeRange &starts) const
{
    QJsonArray segments{group(u"and"_s, {matches(u"mediaType"_s, u"voice"_s)})};
    for (const auto &filter : m_segments)
        segments.append(filter);
    body.insert(u"segmentFilters"_s, segments);
    QJsonArray conversations = m_conversations;
    if (starts.isValid())
        conversations.append(group(u"and"_s, {startPredicate(starts)}));
    if (!conversations.isEmpty())
        body.insert(u"conversationFilters"_s, conversations);
}

} // namespace readback
