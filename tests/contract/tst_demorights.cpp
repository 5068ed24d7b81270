// SPDX-License-Identifier: MIT
#include "app/demo/DemoCast.h"
#include "app/demo/DemoRights.h"
#include "tests/contract/DemoFixture.h"
#include "tests/support/Places.h"
#include "tests/support/TestMain.h"

#include <QProcess>
#include <QTest>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

const QString kJobs = u"/api/v2/analytics/conversations/details/jobs"_s;

struct Asked
{
    QString word;
    QString path;
    QString code;
    QStringList names; // what the refusal must name
};

QString idOf(const auto &thing)
{
    return QString::fromLatin1(thing.id);
}

// Where each right is needed, and what is said without it (platform-api 1.4, tutorial-api 3).
QList<Asked> asked()
{
    const QString any = u"missing.any.permissions"_s;
    const QString all = u"missing.permissions"_s;
    const QString detail = u"analytics:conversationDetail:view"_s;
    const QStringList speech{u"recording:recording:view"_s, u"speechAndTextAnalytics:data:view"_s};
    const auto call = callIdOf(u"outage"_s);
    return {{u"list"_s, kDetailsPath, any, {detail}},
        {u"list"_s, u"/api/v2/analytics/conversations/%1/details"_s.arg(call), any, {detail}},
        {u"list"_s, u"/api/v2/analytics/conversations/details?id="_s + call, any, {detail}},
        {u"list"_s, kVoicePath + u"query"_s, all, {u"analytics:conversation:view"_s}},
        {u"jobs"_s, kJobs, any, {detail}}, {u"jobs"_s, kJobs + u"/availability"_s, all, {detail}},
        {u"transcripts"_s, legPathOf(u"outage"_s) + u"transcripturl"_s, all, speech},
        {u"transcripts"_s, legPathOf(u"outage"_s) + u"transcripturls"_s, any, {speech[0]}},
        {u"transcripts"_s, kVoicePath + call + u"/speech"_s, all, {u"analytics:speech:view"_s}},
        {u"scores"_s, kSpeechPath + call, all, speech},
        {u"users"_s, u"/api/v2/users?id="_s + idOf(DemoCast::agents()[0]),
            u"app.not.authorized.for.scope"_s, {u"users:readonly"_s}},
        {u"queues"_s, u"/api/v2/routing/queues"_s, all, {u"routing:queue:view"_s}},
        {u"queues"_s, u"/api/v2/routing/queues/"_s + idOf(DemoCast::queues()[0]), all,
            {u"routing:queue:view"_s}},
        {u"queues"_s, u"/api/v2/routing/queues/divisionviews/all"_s, all,
            {u"routing:queue:search"_s}},
        {u"wrapups"_s, u"/api/v2/routing/wrapupcodes"_s, all, {u"routing:wrapupCode:view"_s}}};
}

DemoOptions denying(const QStringList &words)
{
    DemoOptions options;
    options.deny = words;
    return options;
}

} // namespace

// An account that lacks a right, as --deny makes it.
class TestDemoRights : public QObject
{
    Q_OBJECT

private slots:
    void eachRightIsRefusedByItself_data();
    void eachRightIsRefusedByItself();
    void everyWordHasAPlace();
    void severalWords();
    void whoMayNotListHasNoJobs();
    void theRestNeedsNoRight();
    void unknownWordsAreWrongUsage();

private:
    // 405 for a GET where a POST is wanted is an answer beyond the refusal.
    static DemoReply ask(DemoClient &client, const Asked &what)
    {
        const bool post = what.path.endsWith(u"/query") || what.path == kJobs;
        return post ? client.post(what.path, QJsonObject()) : client.get(what.path);
    }
};

void TestDemoRights::eachRightIsRefusedByItself_data()
{
    QTest::addColumn<QString>("word");
    for (const auto &word : DemoRights::words())
        QTest::newRow(qPrintable(word)) << word;
}

void TestDemoRights::eachRightIsRefusedByItself()
{
    QFETCH(QString, word);
    DemoFixture without(denying({word}));
    QVERIFY(without.isReady());
    for (const auto &what : asked()) {
        const auto reply = ask(without.client, what);
        const bool refused = what.word == word || (word == u"list" && what.word == u"jobs");
        QVERIFY2((reply.status == 403) == refused, qPrintable(what.path));
        if (!refused)
            continue;
        QCOMPARE(reply.code(), what.code);
        QVERIFY(!reply.correlationId.isEmpty());
        for (const auto &name : what.names)
            QVERIFY2(reply.json()[u"message"].toString().contains(name), qPrintable(what.path));
    }
}

void TestDemoRights::everyWordHasAPlace()
{
    QStringList words;
    for (const auto &what : asked())
        words.append(what.word);
    words.removeDuplicates();
    words.sort();
    QCOMPARE(DemoRights::words(), words);
}

void TestDemoRights::severalWords()
{
    const auto words = DemoRights::parse({u"scores, queues"_s, u"users"_s});
    QVERIFY(words.ok());
    QCOMPARE(*words, (QStringList{u"scores"_s, u"queues"_s, u"users"_s}));
    DemoFixture without(denying(*words));
    for (const auto &what : asked())
        QCOMPARE(ask(without.client, what).status == 403, words->contains(what.word));
}

void TestDemoRights::whoMayNotListHasNoJobs()
{
    DemoFixture without(denying({u"list"_s}));
    QCOMPARE(without.client.get(kJobs + u"/availability"_s).status, 403);
}

void TestDemoRights::theRestNeedsNoRight()
{
    DemoFixture without(denying(DemoRights::words()));
    QCOMPARE(without.client.get(u"/api/v2/organizations/me"_s).status, 200);
    QCOMPARE(without.client.get(u"/api/v2/tokens/me"_s).status, 200);
    QCOMPARE(without.client.get(u"/api/v2/nothing"_s).status, 404);
}

void TestDemoRights::unknownWordsAreWrongUsage()
{
    for (const auto &value : {u"breathing"_s, u"scores,,users"_s, u""_s})
        QVERIFY(!DemoRights::parse({value}).ok());
    for (const auto &word : DemoRights::words())
        QVERIFY(DemoRights::parse({u"breathing"_s}).error().what.contains(word));
    QProcess server;
    server.start(programPath(u"readback-demo-server"_s), {u"--deny"_s, u"scores,breathing"_s});
    QVERIFY(server.waitForFinished(20'000));
    QCOMPARE(server.exitCode(), 2);
    QVERIFY(server.readAllStandardError().contains("breathing"));
}

READBACK_TEST_MAIN(TestDemoRights)
#include "tst_demorights.moc"
