// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/LayeredSecretStore.h"
#include "ui/settings/ProfileDraft.h"

#include <QObject>

#include <functional>

class QWidget;

namespace readback {

class Dialogs;

// Stores one secret at a time. A keychain that refuses is asked about, never stepped around.
class SecretWriter : public QObject
{
    Q_OBJECT
public:
    // All outlive the writer; questions go to `window`.
    SecretWriter(LayeredSecretStore &secrets, Dialogs &dialogs, QWidget *window);

    // `done`: where it is now; None: the person took it back.
    using Written = std::function<void(SecretPlace)>;
    void write(const Profile &profile, const QString &secret, Written done);
    // Nothing is told any more.
    void cancel();

private:
    void ask(const Profile &profile, const QString &secret, const Error &error, Written done);

    LayeredSecretStore &m_secrets;
    Dialogs &m_dialogs;
    QWidget *m_window;
    CallHandle m_call;
    quint64 m_run = 0; // an answer to a question of a cancelled one is not meant for the next
};

} // namespace readback
