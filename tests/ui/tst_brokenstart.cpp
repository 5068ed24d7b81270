// SPDX-License-Identifier: MIT
#include "app/ProfileArchive.h"
#include "app/settings/SettingsFormat.h"
#include "tests/support/HeartBeat.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/conversations/ProblemBar.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

// A start at which nothing is as it should be: settings, archive, keychain, network.
class TestBrokenStart : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void P06_everythingBrokenAtOnce_data();
    void P06_everythingBrokenAtOnce();
    void aNoticeStaysUntilItIsClosed();

private:
    static Profile unreachable();
    static QByteArray settingsWithMistake();
    void breakEverything(bool keychainWorks);
    ProblemBar *notices() const { return m_bench->window->findChild<ProblemBar *>(u"notices"_s); }
    ProblemBar *problem() const { return m_bench->list()->findChild<ProblemBar *>(); }

    std::unique_ptr<WindowBench> m_bench;
};

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString textOf(const ProblemBar *bar)
{
    return bar->findChild<QLabel *>()->text();
}

} // namespace

void TestBrokenStart::cleanup()
{
    m_bench.reset();
    QDir(archivesFolder()).removeRecursively();
}

Profile TestBrokenStart::unreachable()
{
    Profile profile;
    profile.id = u"p1"_s;
    profile.name = u"Nord"_s;
    profile.baseUrl = u"http://127.0.0.1:1"_s; // nobody listens there
    profile.clientId = u"client"_s;
    return profile;
}

QByteArray TestBrokenStart::settingsWithMistake()
{
    SettingsData data;
    data.profiles = {unreachable()};
    data.lastProfile = u"p1"_s;
    auto object = QJsonDocument::fromJson(encodeSettings(data)).object();
    object.insert(u"zoom"_s, u"much"_s);
    return QJsonDocument(object).toJson();
}

void TestBrokenStart::breakEverything(bool keychainWorks)
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->settings.reset();
    write(m_bench->folder.filePath(u"settings.json"_s), settingsWithMistake());
    m_bench->settings = m_bench->makeSettings();
    write(archivesFolder() + u'/' + archiveKey(unreachable()) + u"/archive.db"_s,
        QByteArray("no archive ").repeated(1000));
    m_bench->keychain.secrets.insert(u"p1"_s, u"CANARY-broken-start"_s);
    if (!keychainWorks)
        m_bench->keychain.failure = Error::of(ErrorKind::Local, u"The keychain does not answer."_s);
    m_bench->secrets.setKeychain(&m_bench->keychain);
}

void TestBrokenStart::P06_everythingBrokenAtOnce_data()
{
    QTest::addColumn<bool>("keychainWorks");
    QTest::addColumn<QString>("said");
    QTest::newRow("no network") << true << u"127.0.0.1"_s;
    QTest::newRow("no keychain") << false << u"keychain does not answer"_s;
}

// The window comes, says each of it where it can be read, and the demo works.
void TestBrokenStart::P06_everythingBrokenAtOnce()
{
    QFETCH(const bool, keychainWorks);
    QFETCH(const QString, said);
    breakEverything(keychainWorks);
    test::HeartBeat beat;
    m_bench->open();
    QVERIFY(m_bench->window->isVisible());
    m_bench->window->start({});
    QTRY_VERIFY(problem()->isVisible());
    QVERIFY2(textOf(problem()).contains(said), qPrintable(textOf(problem())));
    QTRY_VERIFY(textOf(notices()).contains(u"archive"_s));
    QVERIFY(notices()->isVisible());
    QVERIFY2(textOf(notices()).contains(u"zoom"_s), qPrintable(textOf(notices())));

    m_bench->action(u"Open the demo"_s)->trigger();
    QTRY_VERIFY(m_bench->model()->rowCount() > 0);
    QVERIFY(!problem()->isVisible());
    // A keychain that does not answer is given 25 seconds, a connection more.
    QVERIFY2(beat.longestGapMs() < 10'000, qPrintable(QString::number(beat.longestGapMs())));
}

void TestBrokenStart::aNoticeStaysUntilItIsClosed()
{
    breakEverything(true);
    QVERIFY(m_bench->openDemo());
    QVERIFY(notices()->isVisible());
    for (auto *button : notices()->findChildren<QPushButton *>()) {
        if (button->isVisible())
            button->click();
    }
    QVERIFY(!notices()->isVisible());
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestBrokenStart)
#include "tst_brokenstart.moc"
