// SPDX-License-Identifier: MIT
#include "ui/WindowPrinting.h"

#include "ui/CallBrowser.h"
#include "ui/Dialogs.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/printing/PrintJob.h"
#include "ui/printing/PrintPreview.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"

#include <QAction>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>

namespace readback {

namespace {

constexpr int kResolution = 600; // dots per inch: as fine as print is read, and small numbers

} // namespace

WindowPrinting::WindowPrinting(const Parts &parts, QWidget *window)
    : QObject(window), m_parts(parts), m_window(window)
{
    connect(
        parts.actions.print, &QAction::triggered, this, [this] { askPrinter(call(), m_window); });
    connect(parts.actions.printPreview, &QAction::triggered, this, &WindowPrinting::openPreview);
    connect(&parts.status, &StatusStrip::cancelRequested, this, &WindowPrinting::cancel);
    auto *reader = parts.browser.reader();
    connect(reader, &TranscriptPane::stateChanged, this, &WindowPrinting::update);
    connect(reader, &TranscriptPane::transcriptShown, this, &WindowPrinting::update);
    update();
}

WindowPrinting::~WindowPrinting() = default;

void WindowPrinting::update()
{
    const bool shown = m_parts.browser.reader()->transcript() != nullptr;
    m_parts.actions.print->setEnabled(shown && !m_job);
    m_parts.actions.printPreview->setEnabled(shown);
}

PrintedCall WindowPrinting::call() const
{
    const auto *reader = m_parts.browser.reader();
    const auto *view = reader->view();
    return printedCall(reader->conversation(), *view->reading(), view->options());
}

const std::shared_ptr<QPrinter> &WindowPrinting::printer()
{
    if (!m_printer) {
        m_printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        m_printer->setResolution(kResolution);
        const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
        if (m_printer->outputFormat() == QPrinter::PdfFormat) // a printer knows its own paper
            m_printer->setPageSize(QPageSize(letter ? QPageSize::Letter : QPageSize::A4));
        m_printer->setCreator(QStringLiteral("Readback"));
    }
    return m_printer;
}

void WindowPrinting::openPreview()
{
    auto *preview = new PrintPreview(call(), printer(), m_window);
    connect(preview, &PrintPreview::printRequested, this,
        [this, preview] { askPrinter(preview->call(), preview); });
    preview->open();
}

void WindowPrinting::askPrinter(const PrintedCall &call, QWidget *parent)
{
    if (m_job)
        return;
    auto *dialog = new QPrintDialog(printer().get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    connect(dialog, &QDialog::accepted, this, [this, call] { print(call); });
    dialog->open();
}

void WindowPrinting::print(const PrintedCall &call)
{
    printer()->setDocName(call.title);
    m_job = std::make_unique<PrintJob>(call, printer(), nullptr);
    connect(m_job.get(), &PrintJob::progress, this, [this](int done, int total) {
        const auto text = total > 0 ? tr("Printing page %1 of %2").arg(done).arg(total)
                                    : tr("Laying out the pages");
        m_parts.status.setWork(text, done, total);
    });
    connect(m_job.get(), &PrintJob::finished, this, &WindowPrinting::tell);
    m_job->start();
    update();
}

void WindowPrinting::tell(const Result<Done> &result)
{
    m_job.release()->deleteLater(); // it is the one that speaks
    m_parts.status.setOutcome(result ? tr("The call is printed.") : QString());
    if (!result)
        m_parts.dialogs.showError(m_window, tr("Printing"), result.error());
    update();
}

void WindowPrinting::cancel()
{
    if (!m_job)
        return;
    m_job.reset();
    m_parts.status.setOutcome(tr("Printing cancelled."));
    update();
}

} // namespace readback
