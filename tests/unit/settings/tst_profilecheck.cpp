// SPDX-License-Identifier: MIT
#include "app/ProfileCheck.h"
#include "tests/support/TestMain.h"

#include <QSet>

using namespace readback;
using namespace Qt::StringLiterals;

class TestProfileCheck : public QObject
{
    Q_OBJECT

private slots:
    void aGoodProfileHasNoProblems()
    {
        QVERIFY(checkProfile(good(), {}).empty());
        QVERIFY(checkProfile(good(), {good()}).empty()); // itself does not take its name
    }

    void problemsComeInTheOrderOfTheForm()
    {
        const auto problems = checkProfile({}, {});
        QCOMPARE(problems.size(), size_t(3));
        QCOMPARE(problems[0].field, ProfileField::Name);
        QCOMPARE(problems[1].field, ProfileField::BaseUrl);
        QCOMPARE(problems[2].field, ProfileField::ClientId);
        for (const auto &problem : problems)
            QVERIFY(!problem.message.isEmpty());
    }

    void aNameIsTakenWhateverItsCase()
    {
        Profile other = good();
        other.id = u"other"_s;
        other.name = u" NORTHWIND"_s;
        const auto problems = checkProfile(good(), {other});
        QCOMPARE(problems.size(), size_t(1));
        QCOMPARE(problems[0].field, ProfileField::Name);
    }

    void S04_anUnknownRegionIsAProblemOfItsField()
    {
        Profile profile = good();
        profile.region = u"mypurecloud.com.evil.example"_s;
        const auto problems = checkProfile(profile, {});
        QCOMPARE(problems.size(), size_t(1));
        QCOMPARE(problems[0].field, ProfileField::Region);
        QVERIFY(loginHost(profile).isEmpty());
    }

    void S05_secretsAreVisibleAsciiOnly()
    {
        QVERIFY(secretProblem(u"CANARY-!~09azAZ"_s).isEmpty());
        for (const QString &bad : {QString(), u"CANARY a"_s, u"CANARY\r\n"_s, u"CANARY\u007f"_s,
                 u"CANARYé"_s, u"CANARY"_s + QChar(0), QString(2000, u'x')}) {
            QVERIFY(!secretProblem(bad).isEmpty());
            QVERIFY(!secretProblem(bad).contains(u"CANARY"_s));
        }
    }

    void eighteenRegionsEachFoundByWhatPeoplePaste()
    {
        const auto choices = regionChoices();
        QCOMPARE(choices.size(), size_t(18));
        QSet<QString> labels;
        for (const auto &choice : choices) {
            labels.insert(choice.label);
            QVERIFY(choice.label.contains(choice.aws));
            QCOMPARE(regionOfText(choice.aws), choice.aws);
            Profile profile = good();
            profile.region = choice.aws;
            QCOMPARE(regionOfText(u" https://"_s + loginHost(profile)), choice.aws);
        }
        QCOMPARE(labels.size(), 18);
        QCOMPARE(regionOfText(u"https://apps.mypurecloud.de"_s), u"eu-central-1"_s);
        QCOMPARE(regionOfText(u"calls.example"_s), QString());
        QCOMPARE(regionOfText({}), QString());
    }

    void theHostShownIsTheHostUsed()
    {
        Profile profile = good();
        QCOMPARE(loginHost(profile), u"login.mypurecloud.de"_s);
        profile.api = ApiDialect::Tutorial;
        QCOMPARE(loginHost(profile), u"mypurecloud.de"_s);
        profile.region.clear();
        profile.baseUrl = u"https://calls.example:8443"_s;
        QCOMPARE(loginHost(profile), u"calls.example"_s);
    }

    void S04_aForeignServerIsConfirmedFirst()
    {
        Profile profile = good();
        QVERIFY(!needsHostConfirmation(profile));
        profile.region.clear();
        for (const QString &own :
            {u"http://127.0.0.1:8080"_s, u"http://localhost:1"_s, u"https://[::1]:8443"_s}) {
            profile.baseUrl = own;
            QVERIFY2(!needsHostConfirmation(profile), qPrintable(own));
        }
        for (const QString &foreign : {u"https://calls.example"_s, u"https://192.0.2.7"_s,
                 u"https://localhost.evil.example"_s, u"https://127.0.0.1.evil.example"_s}) {
            profile.baseUrl = foreign;
            QVERIFY2(needsHostConfirmation(profile), qPrintable(foreign));
        }
    }

private:
    static Profile good()
    {
        return {
            u"id"_s, u"Northwind"_s, ApiDialect::Platform, u"eu-central-1"_s, {}, u"client-1"_s};
    }
};

READBACK_TEST_MAIN(TestProfileCheck)
#include "tst_profilecheck.moc"
