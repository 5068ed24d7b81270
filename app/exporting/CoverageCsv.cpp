// SPDX-License-Identifier: MIT
#include "app/exporting/CoverageCsv.h"

#include "app/exporting/CsvField.h"
#include "app/text/TranscriptStatusText.h"

using namespace Qt::StringLiterals;

namespace readback {

QByteArray coverageCsvHead()
{
    return QByteArrayLiteral("\xEF\xBB\xBF")
        + csvLine({u"conversation_id"_s, u"start_iso"_s, u"agent"_s, u"queue"_s, u"state"_s,
            u"reason"_s});
}

QByteArray coverageCsvLine(const Conversation &conversation, const TranscriptStatus &status)
{
    const auto start = conversation.start.isValid()
        ? conversation.start.toUTC().toString(Qt::ISODate)
        : QString();
    const bool isReady = status.state == TranscriptState::Ready;
    return csvLine({conversation.id, start, conversation.agents.join("; "_L1),
        conversation.queues.join("; "_L1), statusName(status.state),
        isReady ? QString() : statusReason(status)});
}

} // namespace readback
