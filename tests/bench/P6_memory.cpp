// SPDX-License-Identifier: MIT
#include "bench/Goal.h"
#include "bench/PaneBench.h"

#include <QTextDocument>

#include <malloc.h>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kPhrases = 100'000;

// What the process has grown by when `load` is done: as resident memory, which is what a user's
// machine lacks then, and of that what the heap could still give back if it were asked to, as no
// program asks it.
QJsonObject growth(const std::function<void()> &load)
{
    malloc_trim(0); // else the load would be served from what is free by chance
    const qint64 before = residentBytes();
    load();
    const qint64 after = residentBytes();
    malloc_trim(0);
    return {{u"bytes"_s, after - before}, {u"trimmedBytes"_s, residentBytes() - before}};
}

QJsonObject growthOfPane()
{
    PaneBench pane;
    pane.repaint();
    const auto call = sampleCall(kPhrases);
    return growth([&] {
        pane.view().setTranscript(call, pane.view().measure()(call));
        flushPaint();
    });
}

QJsonObject growthOfHtml()
{
    QTextBrowser browser;
    browser.setUndoRedoEnabled(false);
    browser.resize(900, 800);
    browser.show();
    browser.setHtml(sampleHtml(*sampleCall(20)));
    flushPaint();
    const auto call = sampleCall(kPhrases);
    return growth([&] {
        browser.setHtml(sampleHtml(*call)); // the page itself is gone when this line is done
        browser.document()->size(); // it puts off layout, but will do it
        flushPaint();
    });
}

} // namespace

QJsonObject childP6(const QStringList &arguments)
{
    return arguments.value(0) == u"html"_s ? growthOfHtml() : growthOfPane();
}

// What a call costs beside its text, in a process of its own each.
GoalResult measureP6()
{
    const auto ofPane = runInChild(u"P6"_s, {u"pane"_s});
    const auto ofHtml = runInChild(u"P6"_s, {u"html"_s});
    const auto perSegment = [](const QJsonObject &child, const QString &key) {
        return child.value(key).toDouble() / kPhrases;
    };
    const double pane = perSegment(ofPane, u"bytes"_s);
    const double html = perSegment(ofHtml, u"bytes"_s);
    return {u"P6"_s, pane > 0 && pane <= 100 && html / pane >= 40,
        u"%1 B a segment, %2x less than setHtml (goal <= 100 B, >= 40x)"_s.arg(pane, 0, 'f', 0)
            .arg(html / pane, 0, 'f', 0),
        {{u"paneBytesPerSegment"_s, pane}, {u"htmlBytesPerSegment"_s, html},
            {u"paneTrimmedBytesPerSegment"_s, perSegment(ofPane, u"trimmedBytes"_s)},
            {u"htmlTrimmedBytesPerSegment"_s, perSegment(ofHtml, u"trimmedBytes"_s)}}};
}

} // namespace readback::bench
