// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/ExportBatch.h"
#include "app/exporting/FolderTarget.h"
#include "app/exporting/TextWriter.h"
#include "app/library/TranscriptLibrary.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace readback {

using namespace Qt::StringLiterals;

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

inline void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline QByteArray textOf(const Conversation &call)
{
    return writeText({call, std::make_shared<const Transcript>(sampleTranscript(call.id)),
        u"Sample organisation"_s});
}

inline QString nameOf(const Conversation &call)
{
    return exportFileName(call, u"txt"_s);
}

// A folder of the test's, and a batch into it at a time.
class FolderTest : public QObject
{
protected:
    void reset()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_source = std::make_unique<FakeSource>();
        m_swapped.clear();
        m_named.clear();
        m_knowsReadings = true;
    }
    // One batch into the folder, with nobody to answer questions.
    ExportTally run(const std::vector<Conversation> &calls)
    {
        FakeClock clock;
        TranscriptLibrary library(*m_source, clock);
        for (const auto &call : calls) {
            if (call.id == m_swapped)
                library.setSwapped(call, true);
            if (call.id == m_named)
                library.setAliases(call, {{0, u"Ada: 1\u2028<b>"_s}});
        }
        ExportJob job{calls, u"Sample organisation"_s};
        job.knowsReadings = m_knowsReadings;
        ExportBatch batch(
            library, clock, std::move(job), std::make_unique<FolderTarget>(m_folder->path()));
        QObject::connect(&batch, &ExportBatch::question, &batch, &ExportBatch::stop);
        batch.start();
        if (!test::waitUntil([&batch] { return batch.isOver(); }, 60'000))
            qWarning("the batch does not end");
        m_trouble = batch.trouble();
        return batch.tally();
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    Manifest manifest() const
    {
        const auto read = Manifest::fromJson(bytesOf(path(u"manifest.json"_s)));
        return read ? *read : Manifest();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeSource> m_source;
    std::optional<Error> m_trouble;
    QString m_swapped; // the call whose sides are exchanged
    QString m_named; // the call whose speakers have names of the reader's
    bool m_knowsReadings = true;
};

} // namespace readback
