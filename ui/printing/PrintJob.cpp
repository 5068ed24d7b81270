// SPDX-License-Identifier: MIT
#include "ui/printing/PrintJob.h"

#include <QElapsedTimer>
#include <QPrinter>

#include <algorithm>

namespace readback {

namespace {

constexpr int kSliceMs = 15;

std::vector<int> orderOf(const QPrinter &printer, int count)
{
    int first = 1;
    int last = count;
    if (printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0) {
        first = std::min(printer.fromPage(), count);
        last = std::clamp(printer.toPage() > 0 ? printer.toPage() : count, first, count);
    }
    std::vector<int> pages;
    for (int page = first; page <= last; ++page)
        pages.push_back(page - 1);
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::ranges::reverse(pages);
    const int copies = printer.supportsMultipleCopies() ? 1 : std::max(1, printer.copyCount());
    std::vector<int> order;
    for (int copy = 0; copy < copies; ++copy)
        order.insert(order.end(), pages.begin(), pages.end());
    return order;
}

} // namespace

PrintJob::PrintJob(const PrintedCall &call, std::shared_ptr<QPrinter> printer, QObject *parent)
    : QObject(parent), m_printer(std::move(printer)), m_pages(call, *m_printer)
{
    connect(&m_timer, &QTimer::timeout, this, &PrintJob::step);
}

PrintJob::~PrintJob()
{
    cancel();
}

void PrintJob::start()
{
    m_timer.start(0);
}

void PrintJob::cancel()
{
    m_timer.stop();
    if (!m_painter.isActive())
        return;
    m_printer->abort();
    m_painter.end();
}

void PrintJob::step()
{
    if (!m_pages.isComplete()) {
        m_pages.layOut(kSliceMs);
        emit progress(0, 0);
        return;
    }
    if (!m_painter.isActive() && !begin())
        return end(Error::of(ErrorKind::Local, tr("The printer cannot be reached.")));
    QElapsedTimer timer;
    timer.start();
    while (m_done < m_order.size() && timer.elapsed() < kSliceMs) {
        if (!printNext())
            return end(Error::of(ErrorKind::Local, tr("The printer took no further page.")));
    }
    emit progress(static_cast<int>(m_done), static_cast<int>(m_order.size()));
    if (m_done == m_order.size())
        end(Done());
}

bool PrintJob::begin()
{
    m_order = orderOf(*m_printer, m_pages.count());
    return m_painter.begin(m_printer.get());
}

bool PrintJob::printNext()
{
    if (m_done > 0 && !m_printer->newPage())
        return false;
    m_pages.paint(m_painter, m_order[m_done++]);
    return true;
}

void PrintJob::end(const Result<Done> &result)
{
    m_timer.stop();
    const bool ended = !m_painter.isActive() || m_painter.end();
    if (result && !ended)
        emit finished(Error::of(ErrorKind::Local, tr("The printer took no further page.")));
    else
        emit finished(result);
}

} // namespace readback
