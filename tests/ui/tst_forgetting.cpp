// SPDX-License-Identifier: MIT
#include "tests/ui/KeepingTest.h"

#include <QScopeGuard>
#include <QScrollBar>

namespace readback {

// All that is kept on this computer of a connection is removed, in the main window.
class TestForgetting : public KeepingTest
{
    Q_OBJECT

private slots:
    void cleanup() { closeAll(); }
    void removesEverythingOnceConfirmed();
    void removingGoesOnOnceTheSettingsAreClosed();
    void removesNothingOfAnotherConnection();
    void whileAllIsRemovedNothingIsPutThere();
};

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
    m_bench->dialogs.answers.enqueue(0);
    const auto before = m_kept; // what is read ahead may still come
    in<QPushButton>(dialog, u"removeArchive"_s)->click();
    QTRY_COMPARE(
        m_bench->part<ArchivePanel>()->findChild<MessageLabel *>()->text(), u"Removing…"_s);
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
    const auto held = std::make_shared<QSemaphore>();
    const auto guard = qScopeGuard([held] { held->release(); });
    auto *archive = host->session()->archive();
    const auto slow = archive->write<int>(
        archive,
        [held](Database &) {
            held->acquire();
            return 0;
        },
        [](const Result<int> &) {});
    QSignalSpy opened(host, &SessionHost::sessionChanged);
    auto *dialog = openSettings();
    m_bench->dialogs.answers.enqueue(0);
    in<QPushButton>(dialog, u"removeArchive"_s)->click();
    QTRY_COMPARE(
        m_bench->part<ArchivePanel>()->findChild<MessageLabel *>()->text(), u"Removing…"_s);
    dialog->reject();
    m_bench->settings->change([](SettingsData &data) { data.keepDays = 77; });
    QVERIFY(!kept()->isKeeping());
    scroll->setValue(scroll->maximum());
    held->release();
    QTRY_COMPARE(opened.size(), 2); // gone, and there again
    QVERIFY(kept()->isKeeping());
    host->session()->marks().setStarred({u"a"_s}, true);
    QTRY_VERIFY(host->session()->marks().undoable()); // the archive was read
    QCOMPARE(host->session()->marks().ids(), QStringList{u"a"_s});
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestForgetting)
#include "tst_forgetting.moc"
