// SPDX-License-Identifier: MIT
#include "app/async/SystemClock.h"
#include "app/demo/DemoServer.h"
#include "app/exporting/AtomicFile.h"
#include "app/settings/KeychainSecretStore.h"
#include "app/settings/Settings.h"
#include "tests/support/Places.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <optional>

using namespace readback;
using namespace Qt::StringLiterals;

// The real thing: QtKeychain, libsecret, D-Bus and a keyring daemon. Started by with-keyring.sh.
class TestKeychain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("READBACK_KEYRING"))
            QSKIP("needs dbus-run-session and gnome-keyring-daemon");
    }

    void S09_aRunningKeychainIsFound()
    {
        std::optional<Result<Done>> outcome;
        const auto call
            = m_store.probe(this, [&](const Result<Done> &result) { outcome = result; });
        QTRY_VERIFY(outcome);
        QVERIFY2(outcome->ok(), qPrintable(outcome->ok() ? QString() : outcome->error().what));
    }

    void S09_aMissingEntryIsEmptyAndNoError()
    {
        const auto secret = read(m_store, u"nobody"_s);
        QVERIFY(secret.ok());
        QCOMPARE(*secret, QString());
        QVERIFY(remove(u"nobody"_s).ok());
    }

    void S09_aSecretIsStoredReplacedAndRemoved()
    {
        QVERIFY(write(u"a"_s, u"CANARY-first"_s).ok());
        QVERIFY(write(u"b"_s, u"CANARY-other"_s).ok());
        QVERIFY(write(u"a"_s, u"CANARY-second~!\"'\\"_s).ok());
        KeychainSecretStore another(m_clock);
        QCOMPARE(read(another, u"a"_s).value(), u"CANARY-second~!\"'\\"_s);
        QVERIFY(remove(u"a"_s).ok());
        QCOMPARE(read(m_store, u"a"_s).value(), QString());
        QCOMPARE(read(m_store, u"b"_s).value(), u"CANARY-other"_s);
    }

    void S09_whatIsNoSecretIsNotBelieved()
    {
        QVERIFY(write(u"broken"_s, u"CANARY-a\r\nX-Evil: 1"_s).ok()); // as another program might
        QCOMPARE(read(m_store, u"broken"_s).value(), QString());
    }

    void S09_manyCallsAtOnceAreAllAnswered()
    {
        int answered = 0;
        std::vector<CallHandle> calls;
        for (int i = 0; i < 20; ++i)
            calls.push_back(m_store.read(
                u"b"_s, this, [&](const Result<QString> &result) { answered += result.ok(); }));
        calls.erase(calls.begin(), calls.begin() + 5); // cancelled while they run
        QTRY_COMPARE(answered, 15);
    }

    // The whole way: a profile in the settings, its secret in the keychain, another program.
    void S09_readbackExportFindsTheSecretOfAProfile()
    {
        DemoServer server{DemoOptions()};
        QVERIFY(server.start().ok());
        const auto profile = demoProfile(server);
        saveProfile(profile);
        const QTemporaryDir folder;
        QCOMPARE(runExport(profile.name, folder.path()), 1); // no secret yet
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(write(profile.id, server.clientSecret()).ok());
        QCOMPARE(runExport(profile.name, folder.path()), 3); // some calls have no transcript
        QVERIFY(QDir(folder.path()).entryList({u"*.txt"_s}).size() > 10);
        QVERIFY(remove(profile.id).ok());
    }

    // Last, since nobody is here to unlock it again.
    void S09_aLockedKeychainIsAnErrorWithANextStep()
    {
        QProcess lock;
        lock.start(u"dbus-send"_s,
            {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s,
                u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                u"array:objpath:/org/freedesktop/secrets/collection/login"_s});
        QVERIFY(lock.waitForFinished());
        QCOMPARE(lock.exitCode(), 0);
        // Nobody answers the keychain's question, which is a No. Looking for the entry then finds
        // nothing; storing is refused.
        const auto secret = read(m_store, u"b"_s);
        QVERIFY(!secret.ok() || secret->isEmpty());
        const auto stored = write(u"b"_s, u"CANARY-third"_s);
        QVERIFY(!stored.ok());
        QCOMPARE(stored.error().kind, ErrorKind::Local);
        QVERIFY(!stored.error().what.isEmpty() && !stored.error().next.isEmpty());
        qInfo("%s", qPrintable(describe(stored.error())));
    }

private:
    template <class T, class Start>
    Result<T> wait(Start start)
    {
        std::optional<Result<T>> outcome;
        const CallHandle call = start([&](const Result<T> &result) { outcome = result; });
        [&] { QTRY_VERIFY(outcome); }();
        return outcome.value_or(Error::of(ErrorKind::Abandoned));
    }
    Result<QString> read(SecretStore &store, const QString &id)
    {
        return wait<QString>([&](auto done) { return store.read(id, this, done); });
    }
    Result<Done> write(const QString &id, const QString &secret)
    {
        return wait<Done>([&](auto done) { return m_store.write(id, secret, this, done); });
    }
    Result<Done> remove(const QString &id)
    {
        return wait<Done>([&](auto done) { return m_store.remove(id, this, done); });
    }

    void saveProfile(const Profile &profile)
    {
        // Where the other program looks: it knows nothing of test mode.
        const auto path = qEnvironmentVariable("XDG_CONFIG_HOME") + u"/readback/settings.json"_s;
        const auto writer = [](const QString &to, const QByteArray &bytes) {
            return writeFileAtomically(to, bytes);
        };
        Settings(path, writer, m_clock).change([&](SettingsData &values) {
            values.profiles = {profile};
        });
        QVERIFY(QFile::exists(path));
    }
    int runExport(const QString &profile, const QString &folder)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(test::programPath(u"readback-export"_s),
            {u"--profile"_s, profile, u"--last"_s, u"30d"_s, u"--output"_s, folder});
        return process.waitForFinished(60'000) ? process.exitCode() : -1;
    }

    SystemClock m_clock;
    KeychainSecretStore m_store{m_clock};
};

READBACK_TEST_MAIN(TestKeychain)
#include "tst_keychain.moc"
