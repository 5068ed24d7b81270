// SPDX-License-Identifier: MIT
#include "bench/StartHome.h"

#include "app/ProfileArchive.h"
#include "app/settings/SettingsData.h"
#include "app/settings/SettingsFormat.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

Profile absentServer()
{
    Profile profile;
    profile.id = profile.name = u"bench"_s;
    profile.baseUrl = u"http://127.0.0.1:9"_s;
    profile.clientId = u"bench"_s;
    return profile;
}

void writeSettings(const QString &path)
{
    SettingsData data;
    data.profiles = {absentServer()};
    data.lastProfile = data.profiles.front().id;
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(encodeSettings(data)) < 0)
        qFatal("The benchmark cannot write its settings.");
}

} // namespace

StartHome::StartHome(const QString &archiveFolder)
{
    for (const auto &folder : {u"config/readback"_s, u"data/readback/archive"_s, u"run"_s})
        QDir().mkpath(inHome(folder));
    QFile::setPermissions(inHome(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    writeSettings(inHome(u"config/readback/settings.json"_s));
    if (!archiveFolder.isEmpty())
        QFile::link(
            archiveFolder, inHome(u"data/readback/archive/"_s + archiveKey(absentServer())));
}

QString StartHome::inHome(const QString &name) const
{
    return m_home.filePath(name);
}

QProcessEnvironment StartHome::environment(const QString &platform) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, inHome(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, inHome(u"data"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, inHome(u"run"_s));
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"readback.start=true"_s);
    return environment;
}

} // namespace readback::bench
