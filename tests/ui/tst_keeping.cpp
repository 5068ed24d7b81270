// SPDX-License-Identifier: MIT
#include "app/library/TranscriptLibrary.h"
#include "tests/ui/KeepingTest.h"
#include "ui/StatusStrip.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QSpinBox>

namespace readback {

// What is kept on this computer, in the main window.
class TestKeeping : public KeepingTest
{
    Q_OBJECT

private slots:
    void cleanup() { closeAll(); }
    void G16_theDemoKeepsNothingForReal();
    void keepsAllCallsOfThePeriod();
    void I10_readsOnWithoutAServer();
    void readsOnWithoutASecret();
    void switchedOffItLeavesNoWordOnTheDisk();
    void settingsAreShownAndStored();
    void whetherToKeepReachesTheBasketAndNoMarks();
    void D04_saysThatCallsAreNotKept();
    void I7_changingTheProfileWaitsForNobody();
    void aRemovedConnectionTakesItsCallsAlong();
};

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
    QVERIFY(says(u"Nord, not signed in"_s));
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
