// SPDX-License-Identifier: MIT
#include "app/ProfileArchive.h"
#include "app/archive/Archive.h"
#include "app/library/TranscriptLibrary.h"
#include "app/library/kept/KeptCalls.h"
#include "app/library/triage/CallMarks.h"
#include "app/library/triage/EvidenceBasket.h"
#include "tests/support/PassageSamples.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/ElidedLabel.h"
#include "ui/StatusStrip.h"
#include "ui/settings/ArchivePanel.h"
#include "ui/settings/MessageLabel.h"
#include "ui/settings/SettingsDialog.h"

#include <QCheckBox>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSemaphore>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

// What is kept on this computer, in the main window.
class TestKeeping : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void G16_theDemoKeepsNothingForReal();
    void keepsAllCallsOfThePeriod();
    void I10_readsOnWithoutAServer();
    void readsOnWithoutASecret();
    void switchedOffItLeavesNoWordOnTheDisk();
    void settingsAreShownAndStored();
    void removesEverythingOnceConfirmed();
    void removingGoesOnOnceTheSettingsAreClosed();
    void removesNothingOfAnotherConnection();
    void whileAllIsRemovedNothingIsPutThere();
    void whetherToKeepReachesTheBasketAndNoMarks();
    void D04_saysThatCallsAreNotKept();
    void I7_changingTheProfileWaitsForNobody();
    void aRemovedConnectionTakesItsCallsAlong();

private:
    bool openProfile();
    bool says(const QString &text) const;
    KeptCalls *kept() const { return m_bench->part<SessionHost>()->session()->keptCalls(); }
    QString archive() const { return archivesFolder() + u'/' + archiveKey(m_profile); }
    // Reads calls until one of them is kept.
    bool keepOne();
    SettingsDialog *openSettings();
    template <class T>
    T *in(SettingsDialog *dialog, const QString &name) const
    {
        return dialog->findChild<T *>(name);
    }

    std::unique_ptr<WindowBench> m_bench;
    Profile m_profile;
    QStringList m_kept;
};

void TestKeeping::cleanup()
{
    m_bench.reset();
    m_kept.clear();
    QDir(archivesFolder()).removeRecursively();
}

// The demo's server under a profile like any other.
bool TestKeeping::openProfile()
{
    if (!m_bench)
        m_bench = std::make_unique<WindowBench>();
    const auto demo = m_bench->demo();
    if (!demo)
        return false;
    m_profile = demo->profile;
    m_profile.id = u"p1"_s;
    m_profile.name = u"Nord"_s;
    m_bench->secrets.keepForThisRun(u"p1"_s, demo->secret);
    m_bench->settings->change([this](SettingsData &data) {
        data.profiles = {m_profile};
        data.lastProfile = u"p1"_s;
    });
    m_bench->open();
    QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
    m_bench->window->start({});
    if (!idle.wait(test::kLongestWaitMs) || !kept())
        return false;
    connect(kept(), &KeptCalls::kept, this, [this](const QString &id) { m_kept << id; });
    return true;
}

bool TestKeeping::says(const QString &text) const
{
    const auto labels = m_bench->window->findChildren<QLabel *>();
    const auto lines = m_bench->window->findChildren<ElidedLabel *>();
    const auto shows
        = [&text](const auto *label) { return label->isVisible() && label->text().contains(text); };
    return std::ranges::any_of(labels, shows) || std::ranges::any_of(lines, shows);
}

bool TestKeeping::keepOne()
{
    for (int row = 0; m_kept.isEmpty() && row < m_bench->model()->shownCount(); ++row) {
        if (m_bench->show(m_bench->model()->conversationAt(row).id))
            return test::waitUntil([this] { return !m_kept.isEmpty(); });
    }
    return !m_kept.isEmpty();
}

void TestKeeping::G16_theDemoKeepsNothingForReal()
{
    m_bench = std::make_unique<WindowBench>();
    QVERIFY(m_bench->openDemo());
    QVERIFY(!m_bench->shownId().isEmpty());
    const auto folder = kept()->folder();
    QTRY_VERIFY(QFileInfo::exists(folder + "/archive.db"_L1));
    QVERIFY(!folder.startsWith(archivesFolder()));
    QVERIFY(!QFileInfo::exists(archivesFolder()));
    m_bench->window.reset();
    QVERIFY(!QFileInfo::exists(folder));
}

