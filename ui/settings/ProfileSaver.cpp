// SPDX-License-Identifier: MIT
#include "ui/settings/ProfileSaver.h"

#include <QWidget>

#include <algorithm>

namespace readback {

ProfileSaver::ProfileSaver(
    Settings &settings, LayeredSecretStore &secrets, Dialogs &dialogs, QWidget *window)
    : QObject(window), m_settings(settings), m_secrets(secrets), m_dialogs(dialogs),
      m_window(window), m_writer(new SecretWriter(secrets, dialogs, window))
{
}

void ProfileSaver::save(std::vector<ProfileDraft> drafts, const QString &current)
{
    cancel();
    m_drafts = std::move(drafts);
    m_current = current;
    m_before = m_settings.values().profiles;
    m_next = 0;
    m_removed.clear();
    m_notRemoved.clear();
    writeNextSecret();
}

void ProfileSaver::cancel()
{
    m_writer->cancel();
    m_call.cancel();
}

void ProfileSaver::writeNextSecret()
{
    while (m_next < m_drafts.size() && m_drafts[m_next].news().isEmpty())
        ++m_next;
    if (m_next == m_drafts.size())
        return writeProfiles();
    const ProfileDraft draft = m_drafts[m_next++];
    m_writer->write(draft.profile, draft.news(),
        [this, draft](SecretPlace place) { secretWritten(draft, place); });
}

void ProfileSaver::secretWritten(const ProfileDraft &draft, SecretPlace place)
{
    if (place == SecretPlace::None)
        return emit failed({});
    emit secretKept(draft.profile.id, place);
    writeNextSecret();
}

void ProfileSaver::writeProfiles()
{
    std::vector<Profile> profiles;
    for (const auto &draft : m_drafts)
        profiles.push_back(draft.profile);
    m_settings.change([&](SettingsData &data) {
        data.profiles = profiles;
        data.lastProfile = m_current;
    });
    m_call = m_settings.save(this, [this](const Result<Done> &result) {
        if (!result)
            emit failed(describe(result.error()));
        else
            removeOldSecrets();
    });
}

void ProfileSaver::removeOldSecrets()
{
    // Who signed in with a secret and is now to sign in as a person, say.
    for (const auto &draft : m_drafts)
        if (draft.news().isEmpty() && draft.isStoredInVain())
            m_removed << draft.profile.id;
    for (const auto &profile : m_before)
        if (!m_settings.values().profile(profile.id))
            m_removed << profile.id;
    removeNextSecret();
}

void ProfileSaver::removeNextSecret()
{
    if (m_removed.isEmpty()) {
        if (!m_notRemoved.isEmpty())
            m_dialogs.showError(m_window, tr("A secret is still in the keychain"),
                Error{ErrorKind::Local,
                    tr("The keychain did not remove the secret of %1.")
                        .arg(m_notRemoved.join(QStringLiteral(", "))),
                    tr("Remove it in the keychain's own window; it is listed as “readback”."), 0,
                    {}, {}});
        return emit saved();
    }
    const QString id = m_removed.takeFirst();
    const auto before = std::ranges::find(m_before, id, &Profile::id);
    if (before == m_before.end() || !before->isForUser())
        return removeSecret(id);
    m_call = m_secrets.read(id, this, [this, profile = *before](const Result<QString> &secret) {
        if (secret && !secret->isEmpty())
            emit signInRemoved(profile, *secret);
        removeSecret(profile.id);
    });
}

void ProfileSaver::removeSecret(const QString &id)
{
    m_call = m_secrets.remove(id, this, [this, id](const Result<Done> &result) {
        for (const auto &profile : m_before)
            if (!result && profile.id == id)
                m_notRemoved << profile.name;
        removeNextSecret();
    });
}

} // namespace readback
