// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/checks/ConnectionCheck.h"
#include "app/settings/LayeredSecretStore.h"
#include "ui/settings/ProfileDraft.h"

#include <QObject>

#include <functional>

namespace readback {

class ConnectionPanel;

// Tries the connection as it stands in the settings dialog, and has the panel show how it goes.
class ConnectionTrial : public QObject
{
    Q_OBJECT
public:
    // Tries a profile (testProfile).
    using Tester = std::function<CallHandle(const Profile &profile, const QString &secret,
        QObject *context, CheckCallback told, Callback<CheckReports> done)>;

    // All outlive it.
    ConnectionTrial(
        Tester test, LayeredSecretStore &secrets, ConnectionPanel &panel, QObject *parent);

    // With what was entered, else with what is stored.
    void start(const ProfileDraft &draft);
    void stop();

private:
    void run(const Profile &profile, const QString &secret);
    void fail(const Error &error);

    const Tester m_test;
    LayeredSecretStore &m_secrets;
    ConnectionPanel &m_panel;
    CallHandle m_call;
};

} // namespace readback
