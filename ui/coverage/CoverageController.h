// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/library/checks/CoverageCheck.h"
#include "ui/coverage/CoveredCalls.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QWidget;

namespace readback {

class CoverageCsvJob;
class CoverageDialog;
class Dialogs;
class Settings;
class TranscriptLibrary;

// Shows the coverage report of the list, keeps it up to date, asks for the rest and saves it. One
// report at a time. Window's thread.
class CoverageController : public QObject
{
    Q_OBJECT
public:
    // All outlive the controller; `window` is the parent of the dialog.
    struct Parts
    {
        Dialogs &dialogs;
        Settings &settings;
        Clock &clock;
        CoveredCalls &calls;
    };
    CoverageController(Parts parts, QWidget *window);
    ~CoverageController() override;

    // Opens the report, or brings it to the front. `requestsPerMinute`: what the server allows,
    // asked again whenever something is estimated. Both must not be used after close().
    void open(TranscriptLibrary &library, std::function<int()> requestsPerMinute);
    void close();
    CoverageDialog *dialog() const; // null: none is open

private:
    void connectDialog();
    void refreshSoon();
    void refresh();
    void ask();
    void askEnded(const std::optional<Error> &stopped);
    void showProgress();
    void copy();
    void chooseFile();
    void save(const QString &path);
    void saved(const QString &path, const Result<Done> &result);
    void forgetHandles();
    // What the person's requests leave, at least.
    int spareRequestsPerMinute() const;

    Parts m_parts;
    QWidget *m_window;
    QPointer<CoverageDialog> m_dialog;
    TranscriptLibrary *m_library = nullptr;
    std::function<int()> m_requestsPerMinute;
    std::unique_ptr<CoverageCheck> m_check;
    std::unique_ptr<CoverageCsvJob> m_csv;
    bool m_refreshDue = false;
};

} // namespace readback
