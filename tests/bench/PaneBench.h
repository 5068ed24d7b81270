// SPDX-License-Identifier: MIT
#pragma once

#include "bench/Measure.h"
#include "bench/SampleCall.h"
#include "ui/transcript/TranscriptView.h"

#include <QTextBrowser>

namespace readback::bench {

// The pane on screen, and calls for it as a worker hands them over.
class PaneBench
{
public:
    PaneBench();

    struct Call
    {
        TranscriptPtr transcript;
        PreparedCall prepared; // at the pane's width, as the worker leaves it
        double measuringMs = 0;
    };
    Call prepare(int phrases) const;

    // Milliseconds from there to the end of the flushed paint.
    double open(const Call &call);
    // The same where the pane's width has changed since the worker looked at it.
    double openPlacingAnew(const Call &call);
    double repaint(); // a page of text, with the scroll bar
    double resizeTo(int width);
    double scrollToEnd();

    TranscriptView &view() { return m_view; }

private:
    double openWith(const TranscriptPtr &transcript, PreparedCall prepared);

    TranscriptView m_view;
    Call m_small;
};

// A stock text widget of the same size with the same call.
class HtmlBench
{
public:
    explicit HtmlBench(int phrases);

    double open(); // from an empty widget to its first frame; the rest is laid out later
    double openSettled(); // until it knows its whole height
    // Takes the text away and with it what is left to lay out, which would be done in the time of
    // whatever is measured next.
    void close();
    double resizeSettled(int width); // to another width than it has
    double scrollToEnd(); // after a resize, as nothing else makes it lay out again
    QTextBrowser &browser() { return m_browser; }

private:
    QString m_html;
    QTextBrowser m_browser;
};

} // namespace readback::bench
