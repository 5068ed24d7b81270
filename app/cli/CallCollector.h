// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/cli/ExportOptions.h"
#include "app/exporting/ExportRecord.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace readback {

class TranscriptLibrary;

// Finds the calls that an export is about: by listing a period, or one by one by their ids. Where
// an API tells nothing of a single call, when it was is looked for in the list: of so many days, up
// to so many calls, and no further than to the last one that is wanted. A notice says of how many
// it was not found; they are exported all the same. Thread: the one it was made on.
class CallCollector : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMostDays = 30;
    static constexpr int kMostListed = 5'000;

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
    void findInList();
    void takeListed(const std::vector<Conversation> &page);
    void leaveList(const std::optional<Error> &error);
    void finish();

    TranscriptLibrary &m_library;
    Found m_found;
    std::function<void(Found)> m_done;
    QStringList m_ids;
    size_t m_next = 0;
    std::map<size_t, Conversation> m_byPosition; // keeps the order of the ids
    std::map<size_t, CallHandle> m_lookUps;
    QDateTime m_now; // when all of this was asked for
    QHash<QString, size_t> m_untold; // positions of calls of which nothing but the id is known
    int m_listed = 0;
    CallHandle m_listing;
};

} // namespace readback
