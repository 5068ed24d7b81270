// SPDX-License-Identifier: MIT
#pragma once

#include "ui/printing/PrintedCall.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QLabel;
class QPrinter;

namespace readback {

class PagesView;
class PrintPages;

// Shows what printing would give, all pages of it. Goes when it is closed.
class PrintPreview : public QDialog
{
    Q_OBJECT
public:
    // `printer` says how pages are; their size and direction can be changed here.
    PrintPreview(PrintedCall call, std::shared_ptr<QPrinter> printer, QWidget *parent);

    const PrintedCall &call() const { return m_call; }
    // From 1, once all are laid out; 0 before.
    int pageCount() const;

signals:
    void printRequested();

private:
    QLayout *makeButtons();
    void layOut();
    void step();
    QWidget *makePaper();
    QWidget *makeDirection();
    void updateNumber();

    PrintedCall m_call;
    std::shared_ptr<QPrinter> m_printer;
    std::shared_ptr<PrintPages> m_pages;
    PagesView *m_view;
    QLabel *m_number;
    QTimer m_timer;
};

} // namespace readback
