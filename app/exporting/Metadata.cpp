// SPDX-License-Identifier: MIT
#include "app/exporting/Metadata.h"

#include "app/text/TimeStamp.h"

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QString orDash(const QString &value)
{
    return value.isEmpty() ? u"-"_s : value;
}

QString directionText(Direction direction)
{
    switch (direction) {
    case Direction::Inbound:
        return u"inbound"_s;
    case Direction::Outbound:
        return u"outbound"_s;
    case Direction::Unknown:
        break;
    }
    return {};
}

} // namespace

std::vector<MetadataLine> metadataOf(const TranscriptDocument &document)
{
    const auto &call = document.conversation;
    const QString start
        = call.start.isValid() ? call.start.toUTC().toString(Qt::ISODate) : QString();
    return {
        {u"Conversation"_s, orDash(call.id)},
        {u"Start"_s, orDash(start)},
        {u"Duration"_s, orDash(call.durationMs ? timeStamp(*call.durationMs) : QString())},
        {u"Direction"_s, orDash(directionText(call.direction))},
        {u"Queue"_s, orDash(call.queues.join(", "_L1))},
        {u"Agents"_s, orDash(call.agents.join(", "_L1))},
        {u"Customer"_s, orDash(call.customer)},
        {u"Language"_s, orDash(document.transcript->language)},
        {u"Source"_s, orDash(document.source)},
        {u"Application"_s, u"Readback " READBACK_VERSION ""_s},
        {u"Redaction"_s, u"none"_s},
    };
}

} // namespace readback
