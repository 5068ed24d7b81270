// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/cli/ExportOptions.h"
#include "app/settings/EnvironmentCredentials.h"

#include <QCoreApplication>

#include <memory>

namespace readback {

class Clock;
class DemoServer;
class SecretStore;
class Settings;

// Finds out which organisation to export from and how to sign in there: starts the demo, or takes
// the credentials from the environment or the keychain. Lives as long as the export, since the demo
// server does. Thread: the one it was made on.
class Connection
{
    Q_DECLARE_TR_FUNCTIONS(Connection)
public:
    struct Login
    {
        Profile profile;
        QString secret;
        QString source; // for TranscriptDocument
        SecretStore *secrets = nullptr; // where a person's sign-in is kept when it is renewed
        QString archiveFolder = {}; // of the account, see archiveFolder(); empty: not a profile's
    };

    // `clock` outlives the connection.
    Connection(ExportOptions options, EnvironmentCredentials environment, Clock &clock);
    ~Connection();

    // Errors: Auth or Local, see isUsageError().
    CallHandle open(QObject *context, Callback<Login> done);
    // After an error: the call was incomplete (no such profile, no credentials given), as opposed
    // to a keychain or demo that does not work.
    bool isUsageError() const { return m_isUsageError; }

private:
    Result<Login> demo();
    Result<Login> server();
    CallHandle profile(QObject *context, Callback<Login> done);
    Result<Login> namedProfile();
    static Result<Login> withSecret(Login login, const Result<QString> &secret);
    Error usageError(const QString &sentence);

    const ExportOptions m_options;
    const EnvironmentCredentials m_environment;
    Clock &m_clock;
    bool m_isUsageError = false;
    std::unique_ptr<DemoServer> m_demo;
    std::unique_ptr<SecretStore> m_keychain;
};

} // namespace readback
