// SPDX-License-Identifier: MIT
#include "app/settings/EnvironmentCredentials.h"
#include "app/settings/KeychainError.h"
#include "app/settings/KeychainSecretStore.h"
#include "app/settings/LayeredSecretStore.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSecretStore.h"
#include "tests/support/TestMain.h"

#include <QSet>

using namespace readback;
using namespace Qt::StringLiterals;

class TestSecretStores : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // No bus, so no keychain: the answer of the library is what is tested here.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        qunsetenv("DISPLAY");
    }

    void memoryKeepsWhatItIsGivenForThisRun()
    {
        MemorySecretStore store;
        QVERIFY(!store.isPersistent());
        QCOMPARE(read(store, u"a"_s).value(), QString());
        QVERIFY(write(store, u"a"_s, u"CANARY-memory"_s).ok());
        QCOMPARE(read(store, u"a"_s).value(), u"CANARY-memory"_s);
        QVERIFY(remove(store, u"a"_s).ok());
        QCOMPARE(read(store, u"a"_s).value(), QString());
    }

    void theAnswerComesLaterAndNotAfterCancel()
    {
        MemorySecretStore store;
        int calls = 0;
        auto call = store.read(u"a"_s, this, [&](const Result<QString> &) { ++calls; });
        QCOMPARE(calls, 0);
        call.cancel();
        QCoreApplication::processEvents();
        QCOMPARE(calls, 0);
    }

    void S09_aRefusedWriteIsAnErrorAndKeptNowhere()
    {
        FakeSecretStore keychain;
        LayeredSecretStore store(&keychain);
        keychain.failure = keychainError(QKeychain::AccessDenied, {});
        QVERIFY(store.isPersistent());
        QVERIFY(!write(store, u"a"_s, u"CANARY-refused"_s).ok());
        QVERIFY(keychain.secrets.isEmpty());
        QVERIFY(!store.isForThisRun(u"a"_s));
        QVERIFY(!read(store, u"a"_s).ok());
    }

    void S09_forThisRunComesBeforeTheKeychain()
    {
        FakeSecretStore keychain;
        keychain.secrets.insert(u"a"_s, u"CANARY-old"_s);
        LayeredSecretStore store(&keychain);
        store.keepForThisRun(u"a"_s, u"CANARY-run"_s);
        QCOMPARE(read(store, u"a"_s).value(), u"CANARY-run"_s);
        QCOMPARE(keychain.reads, 0);
        QVERIFY(write(store, u"a"_s, u"CANARY-new"_s).ok());
        QCOMPARE(read(store, u"a"_s).value(), u"CANARY-new"_s);
        QVERIFY(!store.isForThisRun(u"a"_s));
        store.keepForThisRun(u"a"_s, u"CANARY-run"_s);
        QVERIFY(remove(store, u"a"_s).ok());
        QCOMPARE(read(store, u"a"_s).value(), QString());
    }

    void S09_withoutAKeychainSecretsLiveForThisRun()
    {
        LayeredSecretStore store(nullptr);
        QVERIFY(!store.isPersistent());
        QVERIFY(write(store, u"a"_s, u"CANARY-run"_s).ok());
        QCOMPARE(read(store, u"a"_s).value(), u"CANARY-run"_s);
    }

    void S09_aStoreThatDiesLeavesNoDanglingCall()
    {
        FakeSecretStore keychain;
        auto store = std::make_unique<LayeredSecretStore>(&keychain);
        bool answered = false;
        const auto call = store->write(
            u"a"_s, u"CANARY-late"_s, this, [&](const Result<Done> &) { answered = true; });
        store.reset();
        QCoreApplication::processEvents();
        QVERIFY(answered);
    }

    void S09_anAbsentKeychainIsAnErrorWithinTheTimeout()
    {
        KeychainSecretStore store(m_clock);
        std::optional<Result<Done>> outcome;
        const auto call = store.probe(this, [&](const Result<Done> &result) { outcome = result; });
        QTRY_VERIFY(outcome);
        QVERIFY(!outcome->ok());
        QCOMPARE(outcome->error().kind, ErrorKind::Local);
        QVERIFY(!outcome->error().what.isEmpty());
        QVERIFY(!outcome->error().next.isEmpty());
        QVERIFY(!write(store, u"a"_s, u"CANARY-absent"_s).ok());
        QVERIFY(!read(store, u"a"_s).ok());
    }

    void S09_aSilentKeychainIsGivenUpAfterTenSeconds()
    {
        KeychainSecretStore store(m_clock);
        std::optional<Result<QString>> outcome;
        const auto call
            = store.read(u"a"_s, this, [&](const Result<QString> &result) { outcome = result; });
        // No event loop turn for the keychain, only time.
        m_clock.advance(KeychainSecretStore::kTimeoutMs);
        QTRY_VERIFY(outcome);
        QVERIFY(!outcome->ok());
        QVERIFY(outcome->error().what.contains(u"10 seconds"_s));
    }

    void everyRefusalHasItsOwnWordsAndANextStep()
    {
        QSet<QString> sentences;
        for (const auto code : {QKeychain::AccessDeniedByUser, QKeychain::AccessDenied,
                 QKeychain::NoBackendAvailable, QKeychain::OtherError}) {
            const Error error = keychainError(code, {});
            QVERIFY(!error.next.isEmpty());
            sentences.insert(error.what);
        }
        sentences.insert(keychainTimeout().what);
        QCOMPARE(sentences.size(), 5);
        QVERIFY(keychainError(QKeychain::OtherError, u"no bus"_s).what.contains(u"no bus"_s));
        QVERIFY(keychainError(QKeychain::OtherError, QString(5000, u'x')).what.size() < 400);
    }

    void environmentCredentialsHaveTheNamesOfGenesysTools()
    {
        QProcessEnvironment environment;
        QVERIFY(!EnvironmentCredentials::from(environment).isComplete());
        environment.insert(u"GENESYSCLOUD_OAUTHCLIENT_ID"_s, u" client \n"_s);
        environment.insert(u"GENESYSCLOUD_OAUTHCLIENT_SECRET"_s, u"CANARY-env"_s);
        environment.insert(u"GENESYSCLOUD_REGION"_s, u"eu-west-1"_s);
        const auto credentials = EnvironmentCredentials::from(environment);
        QVERIFY(credentials.isComplete());
        QCOMPARE(credentials.clientId, u"client"_s);
        QCOMPARE(credentials.clientSecret, u"CANARY-env"_s);
        QCOMPARE(credentials.region, u"eu-west-1"_s);
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
    Result<Done> write(SecretStore &store, const QString &id, const QString &secret)
    {
        return wait<Done>([&](auto done) { return store.write(id, secret, this, done); });
    }
    Result<Done> remove(SecretStore &store, const QString &id)
    {
        return wait<Done>([&](auto done) { return store.remove(id, this, done); });
    }

    FakeClock m_clock;
};

READBACK_TEST_MAIN(TestSecretStores)
#include "tst_secretstores.moc"
