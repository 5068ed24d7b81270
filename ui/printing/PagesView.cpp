// SPDX-License-Identifier: MIT
#include "ui/printing/PagesView.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace readback {

namespace {

constexpr int kGap = 16;
constexpr int kWidest = 900; // a page is easier to judge when it is seen whole

} // namespace

PagesView::PagesView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setBackgroundRole(QPalette::Mid);
}

void PagesView::setPages(std::shared_ptr<PrintPages> pages)
{
    m_pages = std::move(pages);
    verticalScrollBar()->setValue(0);
    pagesAdded();
}

void PagesView::pagesAdded()
{
    m_pictures.clear(); // their numbers have changed
    updateScrollBar();
    viewport()->update();
    emit scrolled();
}

int PagesView::pageInSight() const
{
    if (!m_pages || m_pages->count() == 0)
        return -1;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    return std::clamp(middle / step(), 0, m_pages->count() - 1);
}

double PagesView::scale() const
{
    const int width = std::clamp(viewport()->width() - 2 * kGap, 100, kWidest);
    return static_cast<double>(width) / std::max(1, m_pages->paperRect().width());
}

QSize PagesView::paperSize() const
{
    return (QSizeF(m_pages->paperRect().size()) * scale()).toSize();
}

int PagesView::step() const
{
    return paperSize().height() + kGap;
}

const QPixmap &PagesView::picture(int page)
{
    if (const auto *known = m_pictures.object(page))
        return *known;
    const double ratio = devicePixelRatioF();
    const auto image = m_pages->picture(page, qRound(paperSize().width() * ratio));
    auto *pixmap = new QPixmap(QPixmap::fromImage(image)); // the cache owns it
    pixmap->setDevicePixelRatio(ratio);
    m_pictures.insert(page, pixmap);
    return *pixmap;
}

void PagesView::paintEvent(QPaintEvent *)
{
    if (!m_pages || m_pages->count() == 0)
        return;
    QPainter painter(viewport());
    const int top = verticalScrollBar()->value();
    const int first = std::max(0, (top - kGap) / step());
    const int left = (viewport()->width() - paperSize().width()) / 2;
    for (int page = first; page < m_pages->count(); ++page) {
        const int y = kGap + page * step() - top;
        if (y > viewport()->height())
            break;
        painter.drawPixmap(left, y, picture(page));
    }
}

void PagesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_pictures.clear();
    updateScrollBar();
}

void PagesView::scrollContentsBy(int, int)
{
    viewport()->update();
    emit scrolled();
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    auto *bar = verticalScrollBar();
    if (event->key() == Qt::Key_Home)
        bar->setValue(0);
    else if (event->key() == Qt::Key_End)
        bar->setValue(bar->maximum());
    else if (event->key() == Qt::Key_Space)
        bar->triggerAction(event->modifiers() & Qt::ShiftModifier
                ? QAbstractSlider::SliderPageStepSub
                : QAbstractSlider::SliderPageStepAdd);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PagesView::updateScrollBar()
{
    const int all = m_pages ? kGap + m_pages->count() * step() : 0;
    verticalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, all - viewport()->height()));
}

} // namespace readback