void TestKeeping::keepsAllCallsOfThePeriod()
{
    QVERIFY(openProfile());
    auto *keepAll = m_bench->action(u"Keep all calls of this period"_s);
    QVERIFY(keepAll->isEnabled());
    keepAll->trigger();
    QVERIFY(!keepAll->isEnabled());
    QTRY_VERIFY(says(u"kept, "_s) || says(u"kept."_s));
    QVERIFY(says(u"without a transcript"_s));
    QVERIFY(keepAll->isEnabled());
    QTRY_VERIFY(!kept()->isStoring());
    QVERIFY(!m_kept.isEmpty());
    const auto first = m_kept.size();
    keepAll->trigger();
    QTRY_VERIFY(says(u"0 calls kept, %1 kept before"_s.arg(first))
        || says(u"0 call(s) kept, %1 kept"_s.arg(first)));
    QCOMPARE(m_kept.size(), first);
}

void TestKeeping::I10_readsOnWithoutAServer()
{
    QVERIFY(openProfile());
    QVERIFY(keepOne());
    const auto id = m_kept.first();
    QTRY_VERIFY(!kept()->isStoring());
    m_bench->window.reset();
    // Nobody listens on that port any more; the profile and its archive are the same.
    auto settings = m_bench->settings->values();
    m_bench = std::make_unique<WindowBench>();
    m_bench->settings->change([&](SettingsData &data) { data = settings; });
    m_bench->secrets.keepForThisRun(u"p1"_s, u"CANARY-window-secret"_s);
    m_bench->open();
    m_bench->window->start({});
    QTRY_VERIFY(says(u"These are the calls kept on this computer."_s));
    QVERIFY(says(u"Nord, offline"_s));
    QTRY_COMPARE(m_bench->model()->listedCount(), m_kept.size());
    m_bench->list()->select(id);
    QTRY_COMPARE(m_bench->shownId(), id);
}

void TestKeeping::readsOnWithoutASecret()
{
    QVERIFY(openProfile());
    QVERIFY(keepOne());
    m_bench->window.reset();
    m_bench->secrets.keepForThisRun(u"p1"_s, {});
    m_bench->open();
    m_bench->window->start({});
    QTRY_VERIFY(says(u"No client secret was found for “Nord”"_s));
    QVERIFY(says(u"These are the calls kept on this computer."_s));
    QVERIFY(says(u"Nord, offline"_s));
    m_bench->list()->select(m_kept.first());
    QTRY_COMPARE(m_bench->shownId(), m_kept.first());
    QVERIFY(!m_bench->action(u"Keep all calls of this period"_s)->isEnabled());
}

void TestKeeping::switchedOffItLeavesNoWordOnTheDisk()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->settings->change([](SettingsData &data) { data.keepTranscripts = false; });
    QVERIFY(openProfile());
    QVERIFY(!m_bench->action(u"Keep all calls of this period"_s)->isEnabled());
    QByteArray words;
    for (int row = 0; words.isEmpty() && row < m_bench->model()->shownCount(); ++row) {
        if (m_bench->show(m_bench->model()->conversationAt(row).id))
            words = m_bench->part<TranscriptView>()->transcript()->phrases.front().text.toUtf8();
    }
    QVERIFY(words.size() > 10);
    m_bench->window.reset();
    m_bench->settings.reset();
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QFile::ReadOnly)) {
            ++looked;
            QVERIFY2(!file.readAll().contains(words), qPrintable(file.fileName()));
        }
    }
    QVERIFY(looked > 0);
}

SettingsDialog *TestKeeping::openSettings()
{
    m_bench->action(u"Settings…"_s)->trigger();
    return m_bench->part<SettingsDialog>();
}

void TestKeeping::settingsAreShownAndStored()
{
    QVERIFY(openProfile());
    auto *dialog = openSettings();
    QVERIFY(in<QCheckBox>(dialog, u"keepTranscripts"_s)->isChecked());
    in<QSpinBox>(dialog, u"keepDays"_s)->setValue(90);
    in<QSpinBox>(dialog, u"keepGigabytes"_s)->setValue(5);
    QVERIFY(in<QLabel>(dialog, u"archiveSize"_s)->text().contains(archive()));
    in<QCheckBox>(dialog, u"keepTranscripts"_s)->setChecked(false);
    QVERIFY(!in<QSpinBox>(dialog, u"keepDays"_s)->isEnabled());
    in<QPushButton>(dialog, u"saveButton"_s)->click();
    QTRY_VERIFY(!m_bench->part<SettingsDialog>());
    const auto &values = m_bench->settings->values();
    QVERIFY(!values.keepTranscripts);
    QCOMPARE(values.keepDays, 90);
    QCOMPARE(values.keepGigabytes, 5);
    QTRY_VERIFY(m_bench->part<SessionHost>()->session());
    QVERIFY(!kept()->isKeeping());
}

