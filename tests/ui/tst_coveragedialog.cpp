// SPDX-License-Identifier: MIT
#include "ui/coverage/CoverageDialog.h"

#include "app/exporting/AtomicFile.h"
#include "app/library/TranscriptLibrary.h"
#include "app/settings/Settings.h"
#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/TestDialogs.h"
#include "tests/support/TestMain.h"
#include "tests/ui/ConversationSamples.h"
#include "ui/ListedCalls.h"
#include "ui/Theme.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/coverage/CoverageController.h"
#include "ui/coverage/CoverageTable.h"

#include <QClipboard>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace readback;
using namespace readback::test;

// The coverage report from the list to the file, with a server and a clock of the test's.
class TestCoverageDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void tellsAtOnceWhatIsKnown();
    void isAboutTheCallsShown();
    void asksForTheRest();
    void stopsOnDemandAndKeepsWhatItLearnt();
    void saysWhyItStopped();
    void anotherListEndsTheAsking();
    void closingEndsTheAsking();
    void copiesText();
    void E_savesOneLineACall();
    void savingCanFail();
    void staysOpenBesideTheWindow();
    void keysReachEverything();
    void aHundredThousandCallsHoldNothingUp();

private:
    void list(quint32 count);
    void open();
    // Fake time, and the answers that come in it.
    void pass(qint64 ms = 1'000);
    QPushButton *button(const QString &name) const
    {
        return window->findChild<QPushButton *>(name);
    }
    QString label(const QString &name) const { return window->findChild<QLabel *>(name)->text(); }

    std::unique_ptr<FakeSource> source;
    std::unique_ptr<FakeClock> clock;
    std::unique_ptr<TranscriptLibrary> library;
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Settings> settings;
    TestDialogs dialogs;
    std::unique_ptr<QWidget> window;
    ConversationTableModel *model = nullptr;
    CoverageController *controller = nullptr;
};

