// SPDX-License-Identifier: MIT
#include "ui/transcript/map/CallMapText.h"

#include "app/text/CallPlaces.h"
#include "app/text/SpeakerLabel.h"
#include "app/text/TimeStamp.h"
#include "ui/transcript/header/ScoresText.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CallMap", text);
}

const char *eventText(CallEventKind kind)
{
    switch (kind) {
    case CallEventKind::Silence:
        return QT_TRANSLATE_NOOP("CallMap", "Silence of %1");
    case CallEventKind::Hold:
        return QT_TRANSLATE_NOOP("CallMap", "On hold for %1");
    case CallEventKind::Overtalk:
        return QT_TRANSLATE_NOOP("CallMap", "Both spoke for %1");
    case CallEventKind::Other:
        break;
    }
    return nullptr;
}

QString moodText(const Transcript &transcript, qint64 ms)
{
    const int phrase = phraseAt(transcript, ms);
    if (phrase < 0)
        return {};
    const auto sentiment = transcript.phrases[static_cast<size_t>(phrase)].sentiment;
    return sentiment == -1 ? translated(QT_TRANSLATE_NOOP("CallMap", "Negative phrase"))
        : sentiment == 1   ? translated(QT_TRANSLATE_NOOP("CallMap", "Positive phrase"))
                           : QString();
}

} // namespace

QString lengthInWords(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(0, ms) / 1000;
    const qint64 minutes = seconds / 60, hours = minutes / 60;
    if (hours)
        return translated(QT_TRANSLATE_NOOP("CallMap", "%1 h %2 min")).arg(hours).arg(minutes % 60);
    if (minutes)
        return translated(QT_TRANSLATE_NOOP("CallMap", "%1 min %2 s"))
            .arg(minutes)
            .arg(seconds % 60);
    return translated(QT_TRANSLATE_NOOP("CallMap", "%1 s")).arg(seconds);
}

QString callMapText(const Transcript &transcript, const std::vector<CallEvent> &events, qint64 ms)
{
    const auto labels = speakerLabels(transcript, true);
    QStringList who;
    for (const int speaker : speakersAt(transcript, ms))
        if (const QString &label = labels.at(speaker); !who.contains(label))
            who += label;
    QStringList lines{timeStamp(ms) + (who.isEmpty() ? QString() : u"  "_s + who.join(u", "_s))};
    for (const CallEvent &event : events) {
        const char *text = eventText(event.kind);
        if (text && event.startMs <= ms && ms < event.endMs)
            lines += translated(text).arg(lengthInWords(event.endMs - event.startMs));
    }
    if (const QString mood = who.isEmpty() ? QString() : moodText(transcript, ms); !mood.isEmpty())
        lines += mood;
    return lines.join(u'\n');
}

QString callSentence(qint64 lengthMs, const ConversationScores &scores)
{
    const QString shares = scoresText(scores);
    return shares.isEmpty() ? lengthInWords(lengthMs) : lengthInWords(lengthMs) + u"; "_s + shares;
}

} // namespace readback
