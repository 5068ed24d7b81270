// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveOpening.h"
#include "app/archive/ArchiveTurn.h"
#include "app/archive/stored/StoredCalls.h"
#include "app/http/Origin.h"
#include "app/signin/SignInRecord.h"
#include "tests/support/FaultServer.h"
#include "tests/support/HeldWrite.h"
#include "tests/support/Samples.h"
#include "tests/ui/KeepingTest.h"
#include "ui/session/SessionFarewell.h"

#include <QFileInfo>
#include <QScrollBar>

namespace readback {

// All that is kept on this computer of a connection is removed, in the main window.
class TestForgetting : public KeepingTest
{
    Q_OBJECT

private slots:
    void cleanup();
    void removesEverythingOnceConfirmed();
    void removingGoesOnOnceTheSettingsAreClosed();
    void removesNothingOfAnotherConnection();
    void whileAllIsRemovedNothingIsPutThere();
    void itIsDoneThoughALinkLeadsAway();
    void itIsDoneThoughItsWriterHasNotBegun();
    void itIsDoneWhileASignInIsRenewed();
    void itIsDoneThoughALinkLeadsAwayAndBack();
    void itIsDoneThoughTheWindowGoes();
    void whoStillLooksIsToldHowMuchWent();
    void whatFailsOnceALinkLedAwayIsTold();

private:
    // Of the account's file; -1: it could not be read.
    qint64 callsThere() const;
    // That all of them go, which is noted in its folder.
    bool isWished() const { return QFileInfo::exists(archive() + u"/archive.forgetting"_s); }
    // In the settings, which are open; once it is under way.
    void beginToRemove(SettingsDialog *dialog);
    // The same in settings that it opens and closes.
    void removeEverything();
    // As a link does. The demo was not asked about.
    void leadAway();
    // Once all is written that was asked of the account's archive: it is empty, and the demo is
    // there as leadAway() left it.
    void verifyDone();
    // Of the account's profile as a person's whose sign-in is being renewed, for ever.
    bool openRenewing();

