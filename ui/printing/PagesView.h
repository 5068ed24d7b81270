// SPDX-License-Identifier: MIT
#pragma once

#include "ui/printing/PrintPages.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

#include <memory>

namespace readback {

// Pages one below the other as they will be printed, as wide as fits. Only pages in sight are
// painted, the last of them kept, so that their number does not matter. Window's thread.
class PagesView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PagesView(QWidget *parent = nullptr);

    // Null: none.
    void setPages(std::shared_ptr<PrintPages> pages);
    // There are more pages, or now all of them.
    void pagesAdded();
    int pageInSight() const; // from 0; -1: none

signals:
    void scrolled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    double scale() const;
    QSize paperSize() const;
    int step() const; // from page to page
    const QPixmap &picture(int page);
    void updateScrollBar();

    std::shared_ptr<PrintPages> m_pages;
    QCache<int, QPixmap> m_pictures{8};
};

} // namespace readback
