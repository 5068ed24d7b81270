// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/cli/ExportOptions.h"
#include "app/exporting/ExportRecord.h"

#include <QObject>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace readback {

class TranscriptLibrary;

// Finds the calls that an export is about: by listing a period, or one by one by their ids. Thread:
// the one it was made on.
class CallCollector : public QObject
{
    Q_OBJECT
public:
    struct Found
    {
        std::vector<Conversation> calls;
        std::vector<ExportRecord> missing; // ids that came to nothing
        QStringList notices; // for the person
        std::optional<Error> error; // why there may be more
    };

    // `library` outlives the collector.
    explicit CallCollector(TranscriptLibrary &library, QObject *parent = nullptr);

    // One at a time; `done` is called once, from the event loop.
    void collect(const ExportOptions &options, std::function<void(Found)> done);

signals:
    void progress(int calls);

private:
    void list(const ExportOptions &options);
    void lookUpMore();
    void lookUp(size_t position);
    void lookedUp(size_t position, const Result<Conversation> &result);
    void finish();

    TranscriptLibrary &m_library;
    Found m_found;
    std::function<void(Found)> m_done;
    QStringList m_ids;
    size_t m_next = 0;
    std::map<size_t, Conversation> m_byPosition; // keeps the order of the ids
    std::map<size_t, CallHandle> m_lookUps;
    CallHandle m_listing;
};

} // namespace readback
