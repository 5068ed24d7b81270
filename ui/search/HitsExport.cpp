// SPDX-License-Identifier: MIT
#include "ui/search/HitsExport.h"

#include "app/async/Clock.h"
#include "app/settings/Settings.h"
#include "ui/Dialogs.h"
#include "ui/search/HitTableModel.h"
#include "ui/search/HitsCsvJob.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

HitsExport::HitsExport(Parts parts, QWidget &window, QObject *parent)
    : QObject(parent), m_parts(parts), m_window(window)
{
}

HitsExport::~HitsExport() = default;

// What is saved is what was there when the person asked for it.
void HitsExport::start(CallFinder &finder, const HitTableModel &model, const SearchRequest &rest)
{
    if (m_job)
        return emit told(tr("The hits are being saved already."));
    m_finder = &finder;
    m_shown = model.hitsAsShown();
    m_rest = rest;
    const auto day = m_parts.clock.now().toLocalTime().date().toString(Qt::ISODate);
    const SavePlace place{tr("Export the hits"), m_parts.settings.values().exportFolder,
        u"hits_%1.csv"_s.arg(day), {tr("CSV (*.csv)")}};
    m_parts.dialogs.askSavePath(&m_window, place, [this](const QString &path) {
        if (!path.isEmpty() && m_finder && !m_job)
            save(path);
    });
}

void HitsExport::cancel()
{
    m_finder = nullptr;
    m_job.reset();
}

void HitsExport::save(const QString &path)
{
    m_parts.settings.change(
        [&](SettingsData &values) { values.exportFolder = QFileInfo(path).absolutePath(); });
    m_job = std::make_unique<HitsCsvJob>(
        *m_finder, m_parts.clock, HitsCsvJob::Task{path, std::move(m_shown), m_rest});
    connect(m_job.get(), &HitsCsvJob::finished, this,
        [this, path](const Result<Done> &result) { saved(path, result); });
    emit told(tr("Saving the hits…"));
    m_job->start();
}

void HitsExport::saved(const QString &path, const Result<Done> &result)
{
    const auto hits = static_cast<int>(m_job->hits());
    m_job.release()->deleteLater(); // it is its signal that brought us here
    if (result)
        return emit told(
            tr("Saved %Ln hit(s): %1", nullptr, hits).arg(QDir::toNativeSeparators(path)));
    emit told(tr("The hits are not saved."));
    m_parts.dialogs.showError(&m_window, tr("Export"), result.error());
}

} // namespace readback
