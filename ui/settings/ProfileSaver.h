// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/LayeredSecretStore.h"
#include "app/settings/Settings.h"
#include "ui/Dialogs.h"
#include "ui/settings/SecretWriter.h"

#include <QObject>

#include <vector>

namespace readback {

// Saves what was edited in the settings dialog: first the secrets, then the profiles, and last it
// removes the secrets of profiles that are gone. A keychain that refuses is asked about, never
// stepped around; whatever fails, nothing of the old state is lost. One save at a time.
class ProfileSaver : public QObject
{
    Q_OBJECT
public:
    // All outlive the saver; questions go to `window`.
    ProfileSaver(
        Settings &settings, LayeredSecretStore &secrets, Dialogs &dialogs, QWidget *window);

    // Ends with saved() or failed(). `current`: the profile in use from now on; may be empty.
    void save(std::vector<ProfileDraft> drafts, const QString &current);
    void cancel();

signals:
    void saved();
    // `reason` empty: the person took it back.
    void failed(const QString &reason);
    // The secret of this profile has found its place.
    void secretKept(const QString &profileId, readback::SecretPlace place);

    // A person's sign-in is not kept any more; the server does not know yet.
    void signInRemoved(const readback::Profile &profile, const QString &secret);

private:
    void writeNextSecret();
    void secretWritten(const ProfileDraft &draft, SecretPlace place);
    void writeProfiles();
    void removeOldSecrets();
    void removeNextSecret();
    void removeSecret(const QString &id);

    Settings &m_settings;
    LayeredSecretStore &m_secrets;
    Dialogs &m_dialogs;
    QWidget *m_window;
    std::vector<ProfileDraft> m_drafts;
    QString m_current;
    size_t m_next = 0;
    QStringList m_removed;
    QStringList m_notRemoved; // names
    std::vector<Profile> m_before;
    CallHandle m_call;
    SecretWriter *m_writer;
};

} // namespace readback
