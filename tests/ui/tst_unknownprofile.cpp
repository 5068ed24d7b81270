// SPDX-License-Identifier: MIT
// A start with what cannot be opened: a profile that there is not, a demo that does not start.
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/StatusStrip.h"
#include "ui/conversations/EmptyNotice.h"
#include "ui/conversations/ProblemBar.h"
#include "ui/settings/SettingsDialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

class TestUnknownProfile : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_bench = std::make_unique<WindowBench>(); }
    void cleanup() { m_bench.reset(); }

    void saysWhichItIsAndWhichThereAre();
    void saysThatThereIsNone();
    void manyAreNotNamed();
    void theSettingsAreOneClickAway();
    void aNameIsPlainText();
    void anAccountThatIsOpenStays();
    void aDemoThatDidNotStartIsTriedAgain();
    void unconnectedNobodyIsSentToWhatIsOff();
    void whileItConnectsNobodyIsSentToWhatIsOff();
    void aPeriodWithoutCallsIsNoFailure();

private:
    void haveProfiles(const QStringList &names)
    {
        m_bench->settings->change([&](SettingsData &data) {
            for (const auto &name : names)
                data.profiles.push_back(
                    {name, name, ApiDialect::Platform, {}, u"http://[::1]:9"_s, u"client"_s});
        });
    }
    // As `readback --profile NAME` does.
    void start(const QString &name)
    {
        StartOptions options;
        options.profile = name;
        m_bench->window->start(options);
    }
    // In the place of the rows.
    QString notice() const
    {
        QStringList texts;
        for (const auto *label : m_bench->part<EmptyNotice>()->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts.join(u' ');
    }
    void closeBar() const
    {
        for (auto *button : bar()->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().isEmpty())
                button->click();
        }
    }
    ProblemBar *bar() const { return m_bench->list()->findChild<ProblemBar *>(); }
    QString said() const { return bar()->isVisible() ? bar()->accessibleName() : QString(); }
    QStringList offered() const
    {
        QStringList texts;
        for (const auto *button : bar()->findChildren<QPushButton *>()) {
            if (button->isVisible())
                texts += button->text();
        }
        return texts;
    }
    QString connection() const
    {
        return m_bench->part<StatusStrip>()->findChild<QLabel *>()->text();
    }

    std::unique_ptr<WindowBench> m_bench;
};

void TestUnknownProfile::saysWhichItIsAndWhichThereAre()
{
    haveProfiles({u"Nord"_s, u"Süd"_s});
    m_bench->open();
    QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
    start(u"Nrod"_s);
    QCOMPARE(idle.size(), 1);
    for (const auto &name : {u"“Nrod”"_s, u"“Nord”"_s, u"“Süd”"_s})
        QVERIFY2(said().contains(name), qPrintable(said()));
    QCOMPARE(offered(), (QStringList{u"Settings…"_s, {}})); // and the cross
    QCOMPARE(connection(), u"not connected"_s);
    QVERIFY(!m_bench->part<SessionHost>()->session());
}

void TestUnknownProfile::saysThatThereIsNone()
{
    m_bench->open();
    start(u"Nord"_s);
    QVERIFY(said().contains(u"“Nord”"_s));
    QVERIFY2(said().contains(u"None is set up"_s), qPrintable(said()));
    QVERIFY(offered().contains(u"Settings…"_s));
}

void TestUnknownProfile::manyAreNotNamed()
{
    QStringList names;
    for (int i = 0; i < 40; ++i)
        names += u"Place %1"_s.arg(i);
    haveProfiles(names);
    m_bench->open();
    start(u"Nord"_s);
    QVERIFY2(!said().contains(u"Place"_s), qPrintable(said()));
    QVERIFY(offered().contains(u"Settings…"_s));
}

void TestUnknownProfile::theSettingsAreOneClickAway()
{
    haveProfiles({u"Nord"_s});
    m_bench->open();
    start(u"Nrod"_s);
    for (auto *button : bar()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Settings…"_s)
            button->click();
    }
    QVERIFY(m_bench->part<SettingsDialog>());
}

