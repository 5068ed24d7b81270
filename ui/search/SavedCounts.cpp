// SPDX-License-Identifier: MIT
#include "ui/search/SavedCounts.h"

#include "app/async/Clock.h"
#include "ui/search/CallFinder.h"

#include <utility>

namespace readback {

namespace {

constexpr qint64 kQuietMs = 700; // calls come in crowds

} // namespace

SavedCounts::SavedCounts(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) { }

SavedCounts::~SavedCounts() = default;

void SavedCounts::setFinder(CallFinder *finder)
{
    ++m_ticket;
    m_counting.cancel();
    m_waiting.clear();
    m_known.clear();
    if (m_finder)
        disconnect(m_finder, nullptr, this, nullptr);
    m_outdated = false;
    m_finder = finder;
    if (!finder)
        return;
    connect(finder, &CallFinder::savedChanged, this, &SavedCounts::countSoon);
    connect(finder, &CallFinder::contentChanged, this, &SavedCounts::countSoon);
    countSoon();
}

void SavedCounts::setWanted(bool wanted)
{
    m_wanted = wanted;
    if (wanted && m_outdated)
        countAll();
}

const SearchCounts *SavedCounts::find(qint64 number) const
{
    const auto found = m_known.constFind(number);
    return found == m_known.cend() ? nullptr : &*found;
}

// Calls that go on coming must not put it off for ever: the first one sets the time.
void SavedCounts::countSoon()
{
    if (std::exchange(m_outdated, true))
        return;
    m_clock.after(kQuietMs, this, [this, ticket = m_ticket] {
        if (ticket == m_ticket && m_wanted)
            countAll();
    });
}

void SavedCounts::countAll()
{
    if (!m_finder)
        return;
    m_outdated = false;
    m_waiting = {m_finder->saved().begin(), m_finder->saved().end()};
    countNext();
}

void SavedCounts::countNext()
{
    if (!m_finder || m_waiting.empty())
        return;
    const auto search = m_waiting.front();
    m_waiting.pop_front();
    m_counting
        = m_finder->count(search.text, this, [this, search](const Result<SearchCounts> &counts) {
              if (counts) {
                  m_known.insert(search.number, *counts);
                  emit changed();
              }
              countNext();
          });
}

} // namespace readback
