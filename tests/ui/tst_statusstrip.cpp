// SPDX-License-Identifier: MIT
#include "tests/support/FakeClock.h"
#include "tests/support/FaultServer.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/ElidedLabel.h"
#include "ui/StatusStrip.h"

#include <QLabel>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

class TestStatusStrip : public QObject
{
    Q_OBJECT
private slots:
    void R01_aPauseIsCountedDown();
    void R01_anotherPauseReplacesTheFirst();
    void R01_theWindowShowsTheServersPause();
    void anOutcomeIsShownWhole();

private:
    // What it says of a pause; empty: nothing.
    static QString pauseOf(const QWidget &strip)
    {
        for (const auto *label : strip.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith("paused"_L1))
                return label->text();
        }
        return {};
    }
};

void TestStatusStrip::anOutcomeIsShownWhole()
{
    FakeClock clock;
    StatusStrip strip(clock);
    strip.resize(900, strip.sizeHint().height());
    strip.setConnection(u"Northwind Energy"_s);
    strip.setCounts(26, 26, 3);
    strip.show();
    const auto *label = strip.findChild<ElidedLabel *>(u"work"_s);
    for (int hit = 1; hit < 300; hit += 7) {
        const auto text = u"Hit %1 of 6%1"_s.arg(hit);
        strip.setOutcome(text);
        QTRY_VERIFY(label->width() >= label->sizeHint().width());
        QCOMPARE(
            label->fontMetrics().elidedText(text, Qt::ElideRight, label->contentsRect().width()),
            text);
    }
}

void TestStatusStrip::R01_aPauseIsCountedDown()
{
    FakeClock clock;
    StatusStrip strip(clock);
    strip.show();
    QCOMPARE(pauseOf(strip), QString());
    strip.setPausedUntil(clock.now().addSecs(12));
    for (int left = 12; left > 0; --left) {
        QCOMPARE(pauseOf(strip), u"paused by the server, %1 s"_s.arg(left));
        clock.advance(1000);
    }
    QCOMPARE(pauseOf(strip), QString());
    QCOMPARE(clock.pendingTimers(), 0);
}

void TestStatusStrip::R01_anotherPauseReplacesTheFirst()
{
    FakeClock clock;
    StatusStrip strip(clock);
    strip.show();
    strip.setPausedUntil(clock.now().addMSecs(2500));
    QCOMPARE(pauseOf(strip), u"paused by the server, 3 s"_s);
    clock.advance(1000);
    strip.setPausedUntil(clock.now().addSecs(60));
    QCOMPARE(pauseOf(strip), u"paused by the server, 60 s"_s);
    QCOMPARE(clock.pendingTimers(), 1);
    strip.setPausedUntil({});
    QCOMPARE(pauseOf(strip), QString());
    clock.advance(5000);
    QCOMPARE(pauseOf(strip), QString());
    QCOMPARE(clock.pendingTimers(), 0);
}

void TestStatusStrip::R01_theWindowShowsTheServersPause()
{
    FaultServer server([](const FaultRequest &request) {
        return request.target == "/oauth/token"
            ? FaultScript::json(R"({"access_token":"CANARY-token","expires_in":3600})")
            : FaultScript::reply(429, {}, {{"Retry-After", "12"}});
    });
    WindowBench bench;
    Profile profile;
    profile.id = u"p1"_s;
    profile.name = u"Strict"_s;
    profile.baseUrl = server.url({}).toString();
    profile.clientId = u"CANARY-client"_s;
    bench.settings->change([&](SettingsData &data) { data.profiles = {profile}; });
    bench.secrets.keepForThisRun(profile.id, u"CANARY-secret"_s);
    bench.open();
    bench.window->start({});
    const auto *strip = bench.part<StatusStrip>();
    QTRY_VERIFY(!pauseOf(*strip).isEmpty());
    const auto seconds = [&] { return pauseOf(*strip).section(u' ', -2, -2).toInt(); };
    const int first = seconds();
    QVERIFY2(first > 1 && first <= 13, qPrintable(pauseOf(*strip))); // with its jitter
    QTRY_VERIFY(seconds() < first);
    QVERIFY(seconds() > 0);
    QCOMPARE(server.count("/api"), 1); // nobody asks in a pause
}

READBACK_GUI_TEST_MAIN(TestStatusStrip)
#include "tst_statusstrip.moc"
