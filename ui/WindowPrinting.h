// SPDX-License-Identifier: MIT
#pragma once

#include "ui/MainWindow.h"

#include <memory>

class QPrinter;

namespace readback {

class PrintJob;
struct PrintedCall;

// Prints the call that is read, or shows what that would give. One print at a time; another call
// can be read meanwhile. Window's thread.
class WindowPrinting : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        WindowActions &actions;
        CallBrowser &browser;
        StatusStrip &status;
        Dialogs &dialogs;
    };

    // All parts outlive it.
    WindowPrinting(const Parts &parts, QWidget *window);
    ~WindowPrinting() override;

    // Which of its actions can be done now; follows the pane by itself.
    void update();

private:
    void openPreview();
    void askPrinter(const PrintedCall &call, QWidget *parent);
    void print(const PrintedCall &call);
    void tell(const Result<Done> &result);
    void cancel();
    PrintedCall call() const;
    const std::shared_ptr<QPrinter> &printer();

    Parts m_parts;
    QWidget *m_window;
    std::shared_ptr<QPrinter> m_printer; // made when first needed, which may take a while
    std::unique_ptr<PrintJob> m_job;
};

} // namespace readback
