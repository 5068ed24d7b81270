// SPDX-License-Identifier: MIT
#include "ui/transcript/layout/EventText.h"

#include "ui/transcript/layout/RowTime.h"

#include <QCoreApplication>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMost = 8; // no line has room for more

QString translated(const char *text)
{
    return QCoreApplication::translate("CallEvents", text);
}

QString lengthText(qint64 ms)
{
    const qint64 seconds = (ms + 500) / 1000;
    if (seconds < 60)
        return translated(QT_TRANSLATE_NOOP("CallEvents", "%1 s")).arg(seconds);
    const qint64 minutes = seconds / 60;
    if (seconds % 60 == 0)
        return translated(QT_TRANSLATE_NOOP("CallEvents", "%1 min")).arg(minutes);
    return translated(QT_TRANSLATE_NOOP("CallEvents", "%1 min %2 s"))
        .arg(minutes)
        .arg(seconds % 60);
}

const char *textOf(CallEventKind kind)
{
    switch (kind) {
    case CallEventKind::Hold:
        return QT_TRANSLATE_NOOP("CallEvents", "on hold for %1");
    case CallEventKind::Overtalk:
        return QT_TRANSLATE_NOOP("CallEvents", "both spoke for %1");
    case CallEventKind::Silence:
    case CallEventKind::Other:
        break;
    }
    return QT_TRANSLATE_NOOP("CallEvents", "%1 silence");
}

const char *timesOf(CallEventKind kind)
{
    switch (kind) {
    case CallEventKind::Hold:
        return QT_TRANSLATE_NOOP("CallEvents", "On hold from %1 to %2");
    case CallEventKind::Overtalk:
        return QT_TRANSLATE_NOOP("CallEvents", "Both spoke from %1 to %2");
    case CallEventKind::Silence:
    case CallEventKind::Other:
        break;
    }
    return QT_TRANSLATE_NOOP("CallEvents", "Nobody spoke from %1 to %2");
}

} // namespace

QString eventsText(std::span<const MeasuredTranscript::EventLine> events)
{
    QStringList texts;
    for (const auto &[row, event] : events.first(std::min(events.size(), kMost)))
        texts += translated(textOf(event.kind)).arg(lengthText(event.endMs - event.startMs));
    if (events.size() > kMost)
        texts += u"…"_s;
    return texts.join(u" · "_s);
}

QStringList eventTimes(std::span<const MeasuredTranscript::EventLine> events)
{
    QStringList lines;
    for (const auto &[row, event] : events.first(std::min(events.size(), kMost)))
        lines += translated(timesOf(event.kind)).arg(rowTime(event.startMs), rowTime(event.endMs));
    return lines;
}

} // namespace readback
