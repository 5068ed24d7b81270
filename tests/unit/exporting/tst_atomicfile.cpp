// SPDX-License-Identifier: MIT
#include "app/exporting/AtomicFile.h"

#include "tests/support/FailingCalls.h"
#include "tests/support/Places.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <cstring>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

const QByteArray kOld = "what was there before\n";

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList everythingIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    ::stat(QFile::encodeName(path).constData(), &status);
    return status.st_mode & 07777;
}

} // namespace

class TestAtomicFile : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void newFilesAreForTheirOwnerOnly();
    void replacedFilesKeepTheirMode();
    void emptyFiles();
    void L01_diskFullAtByteK_data();
    void L01_diskFullAtByteK();
    void L01_shortWritesAreContinued();
    void Q17_lostBytesAreNoticed();
    void L02_exportsNeverStream();
    void L03_placesThatCannotBe_data();
    void L03_placesThatCannotBe();
    void L04_everyCallThatFails_data();
    void L04_everyCallThatFails();
    void L04_foldersThatCannotSync();
    void linksAreReplacedNotFollowed();

private:
    void checkFailure(const Result<Done> &result, FailingCalls &calls, int reason);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestAtomicFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"call.txt"_s);
}

void TestAtomicFile::newFilesAreForTheirOwnerOnly()
{
    QVERIFY(writeFileAtomically(m_path, "hello"));
    QCOMPARE(bytesOf(m_path), QByteArray("hello"));
    QCOMPARE(modeOf(m_path), mode_t(0600));
    QCOMPARE(everythingIn(m_folder->path()), QStringList({u"call.txt"_s}));
}

void TestAtomicFile::replacedFilesKeepTheirMode()
{
    put(m_path, kOld);
    ::chmod(QFile::encodeName(m_path).constData(), 0644);
    QVERIFY(writeFileAtomically(m_path, "new"));
    QCOMPARE(bytesOf(m_path), QByteArray("new"));
    QCOMPARE(modeOf(m_path), mode_t(0644));
}

void TestAtomicFile::emptyFiles()
{
    put(m_path, kOld);
    QVERIFY(writeFileAtomically(m_path, {}));
    QVERIFY(QFile::exists(m_path));
    QCOMPARE(bytesOf(m_path), QByteArray());
}

// After an error: the old bytes, nothing beside them, no open file, and a sentence with the path
// and the system's reason.
void TestAtomicFile::checkFailure(const Result<Done> &result, FailingCalls &calls, int reason)
{
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Local);
    QVERIFY2(result.error().what.contains(m_path), qPrintable(result.error().what));
    QVERIFY2(result.error().what.contains(QString::fromLocal8Bit(std::strerror(reason))),
        qPrintable(result.error().what));
    QVERIFY(!result.error().next.isEmpty());
    QCOMPARE(bytesOf(m_path), kOld);
    QCOMPARE(everythingIn(m_folder->path()), QStringList({u"call.txt"_s}));
    QCOMPARE(calls.closed, calls.opened);
}

void TestAtomicFile::L01_diskFullAtByteK_data()
{
    QTest::addColumn<qint64>("room");
    QTest::addColumn<bool>("unnamed");
    constexpr qint64 size = 300'000;
    for (int i = 0; i <= 24; ++i) {
        const qint64 room = std::min<qint64>(i * size / 24, size - 1);
        QTest::addRow("%lld", room) << room << true;
        QTest::addRow("%lld, named", room) << room << false;
    }
}

