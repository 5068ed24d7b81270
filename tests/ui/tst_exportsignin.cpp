// SPDX-License-Identifier: MIT
#include "app/library/TranscriptLibrary.h"
#include "app/settings/Settings.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/TestDialogs.h"
#include "tests/support/TestMain.h"
#include "ui/exporting/ExportController.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace readback;
using namespace Qt::StringLiterals;

// A batch whose sign-in ends on the way.
class TestExportSignIn : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_controller.reset(); }
    void A05_pausesAndGoesOnAfterTheSignIn();
    void A05_givingUpAsksAgain();
    void withoutAPersonTheQuestionIsTheUsualOne();

private:
    void start();

    QTemporaryDir m_folder;
    FakeClock m_clock;
    TestDialogs m_dialogs;
    QWidget m_window;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<TranscriptLibrary> m_library;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ExportController> m_controller;
    bool m_isSignedIn = true;
};

void TestExportSignIn::init()
{
    m_dialogs = TestDialogs();
    m_isSignedIn = false;
    m_controller.reset();
    m_source = std::make_unique<FakeSource>();
    m_library = std::make_unique<TranscriptLibrary>(*m_source, m_clock);
    m_settings = std::make_unique<Settings>(
        m_folder.filePath(u"none.json"_s),
        [](const QString &, const QByteArray &) { return Result<Done>(Done{}); }, m_clock);
    m_controller = std::make_unique<ExportController>(m_dialogs, *m_settings, m_clock, &m_window);
    m_controller->setSignInOffered(true);
    m_source->fail = [this](int) {
        return m_isSignedIn ? std::optional<Error>() : Error::of(ErrorKind::Auth);
    };
}

void TestExportSignIn::start()
{
    std::vector<Conversation> calls(3);
    for (int i = 0; i < 3; ++i)
        calls[static_cast<size_t>(i)].id = u"call-%1"_s.arg(i);
    const QString out = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
    QVERIFY(QDir().mkpath(out));
    m_dialogs.paths.enqueue(out);
    m_controller->start(*m_library, calls, u"Nord"_s);
}

void TestExportSignIn::A05_pausesAndGoesOnAfterTheSignIn()
{
    QSignalSpy wanted(m_controller.get(), &ExportController::signInRequested);
    QSignalSpy finished(m_controller.get(), &ExportController::finished);
    m_dialogs.answers.enqueue(0);
    start();
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(m_dialogs.asked.size(), size_t(1));
    QVERIFY(m_dialogs.asked[0].answers[0].contains(u"Sign in"_s));
    QVERIFY(m_controller->isBusy());
    QCOMPARE(finished.size(), 0);
    m_isSignedIn = true;
    m_controller->signedInAgain();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].toString().contains(u"3 saved"_s));
}

void TestExportSignIn::A05_givingUpAsksAgain()
{
    QSignalSpy wanted(m_controller.get(), &ExportController::signInRequested);
    QSignalSpy finished(m_controller.get(), &ExportController::finished);
    m_dialogs.answers.enqueue(0);
    start();
    QTRY_COMPARE(wanted.size(), 1);
    m_dialogs.answers.enqueue(2); // stop
    m_controller->signInGivenUp();
    QTRY_COMPARE(m_dialogs.asked.size(), size_t(2));
    QTRY_COMPARE(finished.size(), 1);
    // Later sign-ins are not its business.
    m_controller->signedInAgain();
    m_controller->signInGivenUp();
    QCOMPARE(m_dialogs.asked.size(), size_t(2));
}

void TestExportSignIn::withoutAPersonTheQuestionIsTheUsualOne()
{
    m_controller->setSignInOffered(false);
    QSignalSpy finished(m_controller.get(), &ExportController::finished);
    m_dialogs.answers.enqueue(2);
    start();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!m_dialogs.asked[0].answers.join(u' ').contains(u"Sign in"_s));
}

READBACK_GUI_TEST_MAIN(TestExportSignIn)
#include "tst_exportsignin.moc"
