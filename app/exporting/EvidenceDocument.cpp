// SPDX-License-Identifier: MIT
#include "app/exporting/EvidenceDocument.h"

#include "app/exporting/EvidenceParts.h"
#include "app/text/OneLine.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QString counted(qsizetype count, const QString &what)
{
    return QString::number(count) + u' ' + what + (count == 1 ? QString() : u"s"_s);
}

} // namespace

QString extensionOf(EvidenceFormat format)
{
    switch (format) {
    case EvidenceFormat::Html:
        return u"html"_s;
    case EvidenceFormat::Markdown:
        return u"md"_s;
    case EvidenceFormat::Text:
        break;
    }
    return u"txt"_s;
}

QByteArray renderEvidence(const EvidenceDocument &document, EvidenceFormat format)
{
    switch (format) {
    case EvidenceFormat::Html:
        return evidenceHtml(document).toUtf8();
    case EvidenceFormat::Markdown:
        return evidenceMarkdown(document).toUtf8();
    case EvidenceFormat::Text:
        break;
    }
    return evidenceText(document).toUtf8();
}

QString evidenceCounts(const EvidenceDocument &document)
{
    QSet<QString> calls;
    for (const auto &entry : document.entries)
        calls.insert(entry.passage.conversationId);
    return counted(static_cast<qsizetype>(document.entries.size()), u"passage"_s) + u" from "_s
        + counted(calls.size(), u"call"_s);
}

QString evidenceTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s) : QString();
}

QStringList evidenceFacts(const Passage &passage)
{
    QStringList facts{evidenceTime(passage.start)};
    facts << passage.queues << passage.agents;
    facts.removeAll(QString());
    return facts.isEmpty() ? QStringList(passage.conversationId) : facts;
}

QString evidenceSpeaker(const PassagePhrase &phrase)
{
    const auto speaker = oneLine(phrase.speaker);
    return speaker.isEmpty() ? u"Unknown"_s : speaker;
}

QString evidenceMaker()
{
    return u"Readback " READBACK_VERSION ""_s;
}

} // namespace readback
