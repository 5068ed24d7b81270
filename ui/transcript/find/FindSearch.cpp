// SPDX-License-Identifier: MIT
#include "ui/transcript/find/FindSearch.h"

#include "app/text/FindText.h"

#include <utility>

namespace readback {

namespace {

std::vector<TextRange> rangesOf(const std::vector<FindHit> &hits)
{
    std::vector<TextRange> ranges;
    ranges.reserve(hits.size());
    for (const auto &hit : hits)
        ranges.push_back({{hit.row, hit.from}, {hit.row, hit.to}});
    return ranges;
}

std::vector<qint64> timesOf(const Reading &reading, const std::vector<FindHit> &hits)
{
    std::vector<qint64> times;
    const auto &phrases = reading.transcript()->phrases;
    for (const auto &hit : hits) {
        const auto phrase = static_cast<size_t>(reading.toPhrase({hit.row, hit.from}).phrase);
        if (times.empty() || times.back() != phrases[phrase].startMs)
            times.push_back(phrases[phrase].startMs);
    }
    return times;
}

} // namespace

FoundHits FindSearch::search(
    const Reading &reading, Prepared &prepared, const FindQuery &query, const FindStop &stop)
{
    if (!prepared.text)
        prepared.text = std::make_shared<const FindText>(reading.rows());
    const auto result = find(*prepared.text, query, {}, stop);
    if (result.end == FindResult::End::Stopped)
        return {};
    return {result.end, result.mistake, result.mistakeAt, rangesOf(result.hits),
        timesOf(reading, result.hits)};
}

void FindSearch::ask(
    const ReadingPtr &reading, const FindQuery &query, std::function<void(FoundHits)> done)
{
    if (m_reading != reading) {
        m_reading = reading;
        m_prepared = std::make_shared<Prepared>();
    }
    m_queue.ask(
        [reading, prepared = m_prepared, query](const FindStop &stop) {
            return Result<FoundHits>(search(*reading, *prepared, query, stop));
        },
        [done = std::move(done)](
            Result<FoundHits> found) { done(found ? std::move(found).value() : FoundHits()); });
}

void FindSearch::forget()
{
    m_queue.cancel();
    m_reading.reset();
    m_prepared.reset();
}

} // namespace readback
