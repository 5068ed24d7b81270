// SPDX-License-Identifier: MIT
#include "app/exporting/TextWriter.h"

#include "app/exporting/Metadata.h"
#include "app/text/OneLine.h"
#include "app/text/SpeakerLabel.h"
#include "app/text/TimeStamp.h"

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// The first ": " of a line ends its label.
QString plainLabel(const QString &label)
{
    QString plain = label;
    plain = oneLine(plain.replace(QLatin1Char(':'), QLatin1Char(' '))).simplified();
    return plain.isEmpty() ? u"Unknown"_s : plain;
}

QStringList plainLabels(const Transcript &transcript)
{
    auto labels = speakerLabels(transcript, false);
    for (auto &label : labels)
        label = plainLabel(label);
    return labels;
}

QByteArray phraseLine(const Phrase &phrase, const QStringList &labels)
{
    const QString text = oneLine(phrase.text);
    return (QLatin1Char('[') + timeStamp(phrase.startMs) + "] "_L1
        + labels.value(phrase.speaker, u"Unknown"_s) + ": "_L1 + text)
        .toUtf8();
}

} // namespace

QByteArray writeText(const TranscriptDocument &document, const TextOptions &options)
{
    const QByteArray end = options.crlf ? "\r\n"_ba : "\n"_ba;
    QByteArray text;
    if (options.metadata) {
        for (const auto &line : metadataOf(document))
            text += "# " + line.name.toUtf8() + ": " + oneLine(line.value).toUtf8() + end;
        text += end;
    }
    const auto labels = plainLabels(*document.transcript);
    for (const auto &phrase : document.transcript->phrases)
        text += phraseLine(phrase, labels) + end;
    return text;
}

} // namespace readback
