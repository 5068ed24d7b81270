// SPDX-License-Identifier: MIT
#include "app/async/WorkerPool.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSemaphore>
#include <QThreadPool>
#include <QTimer>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// The window closes while an export is under way: the program stays until that is in order.
class TestClosing : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void P02_closedDuringAnExport();
    void closedWithoutAnExport();

private:
    QString folder() const { return m_bench->folder.filePath(u"out"_s); }
    qsizetype texts() const { return QDir(folder()).entryList({u"*.txt"_s}).size(); }
    // The event loop as main() runs it, with the window closed in its first turn.
    void closeAndWaitForTheEnd();

    std::unique_ptr<WindowBench> m_bench;
};

void TestClosing::init()
{
    DemoOptions options;
    options.calls = 400;
    options.latencyMs = 20;
    m_bench = std::make_unique<WindowBench>(options);
    QVERIFY(m_bench->openDemo());
}

void TestClosing::closeAndWaitForTheEnd()
{
    QTimer::singleShot(0, m_bench->window.get(), &QWidget::close);
    QTimer late;
    connect(&late, &QTimer::timeout, qApp, [] { QCoreApplication::exit(1); });
    late.start(20'000);
    QCOMPARE(QApplication::exec(), 0);
    QVERIFY(!m_bench->window->isVisible());
}

void TestClosing::P02_closedDuringAnExport()
{
    m_bench->dialogs.paths.enqueue(folder());
    m_bench->action(u"Export all shown…"_s)->trigger();
    QTRY_VERIFY(texts() >= 5);
    const int shown = m_bench->model()->shownCount();
    // A slow disk: what is written then waits for a moment.
    QSemaphore disk;
    auto &writers = workerPool(Workload::Disk);
    for (int i = 0; i < writers.maxThreadCount(); ++i)
        writers.start([&disk] { disk.acquire(); }, 1);
    QTimer::singleShot(300, qApp, [&] { disk.release(writers.maxThreadCount()); });
    closeAndWaitForTheEnd();
    m_bench->window.reset();
    disk.release(writers.maxThreadCount());
    writers.waitForDone();
    // What is there is whole and told of, all else is told of too.
    QFile file(folder() + u"/manifest.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto manifest = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(manifest.value("total"_L1).toInt(), shown);
    QCOMPARE(manifest.value("saved"_L1).toInt(), static_cast<int>(texts()));
    QVERIFY(manifest.value("cancelled"_L1).toInt() > 0);
}

void TestClosing::closedWithoutAnExport()
{
    closeAndWaitForTheEnd();
}

READBACK_GUI_TEST_MAIN(TestClosing)
#include "tst_closing.moc"
