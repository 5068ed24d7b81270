// SPDX-License-Identifier: MIT
#include "ui/notification/ReadyNews.h"

#include "app/exporting/AtomicFile.h"
#include "app/settings/Settings.h"
#include "tests/support/FakeClock.h"
#include "tests/support/TestMain.h"
#include "ui/notification/Notifier.h"

#include <QAction>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

class FakeNotifier final : public Notifier
{
public:
    void notify(const QString &text) override { told += text; }
    void withdraw() override { ++withdrawn; }
    QStringList told;
    int withdrawn = 0;
};

} // namespace

class TestReadyNews : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void silentUnlessSwitchedOn();
    void silentWhileThePersonLooks();
    void tellsANumberOnceAMinute();
    void comingBackStartsAnew();
    void aClickBringsTheWindowBack();
    void withoutANotifierThereIsNoSwitch();
    void theSwitchIsASetting();

private:
    void ready(int count)
    {
        for (int i = 0; i < count; ++i)
            news->add();
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<FakeClock> clock;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<FakeNotifier> notifier;
    std::unique_ptr<QAction> onOff;
    std::unique_ptr<QWidget> window;
    std::unique_ptr<ReadyNews> news;
    bool inFront = false;
};

void TestReadyNews::init()
{
    news.reset();
    settings.reset(); // it saves as it goes, while its folder is there
    folder = std::make_unique<QTemporaryDir>();
    clock = std::make_unique<FakeClock>();
    settings = std::make_unique<Settings>(
        folder->filePath(u"settings.json"_s),
        [](const QString &path, const QByteArray &bytes) {
            return writeFileAtomically(path, bytes);
        },
        *clock);
    settings->change([](SettingsData &values) { values.notifyReady = true; });
    notifier = std::make_unique<FakeNotifier>();
    onOff = std::make_unique<QAction>();
    onOff->setCheckable(true);
    window = std::make_unique<QWidget>();
    inFront = false;
    news = std::make_unique<ReadyNews>(ReadyNews::Parts{
        *settings, *clock, notifier.get(), onOff.get(), window.get(), [this] { return inFront; }});
}

void TestReadyNews::silentUnlessSwitchedOn()
{
    QVERIFY(!SettingsData().notifyReady);
    onOff->setChecked(false);
    ready(3);
    clock->advance(600'000);
    QVERIFY(notifier->told.isEmpty());
    // Switched off while something was on its way.
    onOff->setChecked(true);
    ready(1);
    onOff->setChecked(false);
    clock->advance(600'000);
    QVERIFY(notifier->told.isEmpty());
}

void TestReadyNews::silentWhileThePersonLooks()
{
    inFront = true;
    ready(3);
    clock->advance(600'000);
    QVERIFY(notifier->told.isEmpty());
}

void TestReadyNews::tellsANumberOnceAMinute()
{
    ready(1);
    QVERIFY(notifier->told.isEmpty()); // more may come together
    ready(2);
    clock->advance(5'000);
    QCOMPARE(notifier->told, QStringList{u"3 transcript(s) are ready"_s});
    for (int second = 0; second < 59; ++second) {
        ready(1);
        clock->advance(1'000);
    }
    QCOMPARE(notifier->told.size(), 1);
    clock->advance(1'000);
    QCOMPARE(notifier->told.size(), 2);
    QCOMPARE(notifier->told[1], u"62 transcript(s) are ready"_s); // since the person looked
    clock->advance(600'000);
    QCOMPARE(notifier->told.size(), 2);
}

void TestReadyNews::comingBackStartsAnew()
{
    ready(2);
    clock->advance(5'000);
    QCOMPARE(notifier->told.size(), 1);
    news->forget();
    QCOMPARE(notifier->withdrawn, 1);
    clock->advance(120'000);
    ready(1);
    clock->advance(5'000);
    QCOMPARE(notifier->told.last(), u"1 transcript(s) are ready"_s);
}

void TestReadyNews::aClickBringsTheWindowBack()
{
    window->showMinimized();
    ready(1);
    clock->advance(5'000);
    emit notifier->clicked();
    QVERIFY(window->isVisible());
    QVERIFY(!window->isMinimized());
    QTRY_VERIFY(window->isActiveWindow());
}

void TestReadyNews::withoutANotifierThereIsNoSwitch()
{
    QVERIFY(onOff->isVisible() && onOff->isChecked());
    QAction other;
    ReadyNews silent({*settings, *clock, nullptr, &other, window.get()});
    QVERIFY(!other.isVisible());
    silent.add();
    clock->advance(600'000);
}

void TestReadyNews::theSwitchIsASetting()
{
    onOff->setChecked(false);
    QVERIFY(!settings->values().notifyReady);
    onOff->setChecked(true);
    QVERIFY(settings->values().notifyReady);
}

READBACK_GUI_TEST_MAIN(TestReadyNews)
#include "tst_readynews.moc"