void TestCoverageDialog::initTestCase()
{
    auto *plurals = new QTranslator(qApp);
    QVERIFY(plurals->load(u":/i18n/readback_en.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(plurals));
}

void TestCoverageDialog::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    dialogs = {};
    source = std::make_unique<FakeSource>();
    clock = std::make_unique<FakeClock>();
    library = std::make_unique<TranscriptLibrary>(*source, *clock);
    folder = std::make_unique<QTemporaryDir>();
    settings = std::make_unique<Settings>(
        folder->filePath(u"settings.json"_s),
        [](const QString &path, const QByteArray &bytes) {
            return writeFileAtomically(path, bytes);
        },
        *clock);
    window = std::make_unique<QWidget>();
    window->show();
    model = new ConversationTableModel(window.get());
    connect(library.get(), &TranscriptLibrary::transcriptStatusChanged, model,
        &ConversationTableModel::setTranscriptStatus);
    controller = new CoverageController(
        {dialogs, *settings, *clock, *new ListedCalls(*model, window.get())}, window.get());
}

void TestCoverageDialog::cleanup()
{
    controller->close();
    window.reset();
    library.reset();
    settings.reset();
}

void TestCoverageDialog::list(quint32 count)
{
    auto calls = sampleCalls(0, count);
    for (size_t i = 0; i < calls.size(); ++i) {
        calls[i].transcript = i % 4 == 0 ? TranscriptState::Ready : TranscriptState::Unknown;
        calls[i].durationMs = 60'000;
        calls[i].recorded = i % 4 != 1;
    }
    model->addConversations(calls);
}

void TestCoverageDialog::open()
{
    controller->open(*library, [] { return 300; });
    QVERIFY(controller->dialog());
}

void TestCoverageDialog::pass(qint64 ms)
{
    for (int turn = 0; turn < 200; ++turn)
        QCoreApplication::sendPostedEvents();
    clock->advance(ms);
}

void TestCoverageDialog::tellsAtOnceWhatIsKnown()
{
    list(40);
    open();
    QCOMPARE(label(u"headline"_s), u"40 calls, 10 transcripts, 10 without, 20 not asked for yet"_s);
    const auto *table = window->findChild<CoverageTable *>();
    QCOMPARE(table->topLevelItemCount(), 3);
    QCOMPARE(table->topLevelItem(0)->text(2), u"10"_s);
    QCOMPARE(table->topLevelItem(1)->text(1), u"not asked for yet"_s);
    QCOMPARE(table->topLevelItem(2)->text(1), u"the call was not recorded"_s);
    QCOMPARE(table->topLevelItem(2)->text(3), u"25.0 %"_s);
    QVERIFY(label(u"estimate"_s).contains(u"20 calls"_s));
    QVERIFY2(label(u"estimate"_s).contains(u"7\u00a0s"_s), qPrintable(label(u"estimate"_s)));
    QCOMPARE(source->requests(), 0);
}

void TestCoverageDialog::isAboutTheCallsShown()
{
    list(40);
    open();
    model->setFilter({{}, {}, 0, TranscriptFilter::With});
    pass();
    QCOMPARE(label(u"headline"_s), u"10 calls, 10 transcripts, 0 without"_s);
    QVERIFY(!button(u"askButton"_s)->isEnabled());
}

void TestCoverageDialog::asksForTheRest()
{
    list(40);
    source->transcripts.insert(model->conversationAt(2).id, Error::of(ErrorKind::NoTranscript));
    open();
    button(u"askButton"_s)->click();
    QVERIFY(controller->dialog()->isAsking());
    QVERIFY(window->findChild<QProgressBar *>()->isVisible());
    pass();
    pass();
    QVERIFY(!controller->dialog()->isAsking());
    QVERIFY(!window->findChild<QProgressBar *>()->isVisible());
    QCOMPARE(source->probed().size(), 20);
    QCOMPARE(source->asked().size(), 0);
    QCOMPARE(label(u"headline"_s), u"40 calls, 29 transcripts, 11 without"_s);
    QVERIFY(!button(u"askButton"_s)->isEnabled());
    QCOMPARE(controller->dialog()->message(), QString());
    QCOMPARE(model->withTranscriptCount(), 29); // the list knows, too
}

void TestCoverageDialog::stopsOnDemandAndKeepsWhatItLearnt()
{
    list(40);
    source->hold = true;
    open();
    auto *ask = button(u"askButton"_s);
    ask->click();
    pass();
    QVERIFY(source->release(u"probe "_s + model->conversationAt(2).id));
    pass();
    QVERIFY(label(u"estimate"_s).startsWith(u"Asked for 1 of 20"_s));
    ask->click(); // it says Stop now
    QVERIFY(!controller->dialog()->isAsking());
    QVERIFY(source->held().isEmpty());
    QVERIFY(controller->dialog()->message().contains(u"1 of 20"_s));
    QCOMPARE(label(u"headline"_s), u"40 calls, 11 transcripts, 10 without, 19 not asked for yet"_s);
    ask->click();
    QVERIFY(controller->dialog()->isAsking()); // again, for what is left
}

void TestCoverageDialog::saysWhyItStopped()
{
    list(40);
    const auto error = Error::of(ErrorKind::Auth);
    source->fail = [&error](int) { return error; };
    open();
    button(u"askButton"_s)->click();
    pass();
    QVERIFY(!controller->dialog()->isAsking());
    QVERIFY(controller->dialog()->message().contains(error.what));
    QVERIFY(controller->dialog()->message().contains(u"of 20"_s));
}

void TestCoverageDialog::anotherListEndsTheAsking()
{
    list(40);
    source->hold = true;
    open();
    button(u"askButton"_s)->click();
    pass();
    QVERIFY(!source->held().isEmpty());
    model->clear();
    QVERIFY(source->held().isEmpty());
    pass();
    QVERIFY(!controller->dialog()->isAsking());
    QCOMPARE(label(u"headline"_s), u"0 calls, 0 transcripts, 0 without"_s);
}

void TestCoverageDialog::closingEndsTheAsking()
{
    list(40);
    source->hold = true;
    open();
    button(u"askButton"_s)->click();
    pass();
    QTest::keyClick(controller->dialog(), Qt::Key_Escape);
    QVERIFY(source->held().isEmpty());
    QTRY_VERIFY(!controller->dialog());
    pass();
    open(); // anew
    QVERIFY(!controller->dialog()->isAsking());
}

void TestCoverageDialog::copiesText()
{
    list(40);
    open();
    button(u"copyButton"_s)->click();
    const auto text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(u"40 calls, 10 transcripts"_s));
    QVERIFY(text.contains(u"\n  10  the call was not recorded"_s));
}