void TestKeeping::removesEverythingOnceConfirmed()
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
void TestKeeping::removingGoesOnOnceTheSettingsAreClosed()
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
void TestKeeping::removesNothingOfAnotherConnection()
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
void TestKeeping::whileAllIsRemovedNothingIsPutThere()
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

// Passages hold what was said; stars and tags do not.
void TestKeeping::whetherToKeepReachesTheBasketAndNoMarks()
{
    QVERIFY(openProfile());
    auto *host = m_bench->part<SessionHost>();
    const auto keep = [&](bool on) {
        QSignalSpy opened(host, &SessionHost::sessionChanged);
        auto *dialog = openSettings();
        in<QCheckBox>(dialog, u"keepTranscripts"_s)->setChecked(on);
        in<QPushButton>(dialog, u"saveButton"_s)->click();
        return test::waitUntil([&] { return opened.size() == 2 && host->session(); });
    };
    QTRY_COMPARE(host->session()->evidence().whyNotKept(), QString());
    QVERIFY(keep(false));
    QVERIFY(!kept()->isKeeping());
    QTRY_VERIFY(host->session()->marks().isKept());
    QVERIFY(host->session()->evidence().whyNotKept().contains(u"Nothing is kept"_s));
    host->session()->marks().setStarred({u"a"_s}, true);
    QTRY_VERIFY(host->session()->marks().undoable()); // it has reached the archive
    host->session()->evidence().add(test::samplePassage(1));
    QVERIFY(keep(true)); // a session anew
    QVERIFY(kept()->isKeeping());
    QTRY_COMPARE(host->session()->evidence().whyNotKept(), QString());
    QTRY_VERIFY(host->session()->marks().of(u"a"_s).starred);
    QTRY_COMPARE(host->session()->evidence().items().size(), size_t(1)); // written once it may be
}

// Its folder cannot be one.
void TestKeeping::D04_saysThatCallsAreNotKept()
{
    QVERIFY(openProfile());
    m_bench->window.reset();
    QVERIFY(QDir(archive()).removeRecursively());
    QFile inTheWay(archive());
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    m_bench->open();
    m_bench->window->start({});
    const auto *label = m_bench->window->findChild<QLabel *>(u"notKept"_s);
    QTRY_VERIFY(label->isVisible());
    QTRY_VERIFY(says(u"Calls are not being kept: "_s));
    QTRY_VERIFY(m_bench->model()->listedCount() > 0); // the server's
    QVERIFY(inTheWay.remove());
    m_bench->part<SessionHost>()->open(m_profile);
    QTRY_VERIFY(!label->isVisible());
    QVERIFY(!says(u"Calls are not being kept: "_s));
}

void TestKeeping::I7_changingTheProfileWaitsForNobody()
{
    QVERIFY(openProfile());
    QVERIFY(keepOne());
    auto *host = m_bench->part<SessionHost>();
    const auto begun = std::make_shared<QSemaphore>();
    const auto held = std::make_shared<QSemaphore>();
    auto *writing = host->session()->archive();
    const auto call = writing->write<int>(
        writing,
        [begun, held](Database &) {
            begun->release();
            held->acquire();
            return 0;
        },
        [](const Result<int> &) {});
    begun->acquire();
    QSignalSpy opened(host, &SessionHost::sessionChanged);
    host->open(m_profile); // or it would wait for what is held
    QTRY_COMPARE(opened.size(), 2);
    std::optional<QStringList> found;
    const auto asked = m_kept;
    const auto look
        = kept()->among(asked, this, [&](const Result<QStringList> &ids) { found = ids.value(); });
    QTRY_VERIFY(found.has_value());
    QCOMPARE(QSet(found->cbegin(), found->cend()), QSet(asked.cbegin(), asked.cend())); // meanwhile
    QCOMPARE(kept()->trouble(), QString());
    QVERIFY(!host->session()->archive()->isWritable());
    held->release();
    QTRY_VERIFY(host->session()->archive()->isWritable());
}

void TestKeeping::aRemovedConnectionTakesItsCallsAlong()
{
    QVERIFY(openProfile());
    QTRY_VERIFY(QFileInfo::exists(archive()));
    m_bench->dialogs.answers.enqueue(0);
    auto *dialog = openSettings();
    in<QPushButton>(dialog, u"removeButton"_s)->click();
    in<QPushButton>(dialog, u"saveButton"_s)->click();
    QTRY_VERIFY(!QFileInfo::exists(archive()));
    QCOMPARE(m_bench->dialogs.asked.size(), size_t(1));
    QVERIFY(m_bench->dialogs.asked.front().text.contains(u"Nord"_s));
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestKeeping)
#include "tst_keeping.moc"
