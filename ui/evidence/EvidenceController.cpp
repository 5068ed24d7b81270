// SPDX-License-Identifier: MIT
#include "ui/evidence/EvidenceController.h"

#include "app/ProfileEvidence.h"
#include "app/async/Worker.h"
#include "app/exporting/AtomicFile.h"
#include "app/library/triage/EvidenceBasket.h"
#include "app/settings/Settings.h"
#include "ui/Dialogs.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QString filterFor(EvidenceFormat format)
{
    switch (format) {
    case EvidenceFormat::Html:
        return EvidenceController::tr("Pages (*.html)");
    case EvidenceFormat::Markdown:
        return EvidenceController::tr("Markdown (*.md)");
    case EvidenceFormat::Text:
        break;
    }
    return EvidenceController::tr("Plain text (*.txt)");
}

} // namespace

EvidenceController::EvidenceController(const Parts &parts, QWidget *window)
    : QObject(window), m_parts(parts), m_window(window)
{
}

void EvidenceController::setBasket(EvidenceBasket *basket, const Profile &profile, bool demo)
{
    m_basket = basket;
    m_profile = profile;
    m_demo = demo;
}

EvidenceDocument EvidenceController::document(const std::vector<qint64> &numbers) const
{
    std::vector<EvidenceItem> items;
    for (const auto &item : m_basket->items()) {
        if (numbers.empty() || std::ranges::find(numbers, item.number) != numbers.end())
            items.push_back(item);
    }
    return evidenceDocument(items, m_profile, m_demo, m_parts.clock.now());
}

void EvidenceController::exportAs(EvidenceFormat format)
{
    if (!m_basket || m_writing.isActive())
        return;
    const auto day = m_parts.clock.now().toLocalTime().date().toString(Qt::ISODate);
    const SavePlace place{tr("Export the evidence basket"), m_parts.settings.values().exportFolder,
        u"evidence_%1.%2"_s.arg(day, extensionOf(format)), {filterFor(format)}};
    // Another account's may be the one there is by the time of the answer.
    m_parts.dialogs.askSavePath(
        m_window, place, [this, basket = QPointer(m_basket), format](const QString &path) {
            if (!path.isEmpty() && basket && basket == m_basket)
                save(path, format);
        });
}

void EvidenceController::save(const QString &path, EvidenceFormat format)
{
    m_parts.settings.change(
        [&](SettingsData &values) { values.exportFolder = QFileInfo(path).absolutePath(); });
    emit told(tr("Saving…"));
    m_writing = runOnDisk<Done>(
        this,
        [path, format, evidence = document({})] {
            return writeFileAtomically(path, renderEvidence(evidence, format));
        },
        [this, path](const Result<Done> &result) { saved(path, result); });
}

void EvidenceController::saved(const QString &path, const Result<Done> &result)
{
    if (result)
        return emit told(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
    emit told(tr("Not saved."));
    m_parts.dialogs.showError(m_window, tr("Export"), result.error());
}

void EvidenceController::copy(const std::vector<qint64> &numbers)
{
    if (!m_basket || m_basket->items().empty())
        return;
    QGuiApplication::clipboard()->setText(evidenceText(document(numbers)));
    emit told(tr("The evidence is on the clipboard."));
}

} // namespace readback
