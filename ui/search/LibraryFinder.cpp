// SPDX-License-Identifier: MIT
#include "ui/search/LibraryFinder.h"

#include "app/library/search/CallSearch.h"

#include <utility>

namespace readback {

LibraryFinder::LibraryFinder(CallSearch &search, QObject *parent)
    : CallFinder(parent), m_search(search)
{
    connect(&search, &CallSearch::savedChanged, this, &CallFinder::savedChanged);
    connect(&search, &CallSearch::contentChanged, this, &CallFinder::contentChanged);
    connect(&search, &CallSearch::takingInChanged, this, &CallFinder::takingInChanged);
    connect(&search, &CallSearch::failed, this, &CallFinder::failed);
}

std::optional<SearchMistake> LibraryFinder::mistakeIn(const QString &text) const
{
    return CallSearch::mistakeIn(text);
}

CallHandle LibraryFinder::find(
    const SearchRequest &request, QObject *context, Callback<SearchPage> done)
{
    return m_search.find(request, context, std::move(done));
}

CallHandle LibraryFinder::count(const QString &text, QObject *context, Callback<SearchCounts> done)
{
    return m_search.count(text, context, std::move(done));
}

CallHandle LibraryFinder::findIn(const QString &conversationId, const QString &text,
    QObject *context, Callback<std::vector<SearchHit>> done)
{
    return m_search.findIn(conversationId, text, context, std::move(done));
}

const std::vector<SavedSearch> &LibraryFinder::saved() const
{
    return m_search.saved();
}

void LibraryFinder::save(const QString &name, const QString &text)
{
    m_search.save(name, text);
}

void LibraryFinder::removeSaved(qint64 number)
{
    m_search.removeSaved(number);
}

void LibraryFinder::renameSaved(qint64 number, const QString &name)
{
    m_search.renameSaved(number, name);
}

bool LibraryFinder::isTakingIn() const
{
    return m_search.isTakingIn();
}

} // namespace readback
