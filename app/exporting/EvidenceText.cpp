// SPDX-License-Identifier: MIT
// An evidence document as plain text.
#include "app/exporting/EvidenceParts.h"
#include "app/text/OneLine.h"
#include "app/text/TimeStamp.h"

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// The first ": " of a line ends its label.
QString plainLabel(QString label)
{
    return label.replace(u':', u' ').simplified();
}

QString field(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString() : name + u": "_s + oneLine(value) + u'\n';
}

QString entryText(int number, const EvidenceEntry &entry)
{
    const auto &passage = entry.passage;
    auto text = QString::number(number) + u". "_s + oneLine(evidenceFacts(passage).join(", "_L1))
        + u'\n' + field(u"Comment"_s, entry.comment);
    for (const auto &phrase : passage.phrases)
        text += u'[' + timeStamp(phrase.startMs) + u"] "_s + plainLabel(evidenceSpeaker(phrase))
            + u": "_s + oneLine(phrase.text) + u'\n';
    return text + field(u"Customer"_s, passage.customer)
        + field(u"Conversation"_s, passage.conversationId) + field(u"Link"_s, entry.link)
        + field(u"Address"_s, entry.webAddress);
}

} // namespace

QString evidenceText(const EvidenceDocument &document)
{
    auto text = u"# Evidence: "_s + evidenceCounts(document) + u'\n'
        + field(u"# Made"_s, evidenceTime(document.made)) + field(u"# Source"_s, document.source)
        + field(u"# Application"_s, evidenceMaker());
    int number = 0;
    for (const auto &entry : document.entries)
        text += u'\n' + entryText(++number, entry);
    return text;
}

} // namespace readback
