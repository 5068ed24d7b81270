// SPDX-License-Identifier: MIT
// An evidence document as one HTML file: no script, nothing from elsewhere.
#include "app/exporting/EvidenceParts.h"
#include "app/text/OneLine.h"
#include "app/text/TimeStamp.h"

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// Labels tell the speakers apart; the colour of the bar only helps.
constexpr QLatin1String kStyle(
    "body{font:16px/1.5 system-ui,sans-serif;color:#1b1e23;background:#fff;max-width:46rem;"
    "margin:2rem auto;padding:0 1rem}\n"
    "h1{font-size:1.5rem;margin:0}h2{font-size:1.05rem;margin:0 0 .4rem}\n"
    ".about,.source{color:#50565f;font-size:.875rem}\n"
    "article{border-top:1px solid #c9ced6;padding:1rem 0;break-inside:avoid}\n"
    ".comment{margin:.4rem 0;font-weight:600}\n"
    "blockquote{margin:.6rem 0}\n"
    "blockquote p{margin:.25rem 0;padding-left:.75rem;border-left:3px solid #6b7280}\n"
    "blockquote p.agent{border-color:#1d5fa8}blockquote p.customer{border-color:#8a3c00}\n"
    "time{color:#50565f;font-variant-numeric:tabular-nums}\n"
    "a{color:#1d5fa8}\n"
    "@media (prefers-color-scheme:dark){body{color:#e6e8eb;background:#1b1e23}"
    ".about,.source,time{color:#b1b7c0}article{border-color:#454b55}a{color:#8fc1f5}"
    "blockquote p.agent{border-color:#8fc1f5}blockquote p.customer{border-color:#ffb870}}\n"
    "@media print{body{color:#000;background:#fff;max-width:none;margin:0;font-size:11pt}"
    ".about,.source,time{color:#333}a{color:#000;text-decoration:none}"
    ".source a::after{content:\" (\" attr(href) \")\"}}\n");

QString escaped(const QString &text)
{
    return oneLine(text).toHtmlEscaped();
}

QString classOf(SpeakerRole role)
{
    switch (role) {
    case SpeakerRole::Agent:
        return u" class=\"agent\""_s;
    case SpeakerRole::Customer:
        return u" class=\"customer\""_s;
    default:
        return {};
    }
}

QString phraseHtml(const PassagePhrase &phrase)
{
    return u"<p dir=\"auto\""_s + classOf(phrase.role) + u" data-start=\""_s
        + QString::number(phrase.startMs) + u"\"><time>"_s + timeStamp(phrase.startMs)
        + u"</time> <b><bdi>"_s + escaped(evidenceSpeaker(phrase)) + u"</bdi></b> "_s
        + escaped(phrase.text) + u"</p>\n"_s;
}

QString linked(const QString &html, const QString &address)
{
    return address.isEmpty()
        ? html
        : u"<a href=\""_s + address.toHtmlEscaped() + u"\">"_s + html + u"</a>"_s;
}

QString sourceHtml(const EvidenceEntry &entry)
{
    QStringList parts;
    if (!entry.passage.customer.isEmpty())
        parts << u"Customer <bdi>"_s + escaped(entry.passage.customer) + u"</bdi>"_s;
    parts << linked(
        u"conversation <bdi>"_s + escaped(entry.passage.conversationId) + u"</bdi>"_s, entry.link);
    if (!entry.webAddress.isEmpty())
        parts << linked(u"Genesys Cloud"_s, entry.webAddress);
    return u"<p class=\"source\">"_s + parts.join(u", "_s) + u"</p>\n"_s;
}

QString headHtml(int number, const Passage &passage)
{
    QStringList facts;
    for (const auto &fact : evidenceFacts(passage))
        facts << u"<bdi>"_s + escaped(fact) + u"</bdi>"_s;
    return u"<h2>"_s + QString::number(number) + u". "_s + facts.join(u" · "_s) + u"</h2>\n"_s;
}

QString articleHtml(int number, const EvidenceEntry &entry)
{
    auto html = u"<article id=\"p-"_s + QString::number(number) + u"\">\n"_s
        + headHtml(number, entry.passage);
    if (!entry.comment.isEmpty())
        html += u"<p class=\"comment\" dir=\"auto\">"_s + escaped(entry.comment) + u"</p>\n"_s;
    html += u"<blockquote>\n"_s;
    for (const auto &phrase : entry.passage.phrases)
        html += phraseHtml(phrase);
    return html + u"</blockquote>\n"_s + sourceHtml(entry) + u"</article>\n"_s;
}

QString aboutHtml(const EvidenceDocument &document)
{
    QStringList parts{evidenceCounts(document)};
    if (document.made.isValid())
        parts << u"made "_s + evidenceTime(document.made);
    if (!document.source.isEmpty())
        parts << u"source: <bdi>"_s + escaped(document.source) + u"</bdi>"_s;
    parts << evidenceMaker().toHtmlEscaped();
    return u"<p class=\"about\">"_s + parts.join(u", "_s) + u"</p>\n"_s;
}

} // namespace

QString evidenceHtml(const EvidenceDocument &document)
{
    auto html = u"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width\">\n"
                "<meta name=\"color-scheme\" content=\"light dark\">\n"
                "<title>Evidence</title>\n<style>\n"_s
        + kStyle + u"</style>\n</head>\n<body>\n<header>\n<h1>Evidence</h1>\n"_s
        + aboutHtml(document) + u"</header>\n<main>\n"_s;
    int number = 0;
    for (const auto &entry : document.entries)
        html += articleHtml(++number, entry);
    return html + u"</main>\n</body>\n</html>\n"_s;
}

} // namespace readback
