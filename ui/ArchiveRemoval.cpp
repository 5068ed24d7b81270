// SPDX-License-Identifier: MIT
#include "ui/ArchiveRemoval.h"

#include "app/ProfileArchive.h"
#include "app/async/Worker.h"
#include "app/settings/Settings.h"
#include "ui/Dialogs.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QWidget>

#include <utility>

namespace readback {

ArchiveRemoval::ArchiveRemoval(Settings &settings, Dialogs &dialogs, QWidget *window)
    : QObject(window), m_settings(settings), m_dialogs(dialogs), m_window(window),
      m_profiles(settings.values().profiles)
{
    connect(&settings, &Settings::changed, this, &ArchiveRemoval::settingsChanged);
}

ArchiveRemoval::~ArchiveRemoval() = default;

void ArchiveRemoval::settingsChanged()
{
    if (m_settings.values().profiles == m_profiles)
        return;
    QSet<QString> inUse;
    for (const auto &profile : m_settings.values().profiles)
        inUse.insert(archiveKey(profile));
    const auto before = std::exchange(m_profiles, m_settings.values().profiles);
    for (const auto &profile : before) {
        const auto key = archiveKey(profile);
        const auto folder = archivesFolder() + u'/' + key;
        if (!key.isEmpty() && !inUse.contains(key) && QFileInfo::exists(folder))
            offer(profile, folder);
    }
}

void ArchiveRemoval::offer(const Profile &profile, const QString &folder)
{
    const Question question{tr("Calls kept on this computer"),
        tr("Remove the calls that are kept on this computer of “%1”, too?").arg(profile.name),
        tr("The connection is gone or leads to another account now, so that nobody can look at "
           "them in Readback any more."),
        {tr("Remove the calls"), tr("Leave them")}};
    m_dialogs.ask(m_window, question, [this, folder](int answer) {
        if (answer == 0)
            remove(folder);
    });
}

void ArchiveRemoval::remove(const QString &folder)
{
    m_removing[folder] = runOnWorker<Done>(
        this, [folder] { return removeArchive(folder); },
        [this, folder](const Result<Done> &result) {
            m_removing.erase(folder);
            if (!result)
                m_dialogs.showError(m_window, tr("Calls kept on this computer"), result.error());
        });
}

} // namespace readback
