// SPDX-License-Identifier: MIT
#include "ui/settings/SecretWriter.h"

#include "ui/Dialogs.h"

#include <QPointer>
#include <QWidget>

namespace readback {

SecretWriter::SecretWriter(LayeredSecretStore &secrets, Dialogs &dialogs, QWidget *window)
    : QObject(window), m_secrets(secrets), m_dialogs(dialogs), m_window(window)
{
}

void SecretWriter::write(const Profile &profile, const QString &secret, Written done)
{
    cancel();
    m_call = m_secrets.write(profile.id, secret, this,
        [this, profile, secret, done = std::move(done)](const Result<Done> &result) {
            if (!result)
                return ask(profile, secret, result.error(), done);
            done(m_secrets.isPersistent() ? SecretPlace::Keychain : SecretPlace::ThisRun);
        });
}

void SecretWriter::cancel()
{
    ++m_run;
    m_call.cancel();
}

void SecretWriter::ask(
    const Profile &profile, const QString &secret, const Error &error, Written done)
{
    const QString title = profile.isForUser() ? tr("The sign-in could not be stored")
                                              : tr("The secret could not be stored");
    const QString text = profile.isForUser()
        ? tr("The keychain did not take the sign-in to “%1”.").arg(profile.name)
        : tr("The keychain did not take the secret of “%1”.").arg(profile.name);
    const Question question{
        title, text, describe(error), {tr("Keep for This Run Only"), tr("Cancel")}};
    m_dialogs.ask(m_window, question,
        [self = QPointer(this), run = m_run, id = profile.id, secret, done = std::move(done)](
            int answer) {
            if (!self || self->m_run != run)
                return;
            if (answer != 0)
                return done(SecretPlace::None);
            self->m_secrets.keepForThisRun(id, secret);
            done(SecretPlace::ThisRun);
        });
}

} // namespace readback
