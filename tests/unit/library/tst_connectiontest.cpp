// SPDX-License-Identifier: MIT
#include "app/library/ConnectionTest.h"
#include "tests/support/FakeSource.h"
#include "tests/support/TestMain.h"

#include <QTimeZone>

using namespace readback;
using namespace Qt::StringLiterals;

namespace {

using Outcome = StepReport::Outcome;

Conversation call(const QString &id, bool recorded = true)
{
    Conversation conversation;
    conversation.id = id;
    conversation.start = QDateTime(QDate(2026, 1, 15), QTime(11, 0), QTimeZone::utc());
    conversation.recorded = recorded;
    return conversation;
}

// The server fails with that kind at its n-th request: 1 sign-in, 2 list, 3 the first transcript.
auto failAt(int request, ErrorKind kind)
{
    return [=](int number) {
        return number == request ? std::optional(Error::of(kind)) : std::nullopt;
    };
}

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_source = FakeSource();
        m_steps.clear();
        m_done.reset();
    }

    void allThreeStepsPass()
    {
        m_source.conversations = {call(u"a"_s), call(u"b"_s)};
        m_source.pageSize = 1;
        run();
        QCOMPARE(outcomes(), (QList{Outcome::Passed, Outcome::Passed, Outcome::Passed}));
        QVERIFY(m_steps[0].text.contains(u"Sample organisation"_s));
        QVERIFY(m_done->value() == m_steps.back());
        QCOMPARE(m_source.asked(), QStringList(u"a"_s));
    }

    void aRefusedSignInIsTheFirstStepAndEndsIt()
    {
        m_source.fail = failAt(1, ErrorKind::Auth);
        run();
        QCOMPARE(outcomes(), QList{Outcome::Failed});
        QCOMPARE(m_done->value().step, ConnectionStep::SignIn);
        QVERIFY(m_done->value().text.contains(nextActionFor(ErrorKind::Auth)));
        QCOMPARE(m_source.requests(), 1);
    }

    void aListThatFailsIsTheSecondStep()
    {
        m_source.fail = failAt(2, ErrorKind::Forbidden);
        run();
        QCOMPARE(outcomes(), (QList{Outcome::Passed, Outcome::Failed}));
        QCOMPARE(m_done->value().step, ConnectionStep::List);
        QVERIFY(m_done->value().text.contains(nextActionFor(ErrorKind::Forbidden)));
    }

    void aTranscriptThatFailsIsTheThirdStep()
    {
        m_source.conversations = {call(u"a"_s), call(u"b"_s)};
        m_source.fail = failAt(3, ErrorKind::Forbidden);
        run();
        QCOMPARE(outcomes(), (QList{Outcome::Passed, Outcome::Passed, Outcome::Failed}));
        QCOMPARE(m_done->value().step, ConnectionStep::Read);
        QCOMPARE(m_source.asked().size(), 1);
    }

    void onlyTheLastSevenDaysCount()
    {
        m_source.conversations = {call(u"old"_s)};
        m_source.conversations[0].start = m_now.addDays(-8);
        run();
        QCOMPARE(outcomes(), (QList{Outcome::Passed, Outcome::Passed, Outcome::Nothing}));
        QVERIFY(m_done->value().text.contains(u"No call"_s));
    }

    void callsWithoutTranscriptsArePassedOver()
    {
        m_source.conversations
            = {call(u"unrecorded"_s, false), call(u"none"_s), call(u"early"_s), call(u"good"_s)};
        m_source.transcripts = {{u"none"_s, Error::of(ErrorKind::NoTranscript)},
            {u"early"_s, Error::of(ErrorKind::NotReady)}};
        run();
        QCOMPARE(m_done->value().outcome, Outcome::Passed);
        QCOMPARE(m_source.asked(), (QStringList{u"none"_s, u"early"_s, u"good"_s}));
    }

    void noTranscriptAnywhereIsAnHonestNothing()
    {
        for (int i = 0; i < 20; ++i) {
            const QString id = QString::number(i);
            m_source.conversations.push_back(call(id));
            m_source.transcripts.insert(id, Error::of(ErrorKind::NoTranscript));
        }
        run();
        QCOMPARE(outcomes(), (QList{Outcome::Passed, Outcome::Passed, Outcome::Nothing}));
        QCOMPARE(m_source.asked().size(), 5);
    }

    void cancelEndsTheCallUnderWayAndTellsNothingMore()
    {
        m_source.hold = true;
        auto handle = start();
        QVERIFY(m_source.release(u"sign-in"_s));
        QTRY_COMPARE(m_source.held(), QStringList(u"list"_s));
        QTRY_COMPARE(m_steps.size(), size_t(1));
        QVERIFY(handle.isActive());
        handle.cancel();
        QVERIFY(m_source.held().isEmpty());
        QCoreApplication::processEvents();
        QVERIFY(!m_done);
        QCOMPARE(m_steps.size(), size_t(1));
    }

private:
    CallHandle start()
    {
        return testConnection(
            m_source, m_now, this, [this](const StepReport &step) { m_steps.push_back(step); },
            [this](const Result<StepReport> &result) { m_done = result; });
    }
    void run()
    {
        const auto handle = start();
        QTRY_VERIFY(m_done);
        QVERIFY(m_done->ok());
    }
    QList<Outcome> outcomes() const
    {
        QList<Outcome> list;
        for (const auto &step : m_steps)
            list << step.outcome;
        return list;
    }

    const QDateTime m_now = QDateTime(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());
    FakeSource m_source;
    std::vector<StepReport> m_steps;
    std::optional<Result<StepReport>> m_done;
};

READBACK_TEST_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
