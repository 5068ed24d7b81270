// SPDX-License-Identifier: MIT
#include "ui/printing/PrintPreview.h"

#include "ui/printing/PagesView.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

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
    auto *print = new QPushButton(tr("&Print…"), this);
    auto *close = new QPushButton(tr("&Close"), this);
    for (auto *button : {print, close})
        button->setAutoDefault(false);
    connect(print, &QPushButton::clicked, this, &PrintPreview::printRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(10); // else it has the column's, which is none
    row->addWidget(m_number, 1);
    for (auto *widget : {makePaper(), makeDirection(), static_cast<QWidget *>(print),
             static_cast<QWidget *>(close)})
        row->addWidget(widget);
    return row;
}

// The dialog that Qt has for it wants a native printer, which not everybody has who prints to PDF.
QWidget *PrintPreview::makePaper()
{
    auto *paper = new QComboBox(this);
    paper->setObjectName(u"paper"_s);
    paper->setAccessibleName(tr("Paper"));
    std::vector<QPageSize> sizes;
    for (const auto id : {QPageSize::A4, QPageSize::A5, QPageSize::Letter, QPageSize::Legal})
        sizes.emplace_back(id);
    const auto current = m_printer->pageLayout().pageSize();
    if (std::ranges::find(sizes, current) == sizes.end())
        sizes.insert(sizes.begin(), current);
    for (const auto &size : sizes)
        paper->addItem(size.name());
    paper->setCurrentIndex(static_cast<int>(std::ranges::find(sizes, current) - sizes.begin()));
    connect(paper, &QComboBox::activated, this, [this, sizes](int index) {
        m_printer->setPageSize(sizes[static_cast<size_t>(index)]);
        layOut();
    });
    return paper;
}

QWidget *PrintPreview::makeDirection()
{
    auto *landscape = new QCheckBox(tr("&Landscape"), this);
    landscape->setChecked(m_printer->pageLayout().orientation() == QPageLayout::Landscape);
    connect(landscape, &QCheckBox::toggled, this, [this](bool on) {
        m_printer->setPageOrientation(on ? QPageLayout::Landscape : QPageLayout::Portrait);
        layOut();
    });
    return landscape;
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

void PrintPreview::updateNumber()
{
    const int page = m_view->pageInSight() + 1;
    m_number->setText(m_pages->isComplete() ? tr("Page %1 of %2").arg(page).arg(m_pages->count())
                                            : tr("Laying out page %1…").arg(m_pages->count()));
}

} // namespace readback
