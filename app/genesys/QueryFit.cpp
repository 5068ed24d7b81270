// SPDX-License-Identifier: MIT
#include "app/genesys/QueryFit.h"

#include <algorithm>

namespace readback {

namespace {

bool isWithinPeriod(const ConversationQuery &query, const Conversation &conversation)
{
    return !conversation.start.isValid() || query.range.contains(conversation.start);
}

bool hasNames(const ConversationQuery &query, const Conversation &conversation)
{
    const auto fit = [](const QString &part, const QStringList &names) {
        return part.isEmpty() || anyContains(names, part);
    };
    return fit(query.queue, conversation.queues) && fit(query.agent, conversation.agents)
        && fit(query.wrapUp, conversation.wrapUps);
}

bool hasNumber(const QString &digits, const Conversation &conversation)
{
    return digits.isEmpty() || digitsOf(conversation.customer).contains(digits)
        || digitsOf(conversation.ourNumber).contains(digits);
}

bool hasLength(const ConversationQuery &query, const std::optional<qint64> &ms)
{
    if (!query.leastMs && !query.mostMs)
        return true;
    return ms && *ms >= query.leastMs.value_or(*ms) && *ms <= query.mostMs.value_or(*ms);
}

} // namespace

bool fits(const ConversationQuery &query, const Conversation &conversation)
{
    const bool direction
        = query.direction == Direction::Unknown || query.direction == conversation.direction;
    const bool id = query.conversationId.isEmpty()
        || conversation.id.compare(query.conversationId, Qt::CaseInsensitive) == 0;
    return direction && id && isWithinPeriod(query, conversation)
        && hasLength(query, conversation.durationMs)
        && hasNumber(digitsOf(query.number), conversation) && hasNames(query, conversation);
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text)
        if (c.isDigit())
            digits += QLatin1Char(static_cast<char>('0' + c.digitValue()));
    return digits;
}

bool anyContains(const QStringList &names, const QString &part)
{
    return std::ranges::any_of(
        names, [&part](const QString &name) { return name.contains(part, Qt::CaseInsensitive); });
}

} // namespace readback