void TestAtomicFile::L01_diskFullAtByteK()
{
    put(m_path, kOld);
    FailingCalls calls;
    QFETCH(qint64, room);
    QFETCH(bool, unnamed);
    calls.bytesLeft = room;
    calls.unnamedFiles = unnamed;
    const QByteArray large(300'000, 'x'); // one single write
    checkFailure(writeFileAtomically(m_path, large, calls), calls, ENOSPC);
}

void TestAtomicFile::L01_shortWritesAreContinued()
{
    FailingCalls calls;
    calls.mostPerWrite = 7;
    calls.interrupted = 3;
    QByteArray text;
    for (int i = 0; i < 500; ++i)
        text += QByteArray::number(i) + ' ';
    QVERIFY(writeFileAtomically(m_path, text, calls));
    QCOMPARE(bytesOf(m_path), text);
    QCOMPARE(calls.closed, calls.opened);
}

void TestAtomicFile::Q17_lostBytesAreNoticed()
{
    put(m_path, kOld);
    FailingCalls calls;
    calls.mostPerWrite = 10;
    calls.losesBytes = true;
    checkFailure(writeFileAtomically(m_path, QByteArray(100, 'x'), calls), calls, EIO);
}

// These swallow a short write; exports are whole byte arrays through AtomicFile.
void TestAtomicFile::L02_exportsNeverStream()
{
    for (const auto &folder : {u"exporting"_s, u"cli"_s}) {
        const QDir sources(test::inSource(u"app/"_s + folder));
        const auto names = sources.entryList(QDir::Files);
        QVERIFY(!names.isEmpty());
        for (const auto &name : names) {
            const QByteArray source = bytesOf(sources.filePath(name));
            for (const char *type : {"QTextStream", "QSaveFile", "std::ofstream"})
                QVERIFY2(!source.contains(type), qPrintable(name));
        }
    }
}

void TestAtomicFile::L03_placesThatCannotBe_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("reason");
    QTest::newRow("no such folder") << u"/gone/call.txt"_s << ENOENT;
    QTest::newRow("folder is a file") << u"/file/call.txt"_s << ENOTDIR;
    QTest::newRow("path is a folder") << u"/folder"_s << EISDIR;
    QTest::newRow("name too long") << QString(u'/' + QString(300, u'x')) << ENAMETOOLONG;
    QTest::newRow("NUL in the name") << QString(u"/a"_s + QChar(0) + u"b"_s) << EINVAL;
}

void TestAtomicFile::L03_placesThatCannotBe()
{
    QFETCH(QString, path);
    QFETCH(int, reason);
    put(m_folder->filePath(u"file"_s), kOld);
    QVERIFY(QDir(m_folder->path()).mkpath(u"folder"_s));
    const auto result = writeFileAtomically(m_folder->path() + path, "x");
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Local);
    QVERIFY2(result.error().what.contains(QString::fromLocal8Bit(std::strerror(reason))),
        qPrintable(result.error().what));
    QCOMPARE(everythingIn(m_folder->path()), QStringList({u"file"_s, u"folder"_s}));
    QCOMPARE(bytesOf(m_folder->filePath(u"file"_s)), kOld);
}

void TestAtomicFile::L04_everyCallThatFails_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("reason");
    QTest::newRow("create") << QByteArray("create") << EROFS;
    QTest::newRow("quota") << QByteArray("write") << EDQUOT;
    QTest::newRow("size") << QByteArray("size") << EIO;
    QTest::newRow("mode") << QByteArray("changeMode") << EPERM;
    QTest::newRow("fsync") << QByteArray("sync") << EIO;
    QTest::newRow("link") << QByteArray("link") << EACCES;
    QTest::newRow("close") << QByteArray("close") << EIO;
    QTest::newRow("rename") << QByteArray("rename") << EACCES;
}

void TestAtomicFile::L04_everyCallThatFails()
{
    put(m_path, kOld); // with the umask's mode, so that changeMode is needed
    ::chmod(QFile::encodeName(m_path).constData(), 0640);
    FailingCalls calls;
    QFETCH(QByteArray, call);
    QFETCH(int, reason);
    calls.failing = call;
    calls.reason = reason;
    checkFailure(writeFileAtomically(m_path, "new", calls), calls, reason);
    calls.unnamedFiles = false;
    if (call != "link")
        checkFailure(writeFileAtomically(m_path, "new", calls), calls, reason);
}

void TestAtomicFile::L04_foldersThatCannotSync()
{
    FailingCalls calls;
    calls.failing = "folder sync";
    calls.reason = EINVAL; // a file system that does not know this
    QVERIFY(writeFileAtomically(m_path, "new", calls));
    calls.reason = EIO;
    QVERIFY(!writeFileAtomically(m_path, "newer", calls));
    QCOMPARE(bytesOf(m_path), QByteArray("newer")); // whole, as promised
    calls.failing = "openFolder";
    QVERIFY(!writeFileAtomically(m_path, "newest", calls));
    QCOMPARE(calls.closed, calls.opened);
    QCOMPARE(everythingIn(m_folder->path()), QStringList({u"call.txt"_s}));
}

void TestAtomicFile::linksAreReplacedNotFollowed()
{
    const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
    put(elsewhere, kOld);
    QVERIFY(QFile::link(elsewhere, m_path));
    QVERIFY(writeFileAtomically(m_path, "new"));
    QCOMPARE(bytesOf(elsewhere), kOld);
    QVERIFY(!QFileInfo(m_path).isSymLink());
    QCOMPARE(bytesOf(m_path), QByteArray("new"));
}

READBACK_TEST_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
