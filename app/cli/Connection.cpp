// SPDX-License-Identifier: MIT
#include "app/cli/Connection.h"

#include "app/ProfileArchive.h"
#include "app/demo/DemoServer.h"
#include "app/exporting/AtomicFile.h"
#include "app/exporting/TranscriptDocument.h"
#include "app/settings/KeychainSecretStore.h"
#include "app/settings/Settings.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// A region, or a server without what a URL may hold beside it.
QString placeOf(const Profile &profile)
{
    return profile.region.isEmpty() ? QUrl(profile.baseUrl).host() : profile.region;
}

} // namespace

Connection::Connection(ExportOptions options, EnvironmentCredentials environment, Clock &clock)
    : m_options(std::move(options)), m_environment(std::move(environment)), m_clock(clock)
{
}

Connection::~Connection() = default;

CallHandle Connection::open(QObject *context, Callback<Login> done)
{
    if (m_options.organisation == ExportOptions::Organisation::Profile)
        return profile(context, std::move(done));
    const Completion<Login> completion(context, std::move(done));
    completion.finish(
        m_options.organisation == ExportOptions::Organisation::Demo ? demo() : server());
    return completion.handle();
}

Result<Connection::Login> Connection::demo()
{
    DemoOptions options;
    options.calls = m_options.demoCalls;
    options.seed = m_options.demoSeed;
    options.deny = m_options.demoDeny;
    m_demo = std::make_unique<DemoServer>(options);
    if (const auto started = m_demo->start(); !started)
        return started.error();
    return Login{demoProfile(*m_demo, m_options.server.api), m_demo->clientSecret(), demoSource()};
}

Result<Connection::Login> Connection::server()
{
    if (!m_environment.isComplete())
        return usageError(tr("Set GENESYSCLOUD_OAUTHCLIENT_ID and GENESYSCLOUD_OAUTHCLIENT_SECRET "
                             "to the id and secret of an OAuth client."));
    auto profile = m_options.server;
    profile.clientId = m_environment.clientId;
    return Login{profile, m_environment.clientSecret, placeOf(profile)};
}

CallHandle Connection::profile(QObject *context, Callback<Login> done)
{
    const Completion<Login> completion(context, std::move(done));
    auto named = namedProfile();
    if (!named) {
        completion.finish(named.error());
        return completion.handle();
    }
    auto &login = *named;
    if (m_environment.isComplete() && m_environment.clientId == login.profile.clientId
        && !login.profile.isForUser()) {
        // A server has no keychain that anybody could unlock.
        login.secret = m_environment.clientSecret;
        completion.finish(std::move(login));
    } else {
        m_keychain = std::make_unique<KeychainSecretStore>(m_clock);
        login.secrets = m_keychain.get();
        completion.hold(m_keychain->read(
            login.profile.id, context, [completion, login](const Result<QString> &secret) {
                completion.finish(withSecret(login, secret));
            }));
    }
    return completion.handle();
}

Result<Connection::Login> Connection::withSecret(Login login, const Result<QString> &secret)
{
    if (!secret)
        return secret.error();
    if (secret->isEmpty() && !login.profile.isForUser())
        return Error::of(ErrorKind::Auth,
            tr("The keychain has no secret for the profile \"%1\".").arg(login.profile.name));
    login.secret = *secret;
    return login;
}

// Without its secret. What people added to calls is followed whether or not transcripts are kept.
Result<Connection::Login> Connection::namedProfile()
{
    const Settings settings(
        Settings::defaultPath(),
        [](const QString &path, const QByteArray &bytes) {
            return writeFileAtomically(path, bytes);
        },
        m_clock);
    QStringList names;
    for (const auto &profile : settings.values().profiles) {
        if (profile.name == m_options.profileName)
            return Login{profile, {}, profile.name, nullptr, archiveFolder(profile)};
        names += profile.name;
    }
    if (names.isEmpty())
        return usageError(tr("There are no profiles yet; make one in the settings of Readback."));
    return usageError(tr("There is no profile \"%1\"; there is: %2.")
                          .arg(m_options.profileName, names.join(", "_L1)));
}

Error Connection::usageError(const QString &sentence)
{
    m_isUsageError = true;
    return {ErrorKind::Local, sentence, {}, 0, {}, {}};
}

} // namespace readback