    std::unique_ptr<test::FaultServer> m_silent;
    std::unique_ptr<QSignalSpy> m_led; // sessions since leadAway()
};

void TestForgetting::cleanup()
{
    m_led.reset();
    closeAll();
    m_silent.reset();
}

qint64 TestForgetting::callsThere() const
{
    const auto database = Database::open(archiveFile(archive()), Database::Access::ReadOnly);
    if (!database)
        return -1;
    const auto calls = (*database)->number(u"SELECT count(*) FROM call"_s);
    return (*database)->takeError() ? -1 : calls;
}

void TestForgetting::beginToRemove(SettingsDialog *dialog)
{
    m_bench->dialogs.answers.enqueue(0);
    in<QPushButton>(dialog, u"removeArchive"_s)->click();
    QTRY_COMPARE(
        m_bench->part<ArchivePanel>()->findChild<MessageLabel *>()->text(), u"Removing…"_s);
}

void TestForgetting::removeEverything()
{
    auto *dialog = openSettings();
    beginToRemove(dialog);
    dialog->reject();
}

void TestForgetting::leadAway()
{
    auto *host = m_bench->part<SessionHost>();
    host->openDemo();
    QVERIFY(host->session());
    m_led = std::make_unique<QSignalSpy>(host, &SessionHost::sessionChanged);
    QVERIFY(kept()->isKeeping());
    QTRY_VERIFY(host->session()->marks().isKept());
}

void TestForgetting::verifyDone()
{
    QTRY_COMPARE(callsThere(), 0);
    QTRY_VERIFY(!QFileInfo::exists(archive() + u"/archive.lock"_s));
    QCoreApplication::processEvents(); // what it told by then
    QVERIFY(m_led->isEmpty());
    QVERIFY(m_bench->part<SessionHost>()->isDemo());
    QVERIFY(kept()->isKeeping());
    QVERIFY(m_bench->dialogs.errors.empty());
}

bool TestForgetting::openRenewing()
{
    m_bench = std::make_unique<WindowBench>();
    m_silent = std::make_unique<test::FaultServer>(
        [](const test::FaultRequest &) { return test::FaultScript::json("{}").after(600'000); });
    const auto origin = originOf(m_silent->url());
    m_profile = {u"p1"_s, u"Nord"_s, ApiDialect::Platform, {}, origin, u"CANARY-client"_s};
    m_profile.signIn = SignInKind::User;
    m_bench->secrets.setKeychain(&m_bench->keychain);
    m_bench->keychain.secrets.insert(u"p1"_s,
        encodeSignIn({origin, u"CANARY-client"_s, u"Ada"_s,
            {"CANARY-access-1", "CANARY-refresh-1", m_bench->clock.now().addSecs(-1)}}));
    m_bench->settings->change([this](SettingsData &data) {
        data.profiles = {m_profile};
        data.lastProfile = u"p1"_s;
    });
    m_bench->open();
    m_bench->window->start({});
    return test::waitUntil([this] { return m_silent->count("/oauth/token") == 1; });
}

void TestForgetting::removesEverythingOnceConfirmed()
{
    QVERIFY(openProfile());
    QVERIFY(keepOne());
    auto *dialog = openSettings();
    auto *remove = in<QPushButton>(dialog, u"removeArchive"_s);
    remove->click();
    QTRY_COMPARE(m_bench->dialogs.asked.size(), size_t(1)); // and answered with Cancel
    QVERIFY(remove->isEnabled());
    m_bench->dialogs.answers.enqueue(0);
    const auto before = m_kept;
    remove->click();
    const auto *message = m_bench->part<ArchivePanel>()->findChild<MessageLabel *>();
    QTRY_VERIFY(message->text().contains(u"removed."_s));
    QStringList left{u"?"_s};
    const auto look = kept()->among(
        before, this, [&](const Result<QStringList> &found) { left = found.value(); });
    QTRY_VERIFY(left.isEmpty());
    dialog->reject();
}

// Marks are in memory as well, so that everything is read anew.
void TestForgetting::removingGoesOnOnceTheSettingsAreClosed()
{
    QVERIFY(openProfile());
    QVERIFY(keepOne());
    auto *host = m_bench->part<SessionHost>();
    host->session()->marks().setStarred({m_kept.first()}, true);
    host->session()->evidence().add(test::samplePassage(1));
    QSignalSpy opened(host, &SessionHost::sessionChanged);
    QStringList again; // what is on screen is fetched anew
    const QObject watching;
    connect(host, &SessionHost::sessionChanged, &watching, [&] {
        if (host->session())
            connect(
                kept(), &KeptCalls::kept, &watching, [&again](const QString &id) { again << id; });
    });
    auto *dialog = openSettings();
    const auto before = m_kept; // what is read ahead may still come
    beginToRemove(dialog);
    dialog->reject();
    QTRY_VERIFY(!m_bench->part<SettingsDialog>());
    QTRY_COMPARE(opened.size(), 2); // gone, and there again
    QTRY_VERIFY(host->session()->marks().isKept());
    QVERIFY(host->session()->marks().ids().isEmpty());
    QTRY_VERIFY(!host->session()->evidence().isLoading());
    QVERIFY(host->session()->evidence().items().empty());
    std::optional<QStringList> left;
    const auto look = kept()->among(
        before, this, [&](const Result<QStringList> &found) { left = found.value(); });
    QTRY_VERIFY(left.has_value());
    for (const auto &id : std::as_const(*left))
        QTRY_VERIFY2(again.contains(id), qPrintable(id));
}

// A link leads to another account while the settings are open, which speak of the one before.
void TestForgetting::removesNothingOfAnotherConnection()
{
    QVERIFY(openProfile());
    auto *dialog = openSettings();
    auto *host = m_bench->part<SessionHost>();
    QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
    host->openDemo();
    QVERIFY(idle.wait(test::kLongestWaitMs));
    QSignalSpy opened(host, &SessionHost::sessionChanged);
    m_bench->dialogs.answers.enqueue(0);
    in<QPushButton>(dialog, u"removeArchive"_s)->click();
    const auto *message = m_bench->part<ArchivePanel>()->findChild<MessageLabel *>();
    QTRY_VERIFY(!message->text().isEmpty() && message->text() != u"Removing…"_s);
    QVERIFY2(message->text().startsWith(u"✗"_s), qPrintable(message->text()));
    QVERIFY(opened.isEmpty());
    dialog->reject();
}

// The reader leaves the call when the session goes, which is a mark to be written.
void TestForgetting::whileAllIsRemovedNothingIsPutThere()
{
    QVERIFY(openProfile());
    m_bench->window->resize(700, 400);
    QVERIFY(keepOne());
    auto *host = m_bench->part<SessionHost>();
    const auto id = m_bench->shownId();
    host->session()->marks().setNote(id, u"Zwetschgenkuchen"_s);
    QTRY_VERIFY(host->session()->marks().undoable()); // it has reached the archive
    auto *scroll = m_bench->part<TranscriptView>()->verticalScrollBar();
    QTRY_VERIFY(scroll->maximum() > 0);
    test::HeldWrite held(*host->session()->archive());
    QSignalSpy opened(host, &SessionHost::sessionChanged);
    removeEverything();
    m_bench->settings->change([](SettingsData &data) { data.keepDays = 77; });
    QVERIFY(!kept()->isKeeping());
    scroll->setValue(scroll->maximum());
    held.letGo();
    QTRY_COMPARE(opened.size(), 2); // gone, and there again
    QVERIFY(kept()->isKeeping());
    host->session()->marks().setStarred({u"a"_s}, true);
    QTRY_VERIFY(host->session()->marks().undoable()); // the archive was read
    QCOMPARE(host->session()->marks().ids(), QStringList{u"a"_s});
}

// The person has confirmed it: it is done in the archive that was asked about, and nowhere else.
void TestForgetting::itIsDoneThoughALinkLeadsAway()
{
    QVERIFY(openProfile());
    QVERIFY(keepOne());
    test::HeldWrite held(*m_bench->part<SessionHost>()->session()->archive());
    removeEverything();
    leadAway();
    QVERIFY(callsThere() > 0);
    held.letGo();
    verifyDone();
}

// The archive is not even open, as an earlier one of the same account is still writing.
void TestForgetting::itIsDoneThoughItsWriterHasNotBegun()
{
    QVERIFY(openProfile());
    QVERIFY(keepOne());
    leadAway();
    QTRY_VERIFY(!QFileInfo::exists(archive() + u"/archive.lock"_s));
    auto earlier
        = std::make_unique<ArchiveTurn>(archive(), std::make_shared<std::atomic<bool>>(true));
    auto *host = m_bench->part<SessionHost>();
    host->open(m_profile);
    QTRY_VERIFY(host->session() && !host->isDemo());
    QCOMPARE(host->session()->archive()->state(), Archive::State::Opening);
    removeEverything();
    leadAway();
    QVERIFY(callsThere() > 0);
    earlier.reset();
    verifyDone();
}

// The session that was asked about is still there for a moment.
void TestForgetting::itIsDoneWhileASignInIsRenewed()
{
    QVERIFY(openRenewing());
    auto *archive = m_bench->part<SessionHost>()->session()->archive();
    const auto store = archive->write<qint64>(
        archive,
        [](Database &database) {
            const auto call = sampleConversation(1);
            return storeCall(database, call, sampleTranscript(call.id), call.start);
        },
        [](const Result<qint64> &) {});
    QTRY_COMPARE(callsThere(), 1);
    test::HeldWrite held(*archive);
    removeEverything();
    leadAway();
    QVERIFY(m_bench->part<SessionFarewell>());
    held.letGo();
    QTRY_COMPARE(callsThere(), 0);
    m_bench->clock.jump(2'000);
    QTRY_VERIFY(!m_bench->part<SessionFarewell>());
    verifyDone();
}

// Who comes back sees nothing of what is being removed, and goes on there.
void TestForgetting::itIsDoneThoughALinkLeadsAwayAndBack()
{
    QVERIFY(openProfile());
    QVERIFY(keepOne());
    auto *host = m_bench->part<SessionHost>();
    const auto id = m_kept.first();
    host->session()->marks().setStarred({id}, true);
    QTRY_VERIFY(host->session()->marks().undoable()); // it has reached the archive
    test::HeldWrite held(*host->session()->archive());
    removeEverything();
    QTRY_VERIFY(isWished());
    leadAway();
    host->open(m_profile);
    QTRY_VERIFY(host->session() && !host->isDemo());
    const QSignalSpy opened(host, &SessionHost::sessionChanged);
    QVERIFY(!kept()->isKeeping());
    held.letGo();
    QTRY_VERIFY(kept()->isKeeping());
    QTRY_VERIFY(host->session()->archive()->isWritable());
    host->session()->marks().setStarred({u"a"_s}, true);
    QTRY_VERIFY(host->session()->marks().undoable()); // the archive was read
    QCOMPARE(host->session()->marks().ids(), QStringList{u"a"_s});
    QVERIFY(opened.isEmpty());
}

void TestForgetting::itIsDoneThoughTheWindowGoes()
{
    QVERIFY(openProfile());
    QVERIFY(keepOne());
    test::HeldWrite held(*m_bench->part<SessionHost>()->session()->archive());
    removeEverything();
    m_bench->window.reset(); // it does not wait for ever
    QVERIFY(callsThere() > 0);
    held.letGo();
    QTRY_COMPARE(callsThere(), 0);
}

void TestForgetting::whoStillLooksIsToldHowMuchWent()
{
    QVERIFY(openProfile());
    QVERIFY(keepOne());
    test::HeldWrite held(*m_bench->part<SessionHost>()->session()->archive());
    auto *dialog = openSettings();
    beginToRemove(dialog);
    const auto *message = m_bench->part<ArchivePanel>()->findChild<MessageLabel *>();
    leadAway();
    const auto calls = callsThere();
    QVERIFY(calls > 0);
    held.letGo();
    QTRY_VERIFY(message->text() != u"Removing…"_s);
    QCOMPARE(message->text(), u"✓ %1 call(s) removed."_s.arg(calls));
    verifyDone();
    dialog->reject();
}

void TestForgetting::whatFailsOnceALinkLedAwayIsTold()
{
    QVERIFY(openProfile());
    QVERIFY(keepOne());
    test::HeldWrite held(*m_bench->part<SessionHost>()->session()->archive(),
        [](Database &database) { database.failAt(1); });
    removeEverything();
    QTRY_VERIFY(isWished());
    leadAway();
    held.letGo();
    QTRY_VERIFY(says(u"The calls kept of “Nord” could not all be removed:"_s));
    QVERIFY(says(u"It is tried again when “Nord” is opened the next time."_s));
    QVERIFY(callsThere() > 0);
    m_bench->settings->change([](SettingsData &data) { data.keepTranscripts = false; });
    auto *host = m_bench->part<SessionHost>();
    host->open(m_profile);
    QTRY_VERIFY(host->session() && !host->isDemo());
    QTRY_COMPARE(callsThere(), 0);
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestForgetting)
#include "tst_forgetting.moc"
