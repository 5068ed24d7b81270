// SPDX-License-Identifier: MIT
#pragma once

#include "bench/ArchiveCalls.h"

#include <QTemporaryDir>

#include <memory>

namespace readback::bench {

// An archive of archiveCallCount() calls with figures of how it came about, in a folder that goes
// with the program. Made once, when first asked for: takes a minute for each 30,000 calls. It stays
// in the folder that READBACK_ARCHIVE of the environment names, where there is one, and is used
// again while it is as large as is wanted; whoever changes how calls are stored removes it.
class ArchiveSample
{
public:
    static const ArchiveSample &instance();

    // Calls a second, in time on the processor; each imported into an archive of its own.
    struct Rates
    {
        double plain = 0; // the table of phrases alone, many calls a transaction
        double single = 0; // the archive, a call a transaction; of the first 20,000
        double bulk = 0; // the archive, many calls a transaction
    };

    Rates rates;
    qint64 textBytes = 0; // UTF-8 of what is said
    qint64 archiveBytes = 0;

    // Of the archive made in bulk.
    QString archiveFolder() const { return inFolder(QStringLiteral("archive")); }
    // Of the reference: the table `phrase`, with a `text` a row.
    QString plainFolder() const { return inFolder(QStringLiteral("plain")); }
    // A text file a call, for a search without an archive.
    QString textFolder() const { return inFolder(QStringLiteral("texts")); }
    // It was made by an earlier run, and so were the rates.
    bool isOfAnEarlierRun() const { return m_isKept; }

private:
    ArchiveSample();
    QString inFolder(const QString &name) const { return m_path + u'/' + name; }
    bool readFigures();
    void writeFigures() const;
    void import();
    void writeText(const ArchiveCall &call);

    QTemporaryDir m_folder; // where the program runs: /tmp may be memory
    QString m_path;
    bool m_isKept = false;
};

} // namespace readback::bench
