// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/library/kept/KeptWhole.h"
#include "app/model/Error.h"
#include "app/model/SearchHit.h"

#include <QObject>

#include <functional>
#include <vector>

namespace readback {

// The searches that a person keeps in the archive, as the archive last told them. Thread: the one
// it was made on.
class SavedSearches : public QObject
{
    Q_OBJECT
public:
    // `archive` outlives it; null: nothing can be kept.
    explicit SavedSearches(Archive *archive, QObject *parent = nullptr);

    const std::vector<SavedSearch> &all() const { return m_all; }
    // Each is carried out later and ends in changed() or failed().
    void save(const QString &name, const QString &text);
    void remove(qint64 number);
    void rename(qint64 number, const QString &name);

signals:
    void changed();
    void failed(const readback::Error &error);

private:
    struct Changed;
    // What can be wrong with what was asked; empty: nothing.
    using Change = std::function<QString(Database &database)>;

    void write(Change change, qint64 number = 0);
    void take(std::vector<SavedSearch> all);
    void join(std::vector<SavedSearch> kept);
    void told(Result<Changed> outcome);

    Archive *const m_archive;
    std::vector<SavedSearch> m_all;
    std::vector<CallHandle> m_writing;
    std::vector<qint64> m_changing; // those that are being removed or renamed, once for each time
    KeptWhole<std::vector<SavedSearch>> m_kept;
};

} // namespace readback
