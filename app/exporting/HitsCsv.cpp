// SPDX-License-Identifier: MIT
#include "app/exporting/HitsCsv.h"

#include "app/exporting/CsvField.h"
#include "app/text/OneLine.h"
#include "app/text/TimeStamp.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QString roleName(SpeakerRole role)
{
    switch (role) {
    case SpeakerRole::Agent:
        return u"agent"_s;
    case SpeakerRole::Customer:
        return u"customer"_s;
    case SpeakerRole::Ivr:
        return u"ivr"_s;
    case SpeakerRole::Acd:
        return u"acd"_s;
    case SpeakerRole::Voicemail:
        return u"voicemail"_s;
    case SpeakerRole::Other:
        return u"other"_s;
    case SpeakerRole::Unknown:
        break;
    }
    return u"unknown"_s;
}

} // namespace

QByteArray hitsCsvHead()
{
    return QByteArrayLiteral("\xEF\xBB\xBF")
        + csvLine({u"conversation_id"_s, u"start_iso"_s, u"offset_ms"_s, u"time"_s, u"phrase"_s,
            u"speaker"_s, u"role"_s, u"agent"_s, u"queue"_s, u"before"_s, u"hit"_s, u"after"_s});
}

QByteArray hitsCsvLine(const SearchHit &hit)
{
    const auto start = hit.start.isValid() ? hit.start.toUTC().toString(Qt::ISODate) : QString();
    const auto from = std::clamp<qsizetype>(hit.matchStart, 0, hit.text.size());
    const auto length = std::clamp<qsizetype>(hit.matchLength, 0, hit.text.size() - from);
    return csvLine({hit.conversationId, start, QString::number(hit.startMs), timeStamp(hit.startMs),
        QString::number(hit.phrase), hit.alias.isEmpty() ? hit.speaker : hit.alias,
        roleName(hit.role), hit.agents.join("; "_L1), hit.queues.join("; "_L1),
        oneLine(hit.text.left(from)), oneLine(hit.text.sliced(from, length)),
        oneLine(hit.text.sliced(from + length))});
}

} // namespace readback
