// SPDX-License-Identifier: MIT
#pragma once

#include "ui/printing/PageBreaker.h"
#include "ui/printing/PrintedCall.h"
#include "ui/transcript/TranscriptColours.h"

#include <QImage>

class QPagedPaintDevice;
class QPainter;

namespace readback {

// A call on pages: black on white whatever the theme, a running header with the call and "page n of
// m". Laid out bit by bit, so that thousands of pages freeze nothing. Window's thread.
class PrintPages
{
public:
    // `device` gives resolution and size of the pages, and is not kept.
    PrintPages(const PrintedCall &call, const QPagedPaintDevice &device);

    // Lays out further pages for about so long; true once all are there.
    bool layOut(int ms);
    bool isComplete() const { return m_breaker.isAtEnd(); }
    int count() const { return static_cast<int>(m_pages.size()); } // so far
    const std::vector<PageSpan> &spans() const { return m_pages; }
    PaneText &text() { return m_text; }
    // Of the printable area, pixels of the device.
    QSize pageSize() const { return m_pageSize; }
    // Margins included; the printable area is at paperRect()'s negative top left.
    QRect paperRect() const { return m_paper; }
    // The painter's origin is the top left of the printable area. Its device has the resolution of
    // the one that the pages were made for: a painter takes the size of its fonts from there.
    void paint(QPainter &painter, int page);
    // The whole sheet, so many pixels wide.
    QImage picture(int page, int width);

private:
    int headerHeight() const;
    void paintHeader(QPainter &painter, int page) const;

    int m_resolution; // dots per inch
    QSize m_pageSize;
    QRect m_paper;
    QString m_title;
    TranscriptColours m_colours;
    PaneText m_text;
    PageBreaker m_breaker;
    std::vector<PageSpan> m_pages;
};

} // namespace readback
