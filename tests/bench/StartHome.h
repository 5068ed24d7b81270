// SPDX-License-Identifier: MIT
#pragma once

#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace readback::bench {

// A person's home with one profile in it, whose server is not there: a start of Readback opens its
// archive and shows the calls that are kept. No bus, so no keychain.
class StartHome
{
public:
    // The profile's archive is the one in that folder, which stays there; empty: it has none yet.
    explicit StartHome(const QString &archiveFolder);

    // Of a program that runs there on that platform of Qt's.
    QProcessEnvironment environment(const QString &platform) const;

private:
    QString inHome(const QString &name) const;

    QTemporaryDir m_home;
};

} // namespace readback::bench
