// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/OptionalEndpoints.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace readback;
using namespace Qt::StringLiterals;

using State = FeatureReport::State;

class OptionalEndpointsTest : public QObject
{
    Q_OBJECT
private slots:
    void startsUntriedWithPermissions();
    void aRefusalTurnsOff_data();
    void aRefusalTurnsOff();
    void troubleOfTheMomentDoesNot();
    void oneConversationWithoutScoresDoesNot();
    void severalInARowDoUnlessItEverWorked();
    void aMissingPermissionCountsWheneverItComes();
    void anotherTryTurnsItOnAgain();

private:
    static Error refused(ErrorKind kind, const QString &code)
    {
        Error error = Error::of(kind);
        error.code = code;
        return error;
    }
};

void OptionalEndpointsTest::startsUntriedWithPermissions()
{
    const OptionalEndpoints endpoints;
    const auto reports = endpoints.reports();
    QCOMPARE(reports.size(), 5U);
    for (size_t i = 0; i < reports.size(); ++i) {
        QCOMPARE(static_cast<size_t>(reports[i].feature), i);
        QCOMPARE(reports[i].state, State::Untried);
        QVERIFY(!reports[i].error);
        QCOMPARE(reports[i].permission.isEmpty(), reports[i].feature == Feature::UserNames);
    }
    QCOMPARE(endpoints.report(Feature::Scores).permission,
        u"recording:recording:view, speechAndTextAnalytics:data:view"_s);
}

void OptionalEndpointsTest::aRefusalTurnsOff_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("403") << int(ErrorKind::Forbidden) << u"missing.permissions"_s;
    QTest::newRow("403 of a scope")
        << int(ErrorKind::Forbidden) << u"app.not.authorized.for.scope"_s;
    QTest::newRow("403 without a body") << int(ErrorKind::Forbidden) << QString();
    QTest::newRow("404 of the path") << int(ErrorKind::NotFound) << u"not.found"_s;
    QTest::newRow("404 without a body") << int(ErrorKind::NotFound) << QString();
}

void OptionalEndpointsTest::aRefusalTurnsOff()
{
    QFETCH(int, kind);
    QFETCH(QString, code);
    const Error error = refused(static_cast<ErrorKind>(kind), code);
    for (const auto &id : {QString(), u"c1"_s}) {
        OptionalEndpoints endpoints;
        endpoints.failed(Feature::Scores, error, id);
        QVERIFY(endpoints.isOff(Feature::Scores));
        QCOMPARE(endpoints.report(Feature::Scores).error, std::optional(error));
        QVERIFY(!endpoints.isOff(Feature::QueueNames));
    }
}

void OptionalEndpointsTest::troubleOfTheMomentDoesNot()
{
    OptionalEndpoints endpoints;
    const Error error = Error::of(ErrorKind::Server);
    endpoints.failed(Feature::UserNames, error);
    QVERIFY(!endpoints.isOff(Feature::UserNames));
    QCOMPARE(endpoints.report(Feature::UserNames).state, State::Failed);
    QCOMPARE(endpoints.report(Feature::UserNames).error, std::optional(error));
    endpoints.worked(Feature::UserNames);
    QCOMPARE(endpoints.report(Feature::UserNames).state, State::Works);
    QVERIFY(!endpoints.report(Feature::UserNames).error);
}

void OptionalEndpointsTest::oneConversationWithoutScoresDoesNot()
{
    OptionalEndpoints endpoints;
    for (int i = 0; i < 20; ++i) // the same one, however often
        endpoints.failed(
            Feature::Scores, refused(ErrorKind::NotFound, u"resource.not.found"_s), u"c1"_s);
    QCOMPARE(endpoints.report(Feature::Scores).state, State::Works);
    endpoints.failed(
        Feature::Scores, refused(ErrorKind::Forbidden, u"missing.division.permission"_s), u"c2"_s);
    QCOMPARE(endpoints.report(Feature::Scores).state, State::Works);
    QVERIFY(!endpoints.report(Feature::Scores).error);
}

void OptionalEndpointsTest::severalInARowDoUnlessItEverWorked()
{
    const Error nothing = refused(ErrorKind::NotFound, u"resource.not.found"_s);
    OptionalEndpoints never;
    OptionalEndpoints once;
    once.worked(Feature::Scores);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(!never.isOff(Feature::Scores));
        never.failed(Feature::Scores, nothing, QString::number(i));
        once.failed(Feature::Scores, nothing, QString::number(i));
        once.failed(Feature::Scores, refused(ErrorKind::NotFound, {}), QString::number(i));
    }
    QVERIFY(never.isOff(Feature::Scores));
    QCOMPARE(never.report(Feature::Scores).error, std::optional(nothing));
    QCOMPARE(once.report(Feature::Scores).state, State::Works);
}

void OptionalEndpointsTest::aMissingPermissionCountsWheneverItComes()
{
    OptionalEndpoints endpoints;
    endpoints.worked(Feature::Scores);
    endpoints.failed(
        Feature::Scores, refused(ErrorKind::Forbidden, u"missing.permissions"_s), u"c1"_s);
    QVERIFY(endpoints.isOff(Feature::Scores));
}

void OptionalEndpointsTest::anotherTryTurnsItOnAgain()
{
    OptionalEndpoints endpoints;
    endpoints.failed(Feature::QueueNames, refused(ErrorKind::Forbidden, {}));
    QVERIFY(endpoints.isOff(Feature::QueueNames));
    endpoints.worked(Feature::QueueNames);
    QVERIFY(!endpoints.isOff(Feature::QueueNames));
}

READBACK_TEST_MAIN(OptionalEndpointsTest)
#include "tst_optionalendpoints.moc"