void TestCoverageDialog::E_savesOneLineACall()
{
    list(2'500); // more than a slice
    const auto path = folder->filePath(u"coverage.csv"_s);
    dialogs.paths.enqueue(path);
    open();
    button(u"exportButton"_s)->click();
    QTRY_VERIFY([&] {
        clock->advance(1);
        return QFile::exists(path);
    }());
    QTRY_VERIFY(controller->dialog()->message().contains(u"coverage.csv"_s));
    QVERIFY(dialogs.savePlaces.front().fileName.startsWith(u"coverage_2026-01-15"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 2'502); // head, calls, nothing
    QVERIFY(lines[1].startsWith(model->conversationAt(0).id.toUtf8() + ','));
    QVERIFY(lines[1].contains(",ready,"));
    QVERIFY(lines[2].contains(",none,the call was not recorded"));
    QVERIFY(lines[3].contains(",unknown,"));
}

void TestCoverageDialog::savingCanFail()
{
    list(40);
    dialogs.paths.enqueue(folder->filePath(u"no/such/folder/coverage.csv"_s));
    open();
    button(u"exportButton"_s)->click();
    QTRY_VERIFY([&] {
        clock->advance(1);
        return !dialogs.errors.empty();
    }());
    QCOMPARE(dialogs.errors.front().kind, ErrorKind::Local);
    QCOMPARE(controller->dialog()->message(), u"Not saved."_s);
    // The list goes while one is being made: nothing is written.
    list(40'000);
    const auto path = folder->filePath(u"coverage.csv"_s);
    dialogs.paths.enqueue(path);
    button(u"exportButton"_s)->click();
    QTRY_COMPARE(controller->dialog()->message(), u"Saving…"_s);
    model->clear();
    QCOMPARE(controller->dialog()->message(), u"Not saved."_s);
    QVERIFY(!QFile::exists(path));
}

void TestCoverageDialog::staysOpenBesideTheWindow()
{
    list(4);
    open();
    QVERIFY(!controller->dialog()->isModal());
    QVERIFY(controller->dialog()->isVisible());
    auto *first = controller->dialog();
    open();
    QCOMPARE(controller->dialog(), first);
    controller->close();
    QVERIFY(!controller->dialog());
}

void TestCoverageDialog::keysReachEverything()
{
    list(40);
    open();
    auto *dialog = controller->dialog();
    QCOMPARE(dialog->focusWidget(), button(u"askButton"_s));
    QSet<QString> mnemonics;
    for (auto *each : dialog->findChildren<QPushButton *>()) {
        QVERIFY(each->focusPolicy() & Qt::TabFocus);
        mnemonics += QKeySequence::mnemonic(each->text()).toString();
    }
    QCOMPARE(mnemonics.size(), 4);
    QVERIFY(!mnemonics.contains(QString()));
    QVERIFY(!window->findChild<CoverageTable *>()->accessibleName().isEmpty());
    QGuiApplication::clipboard()->clear();
    emit dialog->copyRequested(); // Ctrl+C
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
}

void TestCoverageDialog::aHundredThousandCallsHoldNothingUp()
{
    list(100'000);
    BestOf opening(1'000);
    while (opening.goOn()) {
        const CpuTimer timer;
        open();
        opening.took(timer.ms());
    }
    QVERIFY2(opening.isMet(), opening.told());
    source->hold = true;
    button(u"askButton"_s)->click();
    pass();
    QCOMPARE(source->held().size(), 4); // and not fifty thousand
}

READBACK_GUI_TEST_MAIN(TestCoverageDialog)
#include "tst_coveragedialog.moc"
