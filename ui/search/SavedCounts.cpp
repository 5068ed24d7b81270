// SPDX-License-Identifier: MIT
#include "ui/search/SavedCounts.h"

#include "app/async/Clock.h"
#include "ui/search/CallFinder.h"

#include <algorithm>
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
    m_outdated = m_again = false;
    m_finder = finder;
    if (!finder)
        return;
    connect(finder, &CallFinder::savedChanged, this, &SavedCounts::takeSaved);
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
    return found == m_known.cend() ? nullptr : &found->counts;
}

bool SavedCounts::isSaved(qint64 number, const QString &text) const
{
    return m_finder && std::ranges::any_of(m_finder->saved(), [&](const SavedSearch &search) {
        return search.number == number && search.text == text;
    });
}

// What is known of a search that was removed, or looks for something else by now, is of no other.
void SavedCounts::takeSaved()
{
    m_known.removeIf([this](const auto &known) { return !isSaved(known.key(), known->text); });
    countSoon();
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

// Those that wait have their turn first: while calls go on coming, the last ones never would. The
// next time those come first that nobody knows anything of.
void SavedCounts::countAll()
{
    if (!m_finder)
        return;
    m_outdated = false;
    m_again = m_counting.isActive();
    if (m_again)
        return;
    m_waiting = {m_finder->saved().begin(), m_finder->saved().end()};
    std::stable_partition(m_waiting.begin(), m_waiting.end(),
        [this](const SavedSearch &search) { return !m_known.contains(search.number); });
    countNext();
}

void SavedCounts::countNext()
{
    if (!m_finder)
        return;
    if (m_waiting.empty()) {
        if (m_again)
            countAll();
        return;
    }
    const auto search = m_waiting.front();
    m_waiting.pop_front();
    m_counting
        = m_finder->count(search.text, this, [this, search](const Result<SearchCounts> &counts) {
              if (counts)
                  take(search, *counts);
              countNext();
          });
}

void SavedCounts::take(const SavedSearch &search, const SearchCounts &counts)
{
    if (!isSaved(search.number, search.text))
        return;
    m_known.insert(search.number, {search.text, counts});
    emit changed();
}

} // namespace readback
