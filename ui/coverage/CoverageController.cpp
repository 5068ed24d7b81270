// SPDX-License-Identifier: MIT
#include "ui/coverage/CoverageController.h"

#include "app/library/TranscriptLibrary.h"
#include "app/settings/Settings.h"
#include "ui/Dialogs.h"
#include "ui/coverage/CoverageCsvJob.h"
#include "ui/coverage/CoverageDialog.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qint64 kRefreshMs = 200; // a report of a million calls takes milliseconds
constexpr int kShareOf = 10; // of the budget, a tenth is the person's

} // namespace

CoverageController::CoverageController(Parts parts, QWidget *window)
    : QObject(window), m_parts(parts), m_window(window)
{
    connect(&parts.calls, &CoveredCalls::changed, this, &CoverageController::refreshSoon);
    connect(&parts.calls, &CoveredCalls::aboutToClear, this, &CoverageController::forgetHandles);
}

CoverageController::~CoverageController() = default;

void CoverageController::open(TranscriptLibrary &library, std::function<int()> requestsPerMinute)
{
    m_library = &library;
    m_requestsPerMinute = std::move(requestsPerMinute);
    if (!m_dialog) {
        m_dialog = new CoverageDialog(m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connectDialog();
    }
    refresh();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

CoverageDialog *CoverageController::dialog() const
{
    return m_dialog;
}

void CoverageController::connectDialog()
{
    connect(m_dialog, &CoverageDialog::askRequested, this, &CoverageController::ask);
    connect(m_dialog, &CoverageDialog::stopRequested, this, [this] {
        if (m_check)
            m_check->cancel();
    });
    connect(m_dialog, &CoverageDialog::copyRequested, this, &CoverageController::copy);
    connect(m_dialog, &CoverageDialog::exportRequested, this, &CoverageController::chooseFile);
    connect(m_dialog, &QDialog::finished, this, [this] { m_check.reset(); });
}

void CoverageController::close()
{
    m_check.reset();
    m_csv.reset();
    m_library = nullptr;
    delete m_dialog;
}

void CoverageController::refreshSoon()
{
    if (!m_dialog || std::exchange(m_refreshDue, true))
        return;
    m_parts.clock.after(kRefreshMs, this, [this] {
        m_refreshDue = false;
        refresh();
    });
}

void CoverageController::refresh()
{
    if (!m_dialog || !m_library)
        return;
    const auto report = m_parts.calls.report();
    m_dialog->setReport(report);
    m_dialog->setEstimate(coverageSeconds(report.rest(), spareRequestsPerMinute()));
    if (m_check)
        showProgress();
}

int CoverageController::spareRequestsPerMinute() const
{
    const int all = m_requestsPerMinute();
    return std::max(1, all - all / kShareOf);
}

void CoverageController::ask()
{
    if (m_check || !m_library)
        return;
    const auto rest
        = std::make_shared<const std::vector<CoveredCalls::Handle>>(m_parts.calls.rest());
    m_check = std::make_unique<CoverageCheck>(*m_library, m_parts.clock,
        CoverageCheck::Job{rest->size(), [&calls = m_parts.calls, rest](size_t position) {
                               return calls.conversation((*rest)[position]);
                           }});
    connect(m_check.get(), &CoverageCheck::progress, this, &CoverageController::refreshSoon);
    connect(m_check.get(), &CoverageCheck::finished, this, &CoverageController::askEnded);
    m_check->start();
    showProgress();
}

void CoverageController::showProgress()
{
    m_dialog->showAsking(static_cast<int>(m_check->done()), static_cast<int>(m_check->total()),
        m_check->secondsLeft(spareRequestsPerMinute()));
}

void CoverageController::askEnded(const std::optional<Error> &stopped)
{
    const bool whole = m_check->done() == m_check->total();
    const auto counts = tr("Asked for %1 of %2.").arg(m_check->done()).arg(m_check->total());
    m_check.release()->deleteLater(); // it is its signal that brought us here
    if (!m_dialog)
        return;
    refresh();
    if (stopped)
        m_dialog->showIdle(tr("Stopped: %1").arg(describe(*stopped)) + u'\n' + counts);
    else
        m_dialog->showIdle(whole ? QString() : tr("Stopped.") + u' ' + counts);
}

// Another list: nobody asks for calls that are not there any more.
void CoverageController::forgetHandles()
{
    if (m_check)
        m_check->cancel();
    if (m_csv)
        m_csv->giveUp();
}

void CoverageController::copy()
{
    QGuiApplication::clipboard()->setText(coverageText(m_parts.calls.report()));
    m_dialog->showMessage(tr("Copied."));
}

void CoverageController::chooseFile()
{
    if (m_csv)
        return;
    const auto day = m_parts.clock.now().toLocalTime().date().toString(Qt::ISODate);
    const SavePlace place{tr("Export coverage report"), m_parts.settings.values().exportFolder,
        u"coverage_%1.csv"_s.arg(day), {tr("CSV (*.csv)")}};
    m_parts.dialogs.askSavePath(m_dialog, place, [this](const QString &path) {
        if (!path.isEmpty() && m_dialog && !m_csv)
            save(path);
    });
}

void CoverageController::save(const QString &path)
{
    m_parts.settings.change(
        [&](SettingsData &values) { values.exportFolder = QFileInfo(path).absolutePath(); });
    m_csv = std::make_unique<CoverageCsvJob>(m_parts.calls, m_parts.clock, path);
    connect(m_csv.get(), &CoverageCsvJob::finished, this,
        [this, path](const Result<Done> &result) { saved(path, result); });
    m_dialog->showMessage(tr("Saving…"));
    m_csv->start();
}

void CoverageController::saved(const QString &path, const Result<Done> &result)
{
    m_csv.release()->deleteLater();
    if (!m_dialog)
        return;
    if (result)
        return m_dialog->showMessage(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
    m_dialog->showMessage(tr("Not saved."));
    const bool cleared = result.error().kind == ErrorKind::Cancelled;
    if (!cleared)
        m_parts.dialogs.showError(m_dialog, tr("Export"), result.error());
}

} // namespace readback
