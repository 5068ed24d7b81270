// SPDX-License-Identifier: MIT
#include "app/library/search/SavedSearches.h"

#include "app/archive/stored/StoredSearches.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace readback {

struct SavedSearches::Changed
{
    QString complaint;
    std::vector<SavedSearch> all;
};

// Where they cannot be read the archive itself has said why.
SavedSearches::SavedSearches(Archive *archive, QObject *parent)
    : QObject(parent), m_archive(archive),
      m_kept(archive, Archive::Reader::Search,
          {.read = loadSearches,
              .take = [this](std::vector<SavedSearch> all) { take(std::move(all)); },
              .join = [this](std::vector<SavedSearch> kept) { join(std::move(kept)); }})
{
}

void SavedSearches::take(std::vector<SavedSearch> all)
{
    if (all == m_all)
        return;
    m_all = std::move(all);
    emit changed();
}

// After damage: those that are missing are saved again, but for what is on its way to be changed.
void SavedSearches::join(std::vector<SavedSearch> kept)
{
    std::vector<SavedSearch> missing;
    for (const auto &search : std::as_const(m_all)) {
        const bool isThere = std::ranges::find(kept, search.name, &SavedSearch::name) != kept.end();
        const bool isChanging = std::ranges::find(m_changing, search.number) != m_changing.end();
        if (!isThere && !isChanging)
            missing.push_back(search);
    }
    take(std::move(kept));
    if (missing.empty())
        return;
    write([missing](Database &database) {
        for (const auto &search : missing)
            storeSearch(database, search.name, search.text);
        return QString();
    });
}

// `number`: the one that is removed or renamed; 0: none.
void SavedSearches::write(Change change, qint64 number)
{
    if (!m_archive) {
        QMetaObject::invokeMethod(
            this, [this] { emit failed(Error::of(ErrorKind::Archive)); }, Qt::QueuedConnection);
        return;
    }
    std::erase_if(m_writing, [](const CallHandle &call) { return !call.isActive(); });
    m_changing.push_back(number);
    const auto work = [change = std::move(change)](Database &database) {
        auto complaint = change(database);
        return Changed{std::move(complaint), loadSearches(database)};
    };
    m_writing.push_back(
        m_archive->write<Changed>(this, work, [this, number](Result<Changed> outcome) {
            told(std::move(outcome));
            m_changing.erase(std::ranges::find(m_changing, number));
        }));
}

void SavedSearches::told(Result<Changed> outcome)
{
    if (!outcome) {
        emit failed(outcome.error());
        return;
    }
    m_kept.learnt(std::move(outcome->all));
    if (!outcome->complaint.isEmpty())
        emit failed(Error{ErrorKind::Archive, outcome->complaint});
}

void SavedSearches::save(const QString &name, const QString &text)
{
    const auto plain = name.simplified();
    write([plain, text, nameless = tr("A saved search needs a name.")](Database &database) {
        if (plain.isEmpty())
            return nameless;
        storeSearch(database, plain, text);
        return QString();
    });
}

void SavedSearches::remove(qint64 number)
{
    write(
        [number](Database &database) {
            removeSearch(database, number);
            return QString();
        },
        number);
}

void SavedSearches::rename(qint64 number, const QString &name)
{
    const auto plain = name.simplified();
    write(
        [number, plain, nameless = tr("A saved search needs a name."),
            taken = tr("There is another saved search of that name.")](Database &database) {
            if (plain.isEmpty())
                return nameless;
            return renameSearch(database, number, plain) ? QString() : taken;
        },
        number);
}

} // namespace readback
