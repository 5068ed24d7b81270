// SPDX-License-Identifier: MIT
#include "bench/Goal.h"
#include "bench/PaneBench.h"
#include "bench/WireCall.h"

#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kPhrases = 10'000;
constexpr int kRounds = 7;

using Read = Transcript (*)(QByteArray);

// A reply's bytes belong to whoever reads them, and come piece by piece.
QByteArray ownCopy(const QByteArray &bytes)
{
    constexpr qsizetype kPiece = 64 * 1024;
    QByteArray body;
    for (qsizetype at = 0; at < bytes.size(); at += kPiece)
        body += QByteArrayView(bytes).sliced(at, std::min(kPiece, bytes.size() - at));
    return body;
}

double shown(PaneBench &pane, const QByteArray &document, Read read)
{
    auto bytes = ownCopy(document);
    return frameMilliseconds(pane.view(), [&] {
        const auto call = std::make_shared<const Transcript>(read(std::move(bytes)));
        pane.view().setTranscript(call, pane.view().measure()(call));
    });
}

// To its first frame. The pane knows the height of all rows by then, the stock widget does not:
// what it takes until then is told beside it, but the goal is of the first frame.
double shownAsHtml(HtmlBench &html, const QByteArray &document, double &settledMs)
{
    auto bytes = ownCopy(document);
    const double ms = frameMilliseconds(html.browser(),
        [&] { html.browser().setHtml(sampleHtml(readByQJsonDocument(std::move(bytes)))); });
    settledMs = ms + milliseconds([&] { html.browser().document()->size(); });
    html.close();
    return ms;
}

// Until the values are there; whoever reads them lets go of them later.
double decoded(const QByteArray &document, Read read)
{
    auto bytes = ownCopy(document);
    Transcript call;
    const double ms = milliseconds([&] { call = read(std::move(bytes)); });
    if (call.phrases.size() != kPhrases)
        qFatal("A phrase was lost.");
    return ms;
}

struct Ratios
{
    double samePane = 0;
    double stock = 0;
    double decode = 0;
    double settled = 0;
    QJsonObject figures;

    bool met() const { return samePane >= 3.5 && stock >= 30 && decode >= 6; }
    QString text() const
    {
        return u"%1x QJsonDocument + pane, %2x QJsonDocument + setHtml (%3x laid out), decode alone %4x"_s
            .arg(QString::number(samePane, 'f', 1), QString::number(stock, 'f', 0),
                QString::number(settled, 'f', 0), QString::number(decode, 'f', 1));
    }
};

Ratios measured(WireWords words)
{
    const auto bytes = wireDocument(*sampleCall(kPhrases), words);
    if (readBySimdjson(bytes) != readByQJsonDocument(bytes))
        qFatal("The reference reads another call.");
    PaneBench pane;
    HtmlBench html(20);
    double settledMs = 0; // of the last round
    const auto ms = alternate(kRounds,
        {[&] { return shown(pane, bytes, readBySimdjson); },
            [&] { return shown(pane, bytes, readByQJsonDocument); },
            [&] { return shownAsHtml(html, bytes, settledMs); },
            [&] { return decoded(bytes, readBySimdjson); },
            [&] { return decoded(bytes, readByQJsonDocument); }});
    return {ms[1] / ms[0], ms[2] / ms[0], ms[4] / ms[3], settledMs / ms[0],
        {{u"bytes"_s, bytes.size()}, {u"shownMs"_s, ms[0]}, {u"stockParserMs"_s, ms[1]},
            {u"stockParserAndHtmlMs"_s, ms[2]}, {u"laidOutMs"_s, settledMs}, {u"decodeMs"_s, ms[3]},
            {u"stockDecodeMs"_s, ms[4]}}};
}

} // namespace

// From the bytes of a transcript document to its first frame, one after the other on one thread,
// against the stock parser with the same pane and with a stock widget. Where each word is in the
// document, it is seven times as long, and reading it is nearly all there is to do.
GoalResult measureP7()
{
    const auto phrases = measured(WireWords::None);
    const auto words = measured(WireWords::Each);
    return {u"P7"_s, phrases.met(),
        u"10k phrases: %1; with every word: %2 (goal >= 3.5x, >= 30x, >= 6x)"_s.arg(
            phrases.text(), words.text()),
        {{u"phrases"_s, phrases.figures}, {u"words"_s, words.figures}}};
}

} // namespace readback::bench
