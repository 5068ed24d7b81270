// SPDX-License-Identifier: MIT
#include "bench/Goal.h"
#include "bench/PaneBench.h"

#include <malloc.h>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kPhrases = 100'000;

qint64 settledResidentBytes()
{
    malloc_trim(0);
    return residentBytes();
}

qint64 growthOfPane()
{
    PaneBench pane;
    pane.repaint();
    const auto call = sampleCall(kPhrases);
    const qint64 before = settledResidentBytes();
    pane.view().setTranscript(call, pane.view().measure()(*call));
    flushPaint(pane.view());
    return settledResidentBytes() - before;
}

qint64 growthOfHtml()
{
    QTextBrowser browser;
    browser.setUndoRedoEnabled(false);
    browser.resize(900, 800);
    browser.show();
    browser.setHtml(sampleHtml(*sampleCall(20)));
    flushPaint(browser);
    const auto call = sampleCall(kPhrases);
    const qint64 before = settledResidentBytes();
    browser.setHtml(sampleHtml(*call)); // the page itself is gone when this line is done
    flushPaint(browser);
    return settledResidentBytes() - before;
}

} // namespace

QJsonObject childP6(const QStringList &arguments)
{
    const bool html = arguments.value(0) == u"html"_s;
    return {{u"bytes"_s, html ? growthOfHtml() : growthOfPane()}};
}

// What a call costs beside its text, in a process of its own each.
GoalResult measureP6()
{
    const double pane = runInChild(u"P6"_s, {u"pane"_s}).value(u"bytes"_s).toDouble() / kPhrases;
    const double html = runInChild(u"P6"_s, {u"html"_s}).value(u"bytes"_s).toDouble() / kPhrases;
    return {u"P6"_s, pane > 0 && pane <= 100 && html / pane >= 40,
        u"%1 B a segment, %2x less than setHtml (goal <= 100 B, >= 40x)"_s.arg(pane, 0, 'f', 0)
            .arg(html / pane, 0, 'f', 0),
        {{u"paneBytesPerSegment"_s, pane}, {u"htmlBytesPerSegment"_s, html}}};
}

} // namespace readback::bench
