// SPDX-License-Identifier: MIT
#include "ui/settings/ProfileSaver.h"

#include <QPointer>
#include <QWidget>

namespace readback {

ProfileSaver::ProfileSaver(
    Settings &settings, LayeredSecretStore &secrets, Dialogs &dialogs, QWidget *window)
    : QObject(window), m_settings(settings), m_secrets(secrets), m_dialogs(dialogs),
      m_window(window)
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
    ++m_run;
    m_call.cancel();
}

void ProfileSaver::writeNextSecret()
{
    while (m_next < m_drafts.size() && m_drafts[m_next].secret.isEmpty())
        ++m_next;
    if (m_next == m_drafts.size())
        return writeProfiles();
    const ProfileDraft draft = m_drafts[m_next++];
    m_call = m_secrets.write(draft.profile.id, draft.secret, this,
        [this, draft](const Result<Done> &result) { secretWritten(draft, result); });
}

void ProfileSaver::secretWritten(const ProfileDraft &draft, const Result<Done> &result)
{
    if (!result)
        return askToKeepForThisRun(draft, result.error());
    emit secretKept(
        draft.profile.id, m_secrets.isPersistent() ? SecretPlace::Keychain : SecretPlace::ThisRun);
    writeNextSecret();
}

void ProfileSaver::askToKeepForThisRun(const ProfileDraft &draft, const Error &error)
{
    const Question question{tr("The secret could not be stored"),
        tr("The keychain did not take the secret of “%1”.").arg(draft.profile.name),
        describe(error), {tr("Keep for This Run Only"), tr("Cancel")}};
    m_dialogs.ask(m_window, question, [self = QPointer(this), run = m_run, draft](int answer) {
        if (!self || self->m_run != run)
            return;
        if (answer != 0)
            return emit self->failed({});
        self->m_secrets.keepForThisRun(draft.profile.id, draft.secret);
        emit self->secretKept(draft.profile.id, SecretPlace::ThisRun);
        self->writeNextSecret();
    });
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
    m_call = m_secrets.remove(id, this, [this, id](const Result<Done> &result) {
        for (const auto &profile : m_before)
            if (!result && profile.id == id)
                m_notRemoved << profile.name;
        removeNextSecret();
    });
}

} // namespace readback