void TestUnknownProfile::aNameIsPlainText()
{
    haveProfiles({u"No\nrd"_s});
    m_bench->open();
    start(u"<b>x</b>\n\u0007"_s + u"y"_s.repeated(5000));
    QVERIFY(said().contains(u"“<b>x</b> y"_s));
    QVERIFY(said().contains(u"“No rd”"_s));
    QVERIFY(said().size() < 500);
    QCOMPARE(bar()->findChild<QLabel *>()->textFormat(), Qt::PlainText);
}

void TestUnknownProfile::anAccountThatIsOpenStays()
{
    QVERIFY(m_bench->openDemo());
    const auto *session = m_bench->part<SessionHost>()->session();
    const auto before = connection();
    const auto shown = m_bench->shownId();
    start(u"Nord"_s);
    QVERIFY(said().contains(u"“Nord”"_s));
    QVERIFY(offered().contains(u"Settings…"_s));
    QCOMPARE(m_bench->part<SessionHost>()->session(), session);
    QCOMPARE(connection(), before);
    QCOMPARE(m_bench->shownId(), shown);
    QVERIFY(m_bench->model()->listedCount() > 0);
}

void TestUnknownProfile::aDemoThatDidNotStartIsTriedAgain()
{
    int tries = 0;
    m_bench->window = std::make_unique<MainWindow>(MainWindow::Services{*m_bench->settings,
        m_bench->secrets, m_bench->clock, m_bench->dialogs, [&]() -> Result<DemoAccess> {
            if (++tries == 1)
                return Error::of(ErrorKind::Local, u"No port is free."_s);
            return m_bench->demo();
        }});
    m_bench->window->show();
    StartOptions options;
    options.demo = true;
    m_bench->window->start(options);
    QVERIFY(said().contains(u"No port is free."_s));
    for (auto *button : bar()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Retry"_s)
            button->click();
    }
    QCOMPARE(tries, 2);
    QTRY_VERIFY(m_bench->model()->listedCount() > 0);
    QVERIFY(m_bench->part<SessionHost>()->isDemo());
}

// Neither the period nor the list can be refreshed there.
void TestUnknownProfile::unconnectedNobodyIsSentToWhatIsOff()
{
    haveProfiles({u"Nord"_s});
    m_bench->open();
    start(u"Nrod"_s);
    closeBar();
    QVERIFY(!bar()->isVisible());
    QVERIFY(!m_bench->action(u"Refresh"_s)->isEnabled());
    QCOMPARE(notice(), u"Not connected Open the settings to connect."_s);
    StartOptions options;
    options.demo = true;
    m_bench->window->start(options);
    QTRY_VERIFY(m_bench->model()->listedCount() > 0);
    m_bench->model()->clear();
    QVERIFY2(!notice().contains(u"connect"_s), qPrintable(notice()));
}

// A keychain may ask a person first.
void TestUnknownProfile::whileItConnectsNobodyIsSentToWhatIsOff()
{
    haveProfiles({u"Nord"_s});
    m_bench->keychain.silent = true;
    m_bench->secrets.setKeychain(&m_bench->keychain);
    m_bench->open();
    m_bench->window->prepare({});
    m_bench->window->start({});
    QCOMPARE(m_bench->keychain.reads, 1);
    QVERIFY(!m_bench->action(u"Refresh"_s)->isEnabled());
    QCOMPARE(notice(), QString());
    StartOptions options;
    options.demo = true;
    m_bench->window->start(options);
    QTRY_VERIFY(m_bench->model()->listedCount() > 0);
    m_bench->window->start({}); // and from there
    QCOMPARE(m_bench->keychain.reads, 2);
    QVERIFY(!m_bench->action(u"Refresh"_s)->isEnabled());
    QCOMPARE(notice(), QString());
}

void TestUnknownProfile::aPeriodWithoutCallsIsNoFailure()
{
    QVERIFY(m_bench->openDemo());
    m_bench->model()->clear();
    const auto before = notice();
    QVERIFY(before.contains(u"No calls in this period"_s));
    start(u"Nord"_s);
    QVERIFY(bar()->isVisible());
    QCOMPARE(notice(), before);
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestUnknownProfile)
#include "tst_unknownprofile.moc"
