// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "robust/BadWeather.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/transcript/PaneMessage.h"

#include <QDir>
#include <QJsonObject>
#include <QLabel>

using namespace readback;
using namespace readback::test;

// The client is refused in the middle of it all: the window tells, and asks once.
class TestRefusal : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void A05_oneQuestionAndThenAllIsSaved();
    void A05_stoppedBatchTellsOfEveryCall();
    void A05_withoutABatchNothingIsAsked();

private:
    void exportUntilRefused();
    // At calls that nobody has fetched yet, one after the other.
    void lookAtThree();
    bool barTellsOfRefusal() const;
    // Until the one answer that each refusal is good for has lost its force.
    void waitOutRefusal() { m_bench->clock.jump(Limits::kTokenRefusalMs); }
    bool isExporting() const { return !m_bench->action(u"Export all shown…"_s)->isEnabled(); }
    int signIns() const { return m_weather->server().count("/oauth/"); }
    QJsonObject manifest() const;

    std::unique_ptr<BadWeather> m_weather;
    std::unique_ptr<WindowBench> m_bench;
};

void TestRefusal::init()
{
    DemoOptions options;
    options.calls = 200;
    options.clientId = u"CANARY-refused-id"_s;
    options.clientSecret = u"CANARY-refused-secret"_s;
    m_weather = std::make_unique<BadWeather>(options);
    m_bench = std::make_unique<WindowBench>();
    Profile profile;
    profile.id = u"p1"_s;
    profile.name = u"Refused"_s;
    profile.baseUrl = m_weather->baseUrl();
    profile.clientId = options.clientId;
    m_bench->settings->change([&](SettingsData &data) {
        data.profiles = {profile};
        data.period = u"30d"_s;
    });
    m_bench->secrets.keepForThisRun(profile.id, options.clientSecret);
    m_bench->dialogs.hold = true;
    m_bench->open();
    QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
    m_bench->window->start({});
    QVERIFY(idle.wait(test::kLongestWaitMs));
    QVERIFY(m_bench->model()->listedCount() > 150);
    QCOMPARE(signIns(), 1);
}

void TestRefusal::cleanup()
{
    m_bench.reset();
    m_weather.reset();
}

void TestRefusal::exportUntilRefused()
{
    const QString folder = m_bench->folder.filePath(u"out"_s);
    m_bench->dialogs.paths.enqueue(folder);
    m_bench->action(u"Export all shown…"_s)->trigger();
    QTRY_VERIFY(QDir(folder).entryList({u"*.txt"_s}).size() >= 3);
    QVERIFY(isExporting());
    m_weather->refuseClient(true);
    QTRY_COMPARE(m_bench->dialogs.asked.size(), size_t(1));
}

void TestRefusal::lookAtThree()
{
    const auto *pane = m_bench->part<TranscriptPane>();
    const auto calls = m_bench->model()->shownConversations();
    int looked = 0;
    for (auto call = calls.rbegin(); call != calls.rend() && looked < 3; ++call) {
        if (call->transcript != TranscriptState::Unknown || call->communications.isEmpty())
            continue;
        m_bench->list()->select(call->id);
        QTRY_COMPARE(pane->state(), TranscriptPane::State::Failed);
        const auto &told = pane->message()->content();
        QCOMPARE(told.headline, u"The server refused the sign-in: No such client."_s);
        QCOMPARE(told.detail, nextActionFor(ErrorKind::Auth));
        ++looked;
    }
    QCOMPARE(looked, 3);
}

bool TestRefusal::barTellsOfRefusal() const
{
    const auto labels = m_bench->list()->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(nextActionFor(ErrorKind::Auth));
    });
}

QJsonObject TestRefusal::manifest() const
{
    QFile file(m_bench->folder.filePath(u"out/manifest.json"_s));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

void TestRefusal::A05_oneQuestionAndThenAllIsSaved()
{
    exportUntilRefused();
    const auto &question = m_bench->dialogs.asked.front();
    QCOMPARE(question.text, u"The server refused the sign-in: No such client."_s);
    QCOMPARE(question.detail, nextActionFor(ErrorKind::Auth));
    QCOMPARE(question.answers, QStringList({u"Try again"_s, u"Stop"_s}));
    // Whoever else needs a token is told where they are, each once; nobody asks for one meanwhile.
    QCOMPARE(signIns(), 2);
    lookAtThree();
    m_bench->action(u"Refresh"_s)->trigger();
    QTRY_VERIFY(barTellsOfRefusal());
    QCOMPARE(signIns(), 2);
    QCOMPARE(m_bench->dialogs.asked.size(), size_t(1));
    QVERIFY(m_bench->dialogs.errors.empty());
    QVERIFY(isExporting());
    // Tried again too early, it is asked again, once.
    waitOutRefusal();
    m_bench->dialogs.answer(0);
    QTRY_COMPARE(m_bench->dialogs.asked.size(), size_t(2));
    QCOMPARE(signIns(), 3);
    QVERIFY(isExporting());
    waitOutRefusal();
    m_weather->refuseClient(false);
    m_bench->dialogs.answer(0);
    QTRY_VERIFY(!isExporting());
    QCOMPARE(m_bench->dialogs.asked.size(), size_t(2));
    QCOMPARE(signIns(), 4);
    QCOMPARE(manifest().value("total"_L1).toInt(), m_bench->model()->shownCount());
    QCOMPARE(manifest().value("failed"_L1).toInt(), 0);
    QCOMPARE(manifest().value("cancelled"_L1).toInt(), 0);
}

void TestRefusal::A05_stoppedBatchTellsOfEveryCall()
{
    exportUntilRefused();
    const int total = m_bench->model()->shownCount();
    m_bench->dialogs.answer(1);
    QTRY_VERIFY(!isExporting());
    int sum = 0;
    for (const auto *count : {"saved", "notReady", "noTranscript", "failed", "cancelled"})
        sum += manifest().value(QLatin1String(count)).toInt();
    QCOMPARE(sum, total);
    QCOMPARE(manifest().value("total"_L1).toInt(), total);
    QVERIFY(manifest().value("cancelled"_L1).toInt() > 0);
    QCOMPARE(m_bench->dialogs.asked.size(), size_t(1));
}

void TestRefusal::A05_withoutABatchNothingIsAsked()
{
    m_weather->refuseClient(true);
    lookAtThree();
    m_bench->action(u"Refresh"_s)->trigger();
    QTRY_VERIFY(barTellsOfRefusal());
    QVERIFY(m_bench->dialogs.asked.empty());
    QVERIFY(m_bench->dialogs.errors.empty());
    QCOMPARE(signIns(), 2);
}

READBACK_GUI_TEST_MAIN(TestRefusal)
#include "tst_refusal.moc"
