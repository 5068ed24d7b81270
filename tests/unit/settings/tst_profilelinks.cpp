// SPDX-License-Identifier: MIT
#include "app/ProfileLinks.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace readback;

class ProfileLinksTest : public QObject
{
    Q_OBJECT
private slots:
    void aRegionHasPages();
    void othersSayWhyNot();
    void linksNameTheHostOfTheApi();
};

namespace {

Profile profileOf(ApiDialect api, const QString &region, const QString &baseUrl = {})
{
    Profile profile;
    profile.api = api;
    profile.region = region;
    profile.baseUrl = baseUrl;
    return profile;
}

} // namespace

void ProfileLinksTest::aRegionHasPages()
{
    const auto address
        = webAddressOf(profileOf(ApiDialect::Platform, u"eu-central-1"_s), u"a/b?c#d"_s);
    QVERIFY(address.ok());
    QCOMPARE(*address,
        u"https://apps.mypurecloud.de/directory/#/analytics/interactions/a%2Fb%3Fc%23d/admin/details"_s);
}

void ProfileLinksTest::othersSayWhyNot()
{
    for (const auto &profile : {profileOf(ApiDialect::Tutorial, u"eu-central-1"_s),
             profileOf(ApiDialect::Platform, {}, u"https://api.example.com"_s),
             profileOf(ApiDialect::Platform, {}, u"nonsense"_s),
             profileOf(ApiDialect::Platform, u"eu-nowhere-1"_s)}) {
        const auto address = webAddressOf(profile, u"abc"_s);
        QVERIFY(!address.ok());
        QVERIFY(!address.error().what.isEmpty());
    }
}

void ProfileLinksTest::linksNameTheHostOfTheApi()
{
    QCOMPARE(
        linkHostOf(profileOf(ApiDialect::Platform, u"eu-central-1"_s)), u"api.mypurecloud.de"_s);
    QCOMPARE(linkHostOf(profileOf(ApiDialect::Tutorial, u"eu-central-1"_s)), u"mypurecloud.de"_s);
    QCOMPARE(linkHostOf(profileOf(ApiDialect::Platform, {}, u"http://LOCALHOST:8080"_s)),
        u"localhost:8080"_s);
    QCOMPARE(linkHostOf(profileOf(ApiDialect::Platform, {}, u"nonsense"_s)), QString());
}

READBACK_TEST_MAIN(ProfileLinksTest)
#include "tst_profilelinks.moc"
