// SPDX-License-Identifier: MIT
#include "app/async/WorkerPool.h"
#include "app/exporting/AtomicFile.h"
#include "app/settings/Settings.h"
#include "app/settings/SettingsFormat.h"
#include "tests/support/FakeClock.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>

#include <atomic>

using namespace readback;
using namespace Qt::StringLiterals;

namespace {

// A disk that a test can fill. A full one refuses and leaves the old file alone, which is what
// writeFileAtomically promises.
struct Disk
{
    std::shared_ptr<std::atomic<bool>> full = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<std::atomic<int>> writes = std::make_shared<std::atomic<int>>(0);

    Settings::FileWriter writer() const
    {
        return [full = full, writes = writes](
                   const QString &path, const QByteArray &bytes) -> Result<Done> {
            if (*full)
                return Error::of(ErrorKind::Local, u"No space left on device"_s);
            ++*writes;
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
                || !file.commit())
                return Error::of(ErrorKind::Local, file.errorString());
            return Done{};
        };
    }
};

const Settings::FileWriter atomically
    = [](const QString &path, const QByteArray &bytes) { return writeFileAtomically(path, bytes); };

SettingsData sample()
{
    SettingsData data;
    data.geometry = QByteArray("\x01\x00\xff geometry", 12);
    data.windowState = "state";
    data.splitter = "splitter";
    data.columns = "columns";
    data.period = u"custom"_s;
    data.customFrom = u"2026-01-02T00:00:00Z"_s;
    data.customTo = u"2026-01-03T00:00:00Z"_s;
    data.zoom = 150;
    data.notifyReady = !(data.keepTranscripts = false);
    data.keepDays = data.keepGigabytes = 365;
    data.readTurns = false;
    data.showTimes = false;
    data.showLabels = false;
    data.showMarks = false;
    data.showEvents = false;
    data.theme = u"dark"_s;
    data.language = u"de"_s;
    data.exportFolder = u"/home/käthe/Exports"_s;
    data.lastProfile = u"two"_s;
    data.shortcuts = {{u"exportSelected"_s, u"Ctrl+Shift+S; F9"_s}, {u"quit"_s, {}}};
    data.profiles = {
        {u"one"_s, u"Nord"_s, ApiDialect::Platform, u"eu-central-1"_s, {}, u"client-1"_s},
        {u"two"_s, u"Süd"_s, ApiDialect::Tutorial, {}, u"https://calls.example"_s, u"client-2"_s},
    };
    return data;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray sampleWith(const QString &key, const QJsonValue &value)
{
    auto object = QJsonDocument::fromJson(encodeSettings(sample())).object();
    object.insert(key, value);
    return QJsonDocument(object).toJson();
}

// Lets the worker write and its outcome arrive.
void settle()
{
    workerPool(Workload::Disk).waitForDone();
    QCoreApplication::processEvents();
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"config/settings.json"_s);
        m_disk = Disk();
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    }

    void everyValueSurvives()
    {
        const auto decoded = decodeSettings(encodeSettings(sample()));
        QVERIFY(decoded.problems.isEmpty());
        QVERIFY(decoded.data == sample());
    }

    void withoutAFileThereAreDefaultsAndNoNotice()
    {
        Settings settings(m_path, m_disk.writer(), m_clock);
        QVERIFY(settings.values() == SettingsData());
        QVERIFY(settings.notices().isEmpty());
        QVERIFY(!QFile::exists(m_path));
    }

    void changesAreWrittenTogetherAndAWhileLater()
    {
        Settings settings(m_path, m_disk.writer(), m_clock);
        for (int zoom = 101; zoom <= 150; ++zoom)
            settings.change([&](SettingsData &data) { data.zoom = zoom; });
        settle();
        QCOMPARE(m_disk.writes->load(), 0);
        m_clock.advance(500);
        settle();
        QCOMPARE(m_disk.writes->load(), 1);
        QCOMPARE(decodeSettings(readAll(m_path)).data.zoom, 150);
        settings.change([](SettingsData &data) { data.zoom = 150; });
        m_clock.advance(5000);
        settle();
        QCOMPARE(m_disk.writes->load(), 1); // nothing had changed
    }

    void whatIsPendingIsWrittenAtTheEnd()
    {
        {
            Settings settings(m_path, m_disk.writer(), m_clock);
            settings.change([](SettingsData &data) { data = sample(); });
        }
        QVERIFY(Settings(m_path, m_disk.writer(), m_clock).values() == sample());
    }

    void theLastStateWinsOverAWorkerThatIsLate()
    {
        QSemaphore hold;
        auto slow = [&, write = m_disk.writer(), first = true](
                        const QString &path, const QByteArray &bytes) mutable {
            if (std::exchange(first, false))
                hold.acquire();
            return write(path, bytes);
        };
        {
            Settings settings(m_path, slow, m_clock);
            settings.change([](SettingsData &data) { data.zoom = 110; });
            m_clock.advance(500); // a worker begins and hangs
            settings.change([](SettingsData &data) { data.zoom = 120; });
            hold.release();
        }
        settle();
        QCOMPARE(decodeSettings(readAll(m_path)).data.zoom, 120);
    }

    void L06_fullDiskKeepsThePreviousSettings()
    {
        writeAll(m_path, encodeSettings(sample()));
        const QByteArray before = readAll(m_path);
        {
            Settings settings(m_path, m_disk.writer(), m_clock);
            QSignalSpy failed(&settings, &Settings::saveFailed);
            *m_disk.full = true;
            for (const int zoom : {60, 70}) {
                settings.change([&](SettingsData &data) { data.zoom = zoom; });
                m_clock.advance(500);
                settle();
            }
            QCOMPARE(failed.size(), 1); // said once, not with every move of a splitter
            QCOMPARE(readAll(m_path), before);
            QCOMPARE(settings.values().zoom, 70);

            *m_disk.full = false;
            settings.change([](SettingsData &data) { data.zoom = 80; });
            m_clock.advance(500);
            settle();
            QCOMPARE(decodeSettings(readAll(m_path)).data.zoom, 80);
            settings.change([](SettingsData &data) { data.zoom = 90; });
            *m_disk.full = true;
        }
        QCOMPARE(decodeSettings(readAll(m_path)).data.zoom, 80);
    }

    void L06_aSaveThatSomebodyWaitsForTellsTheReason()
    {
        Settings settings(m_path, m_disk.writer(), m_clock);
        *m_disk.full = true;
        settings.change([](SettingsData &data) { data = sample(); });
        std::optional<Result<Done>> outcome;
        const auto call
            = settings.save(this, [&](const Result<Done> &result) { outcome = result; });
        settle();
        QVERIFY(outcome && !outcome->ok());
        QVERIFY(outcome->error().what.contains(u"No space left"_s));
    }

    void L06_damagedFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray good = encodeSettings(sample());
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << good.left(good.size() / 2);
        QTest::newRow("garbage") << QByteArray("\xff\xfe\x00\x01garbage", 11);
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("no version") << QByteArray("{\"zoom\": 120}");
        QTest::newRow("version is text") << sampleWith(u"version"_s, u"1"_s);
        QTest::newRow("newer") << sampleWith(u"version"_s, 2);
        QTest::newRow("far newer") << sampleWith(u"version"_s, 1e300);
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }

    void L06_damagedFiles()
    {
        QFETCH(const QByteArray, content);
        writeAll(m_path, content);
        {
            Settings settings(m_path, m_disk.writer(), m_clock);
            QVERIFY(settings.values() == SettingsData());
            QCOMPARE(settings.notices().size(), 2); // what happened, and where the old file is
            settings.change([](SettingsData &data) { data.zoom = 120; });
        }
        QCOMPARE(decodeSettings(readAll(m_path)).data.zoom, 120);
        const auto kept = keptFiles();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(readAll(kept.constFirst().filePath()), content);
    }

    void L06_startingAgainMakesNoSecondCopy()
    {
        writeAll(m_path, "broken");
        for (int run = 0; run < 3; ++run)
            Settings(m_path, m_disk.writer(), m_clock);
        QCOMPARE(keptFiles().size(), 1);
        QCOMPARE(readAll(m_path), QByteArray("broken"));
    }

    void L06_wrongTypesCostOnlyTheirOwnValue_data()
    {
        QTest::addColumn<QString>("key");
        const auto object = QJsonDocument::fromJson(encodeSettings(sample())).object();
        for (const QString &key : object.keys())
            if (key != "version"_L1)
                QTest::newRow(qPrintable(key)) << key;
    }

    void L06_wrongTypesCostOnlyTheirOwnValue()
    {
        QFETCH(const QString, key);
        for (const QJsonValue &value : {QJsonValue(true), QJsonValue(QJsonValue::Null),
                 QJsonValue(1e308), QJsonValue(u"\0?"_s), QJsonValue(QJsonObject())}) {
            const bool fits = (value.isString() || value.isBool() || value.isObject())
                && decodeSettings(sampleWith(key, value)).problems.isEmpty();
            if (fits)
                continue; // any text will do for this key, or it is a switch or a table
            const auto decoded = decodeSettings(sampleWith(key, value));
            QCOMPARE(decoded.problems.size(), 1);
            auto expected = QJsonDocument::fromJson(encodeSettings(sample())).object();
            const auto defaults = QJsonDocument::fromJson(encodeSettings({})).object();
            expected.insert(key, defaults.value(key));
            QCOMPARE(QJsonDocument::fromJson(encodeSettings(decoded.data)).object(), expected);
        }
    }

    void L06_aBrokenShortcutDoesNotCostTheOthers()
    {
        QJsonObject keys{{u"quit"_s, u"Ctrl+W"_s}, {u"copy"_s, 7}, {u"find"_s, u"\0"_s},
            {u"about"_s, QString(300, u'x')}, {QString(300, u'y'), u"F2"_s}};
        const auto decoded = decodeSettings(sampleWith(u"shortcuts"_s, keys));
        QCOMPARE(decoded.problems.size(), 1);
        QCOMPARE(decoded.data.shortcuts, (std::map<QString, QString>{{u"quit"_s, u"Ctrl+W"_s}}));
        keys = {};
        for (int i = 0; i < 3000; ++i)
            keys.insert(QString::number(i), u"F2"_s);
        const auto many = decodeSettings(sampleWith(u"shortcuts"_s, keys));
        QCOMPARE(many.problems.size(), 1);
        QCOMPARE(many.data.shortcuts.size(), size_t{1000});
    }

    void L06_aBrokenProfileDoesNotCostTheOthers()
    {
        auto object = QJsonDocument::fromJson(encodeSettings(sample())).object();
        auto profiles = object.value("profiles"_L1).toArray();
        profiles.insert(0, QJsonValue(7));
        profiles.append(profiles.at(1)); // the same id twice
        auto bad = profiles.at(1).toObject();
        bad.insert("api"_L1, u"soap"_s);
        bad.insert("id"_L1, u"three"_s);
        profiles.append(bad);
        object.insert("profiles"_L1, profiles);
        const auto decoded = decodeSettings(QJsonDocument(object).toJson());
        QVERIFY(decoded.data.profiles == sample().profiles);
        QCOMPARE(decoded.problems.size(), 1);
        QVERIFY(decoded.problems.constFirst().contains(u"3"_s));
    }

    void L06_aFolderInThePlaceOfTheFile()
    {
        QVERIFY(QDir().mkpath(m_path + u"/inside"_s));
        {
            Settings settings(m_path, m_disk.writer(), m_clock);
            QVERIFY(settings.values() == SettingsData());
            QVERIFY(!settings.notices().isEmpty());
            settings.change([](SettingsData &data) { data.zoom = 120; });
        }
        QCOMPARE(decodeSettings(readAll(m_path)).data.zoom, 120);
        QCOMPARE(keptFiles().size(), 1);
    }

    void L06_aTooLargeFileIsNotReadIntoMemory()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64(1) << 33));
        file.close();
        Settings settings(m_path, m_disk.writer(), m_clock);
        QVERIFY(settings.values() == SettingsData());
        QCOMPARE(keptFiles().size(), 1);
    }

    void S08_fileAndFolderAreForThisPersonOnly()
    {
        m_path = m_folder->filePath(u"new/deeper/settings.json"_s);
        {
            Settings settings(m_path, atomically, m_clock);
            settings.change([](SettingsData &data) { data.zoom = 120; });
        }
        const auto file = QFileInfo(m_path).permissions();
        QVERIFY(file & QFile::ReadOwner);
        QVERIFY(!(file & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOwner)));
        const auto mode = QFileInfo(QFileInfo(m_path).path()).permissions();
        QVERIFY(!(mode
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                | QFile::WriteOther | QFile::ExeOther)));
        QVERIFY(mode & QFile::ExeOwner);
    }

    void S08_aFileOpenToOthersIsClosedWithTheNextSave()
    {
        writeAll(m_path, encodeSettings(sample()));
        QVERIFY(QFile::setPermissions(m_path, QFile::Permissions(0x6644)));
        {
            Settings settings(m_path, atomically, m_clock);
            settings.change([](SettingsData &data) { data.zoom = 120; });
        }
        QVERIFY(!(QFileInfo(m_path).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void S08_aKeptCopyIsForThisPersonOnly()
    {
        writeAll(m_path, "broken");
        QVERIFY(QFile::setPermissions(m_path, QFile::Permissions(0x6666)));
        Settings(m_path, m_disk.writer(), m_clock);
        const auto mode = keptFiles().constFirst().permissions();
        QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther)));
    }

private:
    QFileInfoList keptFiles() const
    {
        return QFileInfo(m_path).dir().entryInfoList({u"*.kept-*"_s});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    Disk m_disk;
    FakeClock m_clock;
};

READBACK_TEST_MAIN(TestSettings)
#include "tst_settings.moc"
