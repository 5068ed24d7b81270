// SPDX-License-Identifier: MIT
#include "bench/ArchiveSample.h"

#include "app/archive/ArchiveOpening.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/sql/TimeKey.h"
#include "app/archive/sql/Transaction.h"
#include "app/archive/stored/StoredCalls.h"
#include "bench/ArchiveCalls.h"
#include "bench/Measure.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

const auto kFigures = u"figures.json"_s;
constexpr quint32 kAtOnce = 200; // calls, in turn for each way to import
constexpr quint32 kMostOneByOne = 20'000; // then the rate is known
const QDateTime kNow(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::utc());

using Calls = std::vector<ArchiveCall>;

void require(Database &database)
{
    if (const auto error = database.takeError())
        qFatal("The benchmark's archive failed: %s", qPrintable(error->what));
}

OpenedArchive opened(const QString &folder)
{
    OpeningRequest request;
    request.folder = folder;
    auto archive = openArchive(std::move(request));
    if (!archive.database)
        qFatal("The benchmark's archive cannot be opened: %s", qPrintable(archive.problem.what));
    return archive;
}

// The reference: a row a phrase in a table of its own, and nothing else. The archive keeps them in
// another way, which this is not to follow: it is another design, and stays what it is.
void importPlain(Database &database, const Calls &calls)
{
    Transaction whole(database);
    Statement insert(database, "INSERT INTO phrase VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (const auto &call : calls) {
        auto row = phraseRow(timeKeyOf(call.conversation.start.toMSecsSinceEpoch()), 0);
        for (const auto &phrase : call.transcript.phrases)
            insert
                .bind(row++, phrase.startMs, phrase.endMs - phrase.startMs, int(phrase.speaker),
                    int(phrase.speaker), int(phrase.sentiment), double(phrase.confidence),
                    phrase.text)
                .run();
    }
    whole.commit();
}

void makePlain(Database &database)
{
    database.run(u"CREATE TABLE phrase (id INTEGER PRIMARY KEY, start_ms INTEGER NOT NULL,"
                 " length_ms INTEGER NOT NULL, speaker INTEGER NOT NULL, side INTEGER NOT NULL,"
                 " sentiment INTEGER, confidence REAL, text TEXT NOT NULL)"_s);
}

void store(Database &database, const ArchiveCall &call)
{
    storeCall(database, call.conversation, call.transcript, kNow);
}

void importOneByOne(Database &database, const Calls &calls)
{
    for (const auto &call : calls) {
        Transaction whole(database);
        store(database, call);
        whole.commit();
    }
}

void importInBulk(Database &database, const Calls &calls)
{
    std::vector<CallToStore> several;
    for (const auto &call : calls)
        several.push_back({&call.conversation, &call.transcript});
    Transaction whole(database);
    storeCalls(database, std::move(several), kNow);
    whole.commit();
}

double spent(const std::function<void()> &work)
{
    const double before = threadMilliseconds();
    work();
    return threadMilliseconds() - before;
}

void writeWhole(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The benchmark cannot write its files.");
}

} // namespace

const ArchiveSample &ArchiveSample::instance()
{
    static const ArchiveSample sample;
    return sample;
}

ArchiveSample::ArchiveSample()
    : m_folder(QDir::current().filePath(u"archive-XXXXXX"_s)), m_path(m_folder.path())
{
    const auto kept = qEnvironmentVariable("READBACK_ARCHIVE");
    if (!kept.isEmpty())
        m_path = QDir(kept).absolutePath();
    m_isKept = !kept.isEmpty() && readFigures();
    if (!m_isKept) {
        for (const auto &old : {archiveFolder(), plainFolder(), textFolder()})
            QDir(old).removeRecursively();
        QDir().mkpath(textFolder());
        import();
        writeFigures();
    }
    archiveBytes = archiveSize(archiveFolder());
}

bool ArchiveSample::readFigures()
{
    QFile file(inFolder(kFigures));
    if (!file.open(QFile::ReadOnly))
        return false;
    const auto figures = QJsonDocument::fromJson(file.readAll()).object();
    rates = {figures[u"plain"_s].toDouble(), figures[u"single"_s].toDouble(),
        figures[u"bulk"_s].toDouble()};
    textBytes = figures[u"textBytes"_s].toInteger();
    return figures[u"calls"_s].toInteger() == archiveCallCount();
}

// Last of all: what was broken off has none.
void ArchiveSample::writeFigures() const
{
    const QJsonObject figures{{u"calls"_s, static_cast<qint64>(archiveCallCount())},
        {u"plain"_s, rates.plain}, {u"single"_s, rates.single}, {u"bulk"_s, rates.bulk},
        {u"textBytes"_s, textBytes}};
    writeWhole(inFolder(kFigures), QJsonDocument(figures).toJson());
}

void ArchiveSample::import()
{
    auto plain = opened(plainFolder());
    makePlain(*plain.database);
    auto single = opened(inFolder(u"single"_s));
    auto bulk = opened(archiveFolder());
    const auto count = archiveCallCount();
    double plainMs = 0;
    double singleMs = 0;
    double bulkMs = 0;
    for (quint32 number = 0; number < count; number += kAtOnce) {
        Calls calls;
        for (quint32 n = number; n < std::min(count, number + kAtOnce); ++n) {
            calls.push_back(archiveCall(n));
            writeText(calls.back());
        }
        plainMs += spent([&] { importPlain(*plain.database, calls); });
        if (number < kMostOneByOne)
            singleMs += spent([&] { importOneByOne(*single.database, calls); });
        bulkMs += spent([&] { importInBulk(*bulk.database, calls); });
    }
    for (auto *archive : {&plain, &single, &bulk}) {
        archive->database->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        require(*archive->database);
    }
    rates = {count * 1e3 / plainMs, std::min(count, kMostOneByOne) * 1e3 / singleMs,
        count * 1e3 / bulkMs};
    plain = {};
    single = {};
    QDir(inFolder(u"single"_s)).removeRecursively();
}

void ArchiveSample::writeText(const ArchiveCall &call)
{
    QByteArray text;
    for (const auto &phrase : call.transcript.phrases) {
        const auto line = phrase.text.toUtf8();
        textBytes += line.size();
        text += line + '\n';
    }
    writeWhole(textFolder() + u'/' + call.conversation.id + u".txt"_s, text);
}

} // namespace readback::bench
