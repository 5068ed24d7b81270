// SPDX-License-Identifier: MIT
#pragma once

#include "bench/Measure.h"
#include "bench/SampleCall.h"
#include "ui/transcript/TranscriptView.h"

#include <QTextBrowser>

namespace readback::bench {

// The pane on screen, and calls for it that a worker would have measured. Opening a call here
// includes placing its rows, which the window leaves to the worker too.
class PaneBench
{
public:
    PaneBench();

    struct Call
    {
        TranscriptPtr transcript;
        MeasuredPtr measured;
        double measuringMs = 0;
    };
    Call prepare(int phrases) const;

    // Milliseconds from there to the end of the flushed paint.
    double open(const Call &call);
    double repaint(); // a page of text
    double resizeTo(int width);
    double scrollToEnd();

    TranscriptView &view() { return m_view; }

private:
    TranscriptView m_view;
    Call m_small;
};

// A stock text widget of the same size with the same call.
class HtmlBench
{
public:
    explicit HtmlBench(int phrases);

    double open(); // from an empty widget to its first frame
    double openSettled(); // until it knows its whole height
    double resizeSettled(int width);
    double scrollToEnd(); // after a resize, as nothing else makes it lay out again
    QTextBrowser &browser() { return m_browser; }

private:
    QString m_html;
    QTextBrowser m_browser;
};

} // namespace readback::bench
