// SPDX-License-Identifier: MIT
#include "ui/transcript/TranscriptCopy.h"

#include "app/text/OneLine.h"
#include "app/text/TimeStamp.h"
#include "ui/Theme.h"
#include "ui/transcript/TranscriptColours.h"

namespace readback {

using namespace Qt::StringLiterals;

namespace {

struct Part
{
    const Phrase *phrase;
    QStringView text; // the selected part of it
};

std::vector<Part> partsOf(const Transcript &transcript, const TextRange &range)
{
    std::vector<Part> parts;
    const auto from = range.from();
    const auto to = range.to();
    for (int i = from.phrase; i <= to.phrase; ++i) {
        const auto &phrase = transcript.phrases[static_cast<size_t>(i)];
        const qsizetype begin = i == from.phrase ? from.offset : 0;
        const qsizetype end = i == to.phrase ? to.offset : phrase.text.size();
        // Where the selection only touches a neighbour, the neighbour is not meant.
        if (begin < end || (from.phrase < i && i < to.phrase))
            parts.push_back({&phrase, QStringView(phrase.text).mid(begin, end - begin)});
    }
    return parts;
}

TextRange inPhrases(const Reading &reading, const TextRange &range)
{
    const auto told = [&reading](const TextPosition &position) {
        const auto place = reading.toPhrase({position.phrase, position.offset});
        return TextPosition{place.phrase, place.offset};
    };
    return {told(range.from()), told(range.to())};
}

QString plainLine(const Part &part, const QStringList &labels)
{
    return u'[' + timeStamp(part.phrase->startMs) + u"] "_s + labels.value(part.phrase->speaker)
        + u": "_s + oneLine(part.text.toString());
}

// What it is pasted into is white like paper as a rule.
QString colourOf(SpeakerRole role)
{
    static const auto colours = TranscriptColours::of(paperPalette());
    return colours.of(role).accent.name();
}

QString htmlLine(const Part &part, const QStringList &labels, SpeakerRole role)
{
    return u"<p dir=\"auto\"><span style=\"color:#666666\">["_s + timeStamp(part.phrase->startMs)
        + u"]</span> <b style=\"color:"_s + colourOf(role) + u"\">"_s
        + oneLine(labels.value(part.phrase->speaker)).toHtmlEscaped() + u":</b> "_s
        + oneLine(part.text.toString()).toHtmlEscaped() + u"</p>\n"_s;
}

bool wantsSpeaker(const std::vector<Part> &parts, CopyForm form)
{
    if (form == CopyForm::WithSpeaker || form == CopyForm::TextOnly)
        return form == CopyForm::WithSpeaker;
    return parts.size() > 1 || parts.front().text.size() == parts.front().phrase->text.size();
}

QString textOnly(const std::vector<Part> &parts)
{
    QStringList lines;
    for (const auto &part : parts)
        lines += part.text.toString();
    return lines.join(u'\n');
}

} // namespace

std::unique_ptr<QMimeData> copyOf(
    const Reading &reading, const QStringList &labels, const TextRange &range, CopyForm form)
{
    auto mime = std::make_unique<QMimeData>();
    const auto read = range.isEmpty() ? std::vector<Part>() : partsOf(*reading.rows(), range);
    if (read.empty())
        return mime;
    if (!wantsSpeaker(read, form)) {
        mime->setText(textOnly(read));
        return mime;
    }
    const auto &transcript = *reading.transcript();
    const auto parts = partsOf(transcript, inPhrases(reading, range));
    if (parts.empty()) // nothing but the space between two phrases
        return mime;
    QString plain;
    QString html;
    for (const auto &part : parts) {
        plain += plainLine(part, labels) + u'\n';
        html += htmlLine(part, labels, transcript.speakers[part.phrase->speaker].role);
    }
    mime->setText(plain);
    if (form != CopyForm::Plain)
        mime->setHtml(html);
    return mime;
}

std::vector<QuotedLine> quotedLines(
    const Transcript &transcript, const QStringList &labels, const TextRange &range)
{
    std::vector<QuotedLine> lines;
    for (const auto &part : range.isEmpty() ? std::vector<Part>() : partsOf(transcript, range))
        lines.push_back(
            {labels.value(part.phrase->speaker), part.phrase->startMs, part.text.toString()});
    return lines;
}

} // namespace readback
