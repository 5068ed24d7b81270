// SPDX-License-Identifier: MIT
// An evidence document as Markdown.
#include "app/exporting/EvidenceParts.h"
#include "app/text/MarkdownText.h"
#include "app/text/TimeStamp.h"

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QString quote(const Passage &passage)
{
    QStringList paragraphs;
    for (const auto &phrase : passage.phrases)
        paragraphs << u"> "_s + u"**"_s + markdownText(evidenceSpeaker(phrase)) + u"** "_s + u"*("_s
                + timeStamp(phrase.startMs) + u")* "_s + markdownText(phrase.text) + u'\n';
    return paragraphs.join(u">\n"_s);
}

// The addresses are of our own making, without spaces and angle brackets.
QString linked(const QString &text, const QString &address)
{
    return address.isEmpty() ? text : u'[' + text + u"](<"_s + address + u">)"_s;
}

QString sourceLine(const EvidenceEntry &entry)
{
    QStringList parts;
    if (!entry.passage.customer.isEmpty())
        parts << u"Customer "_s + markdownText(entry.passage.customer);
    parts << linked(u"conversation "_s + markdownText(entry.passage.conversationId), entry.link);
    if (!entry.webAddress.isEmpty())
        parts << linked(u"Genesys Cloud"_s, entry.webAddress);
    return parts.join(u", "_s);
}

QString entryText(int number, const EvidenceEntry &entry)
{
    QStringList facts;
    for (const auto &fact : evidenceFacts(entry.passage))
        facts << markdownText(fact);
    auto text = u"## "_s + QString::number(number) + u". "_s + facts.join(u", "_s) + u"\n\n"_s;
    if (!entry.comment.isEmpty())
        text += markdownText(entry.comment) + u"\n\n"_s;
    return text + quote(entry.passage) + u'\n' + sourceLine(entry) + u'\n';
}

} // namespace

QString evidenceMarkdown(const EvidenceDocument &document)
{
    QStringList head{evidenceCounts(document)};
    if (document.made.isValid())
        head << u"made "_s + evidenceTime(document.made);
    if (!document.source.isEmpty())
        head << u"source: "_s + markdownText(document.source);
    head << evidenceMaker();
    auto text = u"# Evidence\n\n"_s + head.join(u", "_s) + u'\n';
    int number = 0;
    for (const auto &entry : document.entries)
        text += u'\n' + entryText(++number, entry);
    return text;
}

} // namespace readback
