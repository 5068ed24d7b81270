// SPDX-License-Identifier: MIT
#include "app/http/CallQueue.h"

#include <algorithm>

namespace readback {

namespace {

// How deep to look past calls whose own host is not to be asked now.
constexpr size_t kLookAhead = 64;

} // namespace

void CallQueue::add(std::shared_ptr<HttpCall> call)
{
    Lane &lane = call->hasBearer() ? m_bearer : m_bare;
    Line &line = lane.lines[static_cast<size_t>(call->request.priority)];
    const auto place = std::upper_bound(line.begin(), line.end(), call->number,
        [](quint64 number, const auto &other) { return number < other->number; });
    line.insert(place, std::move(call));
}

void CallQueue::remove(quint64 number)
{
    for (Lane *lane : {&m_bare, &m_bearer}) {
        for (Line &line : lane->lines)
            std::erase_if(line, [number](const auto &call) { return call->number == number; });
    }
}

std::shared_ptr<HttpCall> CallQueue::take(const Judge &judge)
{
    bool bareOpen = true;
    bool bearerOpen = true;
    for (size_t priority = 0; priority < kPriorities; ++priority) {
        if (auto call = takeFrom(m_bare.lines[priority], judge, bareOpen))
            return call;
        if (auto call = takeFrom(m_bearer.lines[priority], judge, bearerOpen))
            return call;
    }
    return nullptr;
}

std::shared_ptr<HttpCall> CallQueue::takeFrom(Line &line, const Judge &judge, bool &laneOpen)
{
    for (size_t i = 0; laneOpen && i < std::min(line.size(), kLookAhead); ++i) {
        const Verdict verdict = judge(*line[i]);
        laneOpen = verdict != Verdict::NotThisLane;
        if (verdict != Verdict::Go)
            continue;
        auto call = std::move(line[i]);
        line.erase(line.begin() + static_cast<Line::difference_type>(i));
        return call;
    }
    return nullptr;
}

int CallQueue::size() const
{
    size_t size = 0;
    for (const Lane *lane : {&m_bare, &m_bearer}) {
        for (const Line &line : lane->lines)
            size += line.size();
    }
    return static_cast<int>(size);
}

} // namespace readback
