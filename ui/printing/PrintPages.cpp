// SPDX-License-Identifier: MIT
#include "ui/printing/PrintPages.h"

#include "ui/Theme.h"
#include "ui/transcript/TranscriptPainter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPagedPaintDevice>

#include <cmath>

namespace readback {

namespace {

constexpr double kPoints = 10;

PaneStyle styleFor(const QPagedPaintDevice &device)
{
    auto font = QGuiApplication::font();
    font.setPointSizeF(kPoints);
    return PaneStyle::of(font, 1, &device);
}

// Ink alone: label, bar and its grey tell the speakers apart.
TranscriptColours inkColours()
{
    auto colours = TranscriptColours::of(paperPalette());
    colours.agent = {Qt::black, Qt::white, Qt::black};
    colours.otherAgents.fill(colours.agent);
    colours.customer = {QColor(0x505050), Qt::white, Qt::black};
    colours.other = {QColor(0x6a6a6a), Qt::white, Qt::black};
    colours.machine = colours.other;
    colours.page = Qt::white;
    colours.text = Qt::black;
    colours.quiet = QColor(0x505050);
    return colours;
}

TranscriptLayout layOutRows(const PrintedCall &call, const PaneStyle &style, int width)
{
    WordWidths widths(style.text);
    const RowsToMeasure rows{*call.rows, {}, call.events};
    TranscriptLayout layout(
        std::make_shared<const MeasuredTranscript>(measureTranscript(rows, style, widths)));
    layout.setMirrored(QGuiApplication::isRightToLeft());
    layout.setWidth(width);
    return layout;
}

// The sheet, seen from the top left of what can be printed on.
QRect paperOf(const QPagedPaintDevice &device)
{
    const auto layout = device.pageLayout();
    const auto printable = layout.paintRectPixels(device.logicalDpiX());
    return layout.fullRectPixels(device.logicalDpiX()).translated(-printable.topLeft());
}

} // namespace

PrintPages::PrintPages(const PrintedCall &call, const QPagedPaintDevice &device)
    : m_resolution(device.logicalDpiX()), m_pageSize(device.width(), device.height()),
      m_paper(paperOf(device)), m_title(call.title), m_colours(inkColours()), m_breaker(m_text, 0)
{
    const auto style = styleFor(device);
    m_text.set(std::make_shared<const Reading>(call.rows, ReadingForm::Phrases),
        layOutRows(call, style, m_pageSize.width()));
    m_breaker = PageBreaker(m_text, std::max(1, m_pageSize.height() - headerHeight()));
}

bool PrintPages::layOut(int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_breaker.isAtEnd() && timer.elapsed() < ms) {
        if (const auto page = m_breaker.next())
            m_pages.push_back(*page);
    }
    return isComplete();
}

int PrintPages::headerHeight() const
{
    return m_text.isEmpty() ? 0 : 2 * m_text.layout().style().lineHeight;
}

void PrintPages::paint(QPainter &painter, int page)
{
    const auto &span = m_pages[static_cast<size_t>(page)];
    paintHeader(painter, page);
    painter.save();
    painter.translate(0, headerHeight() - span.top);
    painter.setClipRect(QRect(0, span.top, m_pageSize.width(), span.bottom - span.top));
    const TextRange selection;
    const Highlights highlights;
    // From the row itself: the one above it would be painted else, if out of sight.
    const int from = std::max(span.top, m_text.layout().top(span.firstRow));
    TranscriptPainter(painter, m_text, m_colours, selection, highlights)
        .paint(from, span.bottom - 1);
    painter.restore();
}

QImage PrintPages::picture(int page, int width)
{
    const double scale = static_cast<double>(width) / std::max(1, m_paper.width());
    QImage image(
        width, static_cast<int>(std::ceil(m_paper.height() * scale)), QImage::Format_RGB32);
    const int dotsPerMetre = static_cast<int>(std::lround(m_resolution / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.translate(-m_paper.topLeft());
    paint(painter, page);
    return image;
}

void PrintPages::paintHeader(QPainter &painter, int page) const
{
    const auto &style = m_text.layout().style();
    const auto number = isComplete()
        ? QCoreApplication::translate("PrintPages", "Page %1 of %2").arg(page + 1).arg(count())
        : QCoreApplication::translate("PrintPages", "Page %1").arg(page + 1);
    painter.setFont(style.marker);
    painter.setPen(m_colours.text);
    const QFontMetrics metrics(style.marker);
    QRect line(style.margin, 0, m_pageSize.width() - 2 * style.margin, style.lineHeight);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignTrailing, number);
    const int room = line.width() - metrics.horizontalAdvance(number) - 2 * style.inset;
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeading,
        metrics.elidedText(m_title, Qt::ElideRight, room));
    const int under = line.bottom() + style.smallGap;
    painter.setPen(QPen(m_colours.quiet, std::max(1, style.barWidth / 4)));
    painter.drawLine(line.left(), under, line.right(), under);
}

} // namespace readback
