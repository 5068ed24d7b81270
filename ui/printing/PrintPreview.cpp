// SPDX-License-Identifier: MIT
#include "ui/printing/PrintPreview.h"

#include "ui/printing/PagesView.h"

#include <QLabel>
#include <QPageSetupDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kSliceMs = 15;

} // namespace

PrintPreview::PrintPreview(PrintedCall call, std::shared_ptr<QPrinter> printer, QWidget *parent)
    : QDialog(parent), m_call(std::move(call)), m_printer(std::move(printer)),
      m_view(new PagesView(this)), m_number(new QLabel(this))
{
    setWindowTitle(tr("Print preview"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_number->setTextFormat(Qt::PlainText);
    m_number->setObjectName(u"pageNumber"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addLayout(makeButtons());
    connect(m_view, &PagesView::scrolled, this, &PrintPreview::updateNumber);
    connect(&m_timer, &QTimer::timeout, this, &PrintPreview::step);
    resize(760, 900);
    layOut();
}

QLayout *PrintPreview::makeButtons()
{
    auto *setup = new QPushButton(tr("Page &setup…"), this);
    auto *print = new QPushButton(tr("&Print…"), this);
    auto *close = new QPushButton(tr("&Close"), this);
    for (auto *button : {setup, print, close})
        button->setAutoDefault(false);
    connect(setup, &QPushButton::clicked, this, &PrintPreview::openPageSetup);
    connect(print, &QPushButton::clicked, this, &PrintPreview::printRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 12, 12, 12);
    row->addWidget(m_number, 1);
    for (auto *button : {setup, print, close})
        row->addWidget(button);
    return row;
}

int PrintPreview::pageCount() const
{
    return m_pages->isComplete() ? m_pages->count() : 0;
}

void PrintPreview::layOut()
{
    m_pages = std::make_shared<PrintPages>(m_call, *m_printer);
    m_view->setPages(m_pages);
    m_timer.start(0);
}

// The first pages are there at once; of the others only the number matters for now.
void PrintPreview::step()
{
    const bool first = m_pages->count() == 0;
    if (m_pages->layOut(kSliceMs))
        m_timer.stop();
    if (first || m_pages->isComplete())
        m_view->pagesAdded();
    else
        updateNumber();
}

void PrintPreview::openPageSetup()
{
    auto *dialog = new QPageSetupDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &PrintPreview::layOut);
    dialog->open();
}

void PrintPreview::updateNumber()
{
    const int page = m_view->pageInSight() + 1;
    m_number->setText(m_pages->isComplete() ? tr("Page %1 of %2").arg(page).arg(m_pages->count())
                                            : tr("Laying out page %1…").arg(m_pages->count()));
}

} // namespace readback
