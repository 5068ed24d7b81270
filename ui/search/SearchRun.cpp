// SPDX-License-Identifier: MIT
#include "ui/search/SearchRun.h"

#include "app/async/Clock.h"
#include "ui/search/CallFinder.h"
#include "ui/search/HitCounts.h"

#include <utility>

namespace readback {

namespace {

constexpr qint64 kCountAfterMs = 250; // counting a frequent word takes a while: not while typing

} // namespace

SearchRun::SearchRun(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) { }

SearchRun::~SearchRun() = default;

void SearchRun::setFinder(CallFinder *finder)
{
    stop();
    m_finder = finder;
}

void SearchRun::stop()
{
    ++m_ticket;
    m_page.cancel();
    m_count.cancel();
    m_next = m_hits = 0;
    m_first = m_all = false;
}

void SearchRun::search(const QString &text, SearchOrder order)
{
    stop();
    m_text = text;
    m_order = order;
    if (!m_finder)
        return;
    emit started();
    ask(0, kFirstPage);
}

void SearchRun::ask(qint64 after, int limit)
{
    m_page = m_finder->find({m_text, m_order, limit, after}, this,
        [this, first = after == 0](const Result<SearchPage> &page) {
            if (page)
                take(*page, first);
            else
                emit failed(page.error());
        });
}

void SearchRun::take(const SearchPage &page, bool first)
{
    m_first = true;
    m_next = page.next;
    m_hits += static_cast<qint64>(page.hits.size());
    const int ticket = m_ticket;
    const bool whole = first && page.next == 0;
    if (first && !whole)
        countSoon();
    emit found(page, first);
    if (ticket == m_ticket && whole)
        emit counted(countsOf(page.hits));
    if (ticket == m_ticket && m_all)
        more();
}

void SearchRun::more()
{
    if (m_finder && hasMore() && !m_page.isActive())
        ask(m_next, kNextPages);
}

void SearchRun::allOfIt()
{
    m_all = true;
    more();
}

void SearchRun::recount()
{
    if (m_first)
        count();
}

void SearchRun::countSoon()
{
    m_clock.after(kCountAfterMs, this, [this, ticket = m_ticket] {
        if (ticket == m_ticket)
            count();
    });
}

void SearchRun::count()
{
    if (!m_finder)
        return;
    m_count = m_finder->count(m_text, this, [this](Result<SearchCounts> counts) {
        if (counts)
            emit counted(*counts);
        else
            emit notCounted();
    });
}

} // namespace readback
