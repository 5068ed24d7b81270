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
    flushPaint(m_view);
    m_small = prepare(20);
    open(m_small);
}

PaneBench::Call PaneBench::prepare(int phrases) const
{
    Call call;
    call.transcript = sampleCall(phrases);
    const auto measure = m_view.measure();
    call.measured = measure(*call.transcript).measured(); // the words are known from here on
    call.measuringMs = milliseconds([&] { measure(*call.transcript); });
    return call;
}

double PaneBench::open(const Call &call)
{
    if (m_small.transcript && call.transcript != m_small.transcript) {
        m_view.setTranscript(m_small.transcript, TranscriptLayout(m_small.measured));
        flushPaint(m_view);
    }
    return milliseconds([&] {
        m_view.setTranscript(call.transcript, TranscriptLayout(call.measured));
        flushPaint(m_view);
    });
}

double PaneBench::repaint()
{
    return milliseconds([&] { m_view.viewport()->repaint(); });
}

double PaneBench::resizeTo(int width)
{
    return milliseconds([&] {
        m_view.resize(width, kSize.height());
        flushPaint(m_view);
    });
}

double PaneBench::scrollToEnd()
{
    auto *bar = m_view.verticalScrollBar();
    bar->setValue(0);
    flushPaint(m_view);
    return milliseconds([&] {
        bar->setValue(bar->maximum());
        flushPaint(m_view);
    });
}

HtmlBench::HtmlBench(int phrases) : m_html(sampleHtml(*sampleCall(phrases)))
{
    m_browser.setUndoRedoEnabled(false);
    m_browser.resize(kSize);
    m_browser.show();
    flushPaint(m_browser);
}

double HtmlBench::open()
{
    m_browser.clear();
    flushPaint(m_browser);
    return milliseconds([&] {
        m_browser.setHtml(m_html);
        flushPaint(m_browser);
    });
}

double HtmlBench::openSettled()
{
    return open() + milliseconds([&] { m_browser.document()->size(); });
}

double HtmlBench::resizeSettled(int width)
{
    return milliseconds([&] {
        m_browser.resize(width, kSize.height());
        flushPaint(m_browser);
        m_browser.document()->size();
        flushPaint(m_browser);
    });
}

double HtmlBench::scrollToEnd()
{
    m_browser.moveCursor(QTextCursor::Start);
    m_browser.resize(m_browser.width() == 900 ? 720 : 900, kSize.height());
    flushPaint(m_browser);
    return milliseconds([&] {
        m_browser.moveCursor(QTextCursor::End);
        flushPaint(m_browser);
    });
}

} // namespace readback::bench
