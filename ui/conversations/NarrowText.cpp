// SPDX-License-Identifier: MIT
#include "ui/conversations/NarrowText.h"

#include "ui/conversations/ConversationText.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

struct Narrow
{
    Q_DECLARE_TR_FUNCTIONS(Narrow)
};

QString lengthPart(const ConversationQuery &query)
{
    if (query.leastMs && query.mostMs)
        return Narrow::tr("%1 to %2 long").arg(lengthText(query.leastMs), lengthText(query.mostMs));
    if (query.leastMs)
        return Narrow::tr("%1 or longer").arg(lengthText(query.leastMs));
    return query.mostMs ? Narrow::tr("%1 or shorter").arg(lengthText(query.mostMs)) : QString();
}

QString directionPart(Direction direction)
{
    switch (direction) {
    case Direction::Inbound:
        return Narrow::tr("inbound");
    case Direction::Outbound:
        return Narrow::tr("outbound");
    case Direction::Unknown:
        break;
    }
    return {};
}

} // namespace

QString narrowText(const ConversationQuery &query)
{
    QStringList parts;
    const auto add = [&parts](const QString &pattern, const QString &value) {
        if (!value.isEmpty())
            parts << pattern.arg(value);
    };
    add(Narrow::tr("id: %1"), query.conversationId);
    add(Narrow::tr("queue: %1"), query.queue);
    add(Narrow::tr("agent: %1"), query.agent);
    add(u"%1"_s, directionPart(query.direction));
    add(Narrow::tr("number: %1"), query.number);
    add(u"%1"_s, lengthPart(query));
    add(Narrow::tr("wrap-up: %1"), query.wrapUp);
    return parts.join(u" · "_s);
}

} // namespace readback
