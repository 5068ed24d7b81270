// SPDX-License-Identifier: MIT
#include "app/library/TranscriptLibrary.h"
#include "app/settings/Settings.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/Samples.h"
#include "tests/support/TestDialogs.h"
#include "tests/support/TestMain.h"
#include "ui/exporting/ExportController.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace readback;
using namespace Qt::StringLiterals;

// One call, saved as a file whose name the person chose.
class TestExportSingle : public QObject
{
    Q_OBJECT

private slots:
    void whatWasSaidIsSaved();
    void whereNothingWasSaidNothingIs();

private:
    // How it ended, in a sentence.
    QString save(int phrases);

    QTemporaryDir m_folder;
    QString m_path;
    FakeClock m_clock;
    TestDialogs m_dialogs;
};

QString TestExportSingle::save(int phrases)
{
    m_path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".txt"_s);
    const auto call = sampleConversation(1);
    FakeSource source;
    source.transcripts.insert(call.id, sampleTranscript(call.id, phrases));
    TranscriptLibrary library(source, m_clock);
    Settings settings(
        m_folder.filePath(u"none.json"_s),
        [](const QString &, const QByteArray &) { return Result<Done>(Done{}); }, m_clock);
    QWidget window;
    ExportController controller(m_dialogs, settings, m_clock, &window);
    QSignalSpy finished(&controller, &ExportController::finished);
    m_dialogs.paths.enqueue(m_path);
    controller.start(library, {call}, u"Nord"_s);
    return test::waitUntil([&] { return !finished.empty(); }) ? finished[0][0].toString()
                                                              : QString();
}

void TestExportSingle::whatWasSaidIsSaved()
{
    QVERIFY(save(3).startsWith(u"Saved "_s));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\n["), 3);
}

// As from many calls, and as readback-export does.
void TestExportSingle::whereNothingWasSaidNothingIs()
{
    QCOMPARE(save(0), u"Not saved."_s);
    QVERIFY(!QFile::exists(m_path));
    QCOMPARE(m_dialogs.errors.size(), size_t(1));
    QCOMPARE(m_dialogs.errors[0].kind, ErrorKind::NoTranscript);
}

READBACK_GUI_TEST_MAIN(TestExportSingle)
#include "tst_exportsingle.moc"
