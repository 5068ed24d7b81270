// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Result.h"
#include "ui/printing/PrintPages.h"

#include <QObject>
#include <QPainter>
#include <QTimer>

#include <memory>

class QPrinter;

namespace readback {

// Prints a call page by page between the events of the window. Window's thread.
class PrintJob : public QObject
{
    Q_OBJECT
public:
    // `printer` as the person chose it: which pages, in which order, how often.
    PrintJob(const PrintedCall &call, std::shared_ptr<QPrinter> printer, QObject *parent);
    ~PrintJob() override;

    void start();
    // What is not printed yet is not printed; finished() does not follow.
    void cancel();

signals:
    void progress(int done, int total); // total 0: not known yet
    // Error (Local): the printer, or the file, took no more.
    void finished(const readback::Result<readback::Done> &result);

private:
    void step();
    bool begin();
    bool printNext();
    void end(const Result<Done> &result);

    std::shared_ptr<QPrinter> m_printer;
    PrintPages m_pages;
    QPainter m_painter;
    QTimer m_timer;
    std::vector<int> m_order; // of the pages to print
    size_t m_done = 0;
};

} // namespace readback
