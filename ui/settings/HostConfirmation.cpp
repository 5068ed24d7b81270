// SPDX-License-Identifier: MIT
#include "ui/settings/HostConfirmation.h"

#include "app/ProfileCheck.h"
#include "ui/Dialogs.h"

#include <QPointer>
#include <QWidget>

namespace readback {

namespace {

QString keyOf(const Profile &profile)
{
    return profile.id + QLatin1Char(' ') + loginHost(profile);
}

Question questionFor(const Profile &profile)
{
    const QString host = loginHost(profile);
    const QStringList answers{
        HostConfirmation::tr("Use This Server"), HostConfirmation::tr("Cancel")};
    if (profile.isForUser())
        return {HostConfirmation::tr("Another server"),
            HostConfirmation::tr("Sign in at %1?").arg(host),
            HostConfirmation::tr(
                "This is not a server of Genesys Cloud. Whoever runs it learns what "
                "you enter there."),
            answers};
    return {HostConfirmation::tr("Another server"),
        HostConfirmation::tr("Send the client ID and secret to %1?").arg(host),
        HostConfirmation::tr(
            "This is not a server of Genesys Cloud. Whoever runs it learns the secret."),
        answers};
}

} // namespace

HostConfirmation::HostConfirmation(Dialogs &dialogs, QWidget *window)
    : QObject(window), m_dialogs(dialogs), m_window(window)
{
}

void HostConfirmation::trust(const Profile &profile)
{
    m_confirmed.insert(keyOf(profile));
}

void HostConfirmation::withConfirmed(
    const std::vector<ProfileDraft> &drafts, std::function<void()> go)
{
    for (const auto &draft : drafts) {
        const QString key = keyOf(draft.profile);
        if (!needsHostConfirmation(draft.profile) || m_confirmed.contains(key))
            continue;
        m_dialogs.ask(m_window, questionFor(draft.profile),
            [self = QPointer(this), key, drafts, go = std::move(go)](int answer) mutable {
                if (!self || answer != 0)
                    return;
                self->m_confirmed.insert(key);
                self->withConfirmed(drafts, std::move(go));
            });
        return;
    }
    go();
}

} // namespace readback
