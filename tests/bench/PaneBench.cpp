// SPDX-License-Identifier: MIT
#include "bench/PaneBench.h"

#include <QCoreApplication>
#include <QScrollBar>
#include <QTextDocument>

namespace readback::bench {

namespace {

constexpr QSize kSize(900, 800);

} // namespace

PaneBench::PaneBench()
{
    m_view.resize(kSize);
    m_view.show();
    flushPaint();
    m_small = prepare(20);
    openWith(m_small.transcript, m_small.prepared);
}

PaneBench::Call PaneBench::prepare(int phrases) const
{
    Call call;
    call.transcript = sampleCall(phrases);
    const auto measure = m_view.measure();
    call.prepared = measure(call.transcript); // the words are known from here on
    call.measuringMs = milliseconds([&] { measure(call.transcript); });
    return call;
}

double PaneBench::openWith(const TranscriptPtr &transcript, PreparedCall prepared)
{
    return frameMilliseconds(
        m_view, [&] { m_view.setTranscript(transcript, std::move(prepared)); });
}

double PaneBench::open(const Call &call)
{
    openWith(m_small.transcript, m_small.prepared);
    return openWith(call.transcript, call.prepared);
}

double PaneBench::openPlacingAnew(const Call &call)
{
    openWith(m_small.transcript, m_small.prepared);
    return openWith(call.transcript,
        {call.prepared.reading, TranscriptLayout(call.prepared.layout.measured()), {}});
}

double PaneBench::repaint()
{
    return repaintMilliseconds(m_view);
}

double PaneBench::resizeTo(int width)
{
    return frameMilliseconds(m_view, [&] { m_view.resize(width, kSize.height()); });
}

double PaneBench::scrollToEnd()
{
    auto *bar = m_view.verticalScrollBar();
    bar->setValue(0);
    flushPaint();
    return frameMilliseconds(m_view, [&] { bar->setValue(bar->maximum()); });
}

HtmlBench::HtmlBench(int phrases) : m_html(sampleHtml(*sampleCall(phrases)))
{
    m_browser.setUndoRedoEnabled(false);
    m_browser.resize(kSize);
    m_browser.show();
    flushPaint();
}

double HtmlBench::open()
{
    close();
    return frameMilliseconds(m_browser, [&] { m_browser.setHtml(m_html); });
}

void HtmlBench::close()
{
    m_browser.clear();
    flushPaint();
}

// Asking for the size makes the document lay out all that it has put off.
double HtmlBench::openSettled()
{
    return open() + milliseconds([&] { m_browser.document()->size(); });
}

double HtmlBench::resizeSettled(int width)
{
    return frameMilliseconds(m_browser, [&] {
        m_browser.resize(width, kSize.height());
        m_browser.document()->size();
    });
}

double HtmlBench::scrollToEnd()
{
    m_browser.moveCursor(QTextCursor::Start);
    m_browser.resize(m_browser.width() == 900 ? 720 : 900, kSize.height());
    flushPaint();
    return frameMilliseconds(m_browser, [&] { m_browser.moveCursor(QTextCursor::End); });
}

} // namespace readback::bench
