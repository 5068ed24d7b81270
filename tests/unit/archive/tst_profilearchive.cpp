// SPDX-License-Identifier: MIT
#include "app/ProfileArchive.h"
#include "app/Session.h"
#include "app/archive/Archive.h"
#include "app/async/SystemClock.h"
#include "app/library/search/CallSearch.h"
#include "tests/support/TestMain.h"

#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace readback;

namespace {

Profile frankfurt()
{
    Profile profile;
    profile.id = u"one"_s;
    profile.name = u"Frankfurt"_s;
    profile.region = u"eu-central-1"_s;
    profile.clientId = u"client"_s;
    return profile;
}

} // namespace

// G16: every account has an archive of its own.
class ProfileArchiveTest : public QObject
{
    Q_OBJECT
private slots:
    void keepsItsKey();
    void G16_otherAccountsHaveOtherKeys();
    void hasNoneWithoutAServer();
    void sessionOpensTheFolderItIsGiven();
    void sessionWithoutAFolderHasNone();
};

void ProfileArchiveTest::keepsItsKey()
{
    const auto key = archiveKey(frankfurt());
    QCOMPARE(key.size(), 32);
    auto same = frankfurt();
    same.name = u"Renamed"_s;
    same.region = u"mypurecloud.de"_s; // the same server, by its other name
    QCOMPARE(archiveKey(same), key);
}

void ProfileArchiveTest::G16_otherAccountsHaveOtherKeys()
{
    auto id = frankfurt();
    id.id = u"two"_s;
    auto region = frankfurt();
    region.region = u"us-east-1"_s;
    auto client = frankfurt();
    client.clientId = u"another"_s;
    auto api = frankfurt();
    api.api = ApiDialect::Tutorial;
    auto server = frankfurt();
    server.region.clear();
    server.baseUrl = u"http://127.0.0.1:8080"_s;
    auto port = server;
    port.baseUrl = u"http://127.0.0.1:8081"_s;
    auto sameServer = server;
    sameServer.api = ApiDialect::Tutorial;
    QSet<QString> keys;
    for (const auto &profile : {frankfurt(), id, region, client, api, server, port, sameServer})
        keys.insert(archiveKey(profile));
    QCOMPARE(keys.size(), 8);
}

void ProfileArchiveTest::hasNoneWithoutAServer()
{
    auto nowhere = frankfurt();
    nowhere.region = u"nowhere"_s;
    QCOMPARE(archiveKey(nowhere), QString());
}

void ProfileArchiveTest::sessionOpensTheFolderItIsGiven()
{
    SystemClock clock;
    const QTemporaryDir home;
    const auto folder = home.filePath(u"archive/of one"_s);
    {
        const auto session = Session::open(frankfurt(), u"secret"_s, clock, nullptr, folder);
        QVERIFY(session);
        QVERIFY((*session)->archive());
        QTRY_COMPARE((*session)->archive()->state(), Archive::State::Open);
    }
    QVERIFY(QFileInfo::exists(folder + "/archive.db"_L1));
}

void ProfileArchiveTest::sessionWithoutAFolderHasNone()
{
    SystemClock clock;
    const auto session = Session::open(frankfurt(), u"secret"_s, clock);
    QVERIFY(session);
    QVERIFY(!(*session)->archive());
    QVERIFY((*session)->search().saved().empty());
}

READBACK_TEST_MAIN(ProfileArchiveTest)
#include "tst_profilearchive.moc"
