// SPDX-License-Identifier: MIT
#include "app/library/kept/BulkCalls.h"

#include <algorithm>
#include <utility>

namespace readback {

namespace {

constexpr size_t kAtOnce = 4;
constexpr int kMostFailures = 3; // in a row, of the network or the server as a whole
constexpr int kMostRefusals = 10; // in a row: some calls may be of a division one may not see
constexpr qint64 kSettledMs = 3'000; // before that a rate says little

bool isOfThisCall(ErrorKind kind)
{
    return kind == ErrorKind::Forbidden || kind == ErrorKind::NotFound
        || kind == ErrorKind::Protocol || kind == ErrorKind::TooLarge;
}

} // namespace

BulkCalls::BulkCalls(Clock &clock, Job job, QObject *parent)
    : QObject(parent), m_clock(clock), m_job(std::move(job))
{
}

BulkCalls::~BulkCalls() = default;

void BulkCalls::start()
{
    m_startedMs = m_clock.monotonicMs();
    prepare();
}

void BulkCalls::prepare()
{
    // Not from within: an end at once would come before anybody can hear of it.
    m_clock.after(0, this, [this] { pump(); });
}

void BulkCalls::cancel()
{
    end({});
}

void BulkCalls::pump()
{
    while (!m_over && m_calls.size() < kAtOnce && m_next < m_job.count) {
        const size_t position = m_next++;
        const auto call = m_job.call(position);
        if (!isWorthAsking(call)) {
            ++m_done;
            continue;
        }
        m_calls[position]
            = ask(call, [this, position](const Result<Done> &result) { take(position, result); });
    }
    if (!m_over && m_calls.empty() && m_next >= m_job.count)
        end({});
}

void BulkCalls::take(size_t position, const Result<Done> &result)
{
    m_calls.erase(position);
    ++m_done;
    ++m_asked;
    if (!result && isHopeless(result.error()))
        return end(result.error());
    if (result)
        m_failuresInARow = 0;
    emit progress();
    pump();
}

bool BulkCalls::isHopeless(const Error &error)
{
    ++m_failuresInARow;
    if (error.kind == ErrorKind::Auth || error.kind == ErrorKind::RateLimited
        || error.kind == ErrorKind::Abandoned)
        return true;
    return m_failuresInARow >= (isOfThisCall(error.kind) ? kMostRefusals : kMostFailures);
}

void BulkCalls::end(const std::optional<Error> &stopped)
{
    if (std::exchange(m_over, true))
        return;
    m_calls.clear();
    emit finished(stopped);
}

// The budget allows a burst at first, which says nothing of what follows.
std::optional<qint64> BulkCalls::secondsLeft(int requestsPerMinute) const
{
    const qint64 passed = m_clock.monotonicMs() - m_startedMs;
    if (m_asked == 0 || passed < kSettledMs)
        return {};
    const auto left = static_cast<qint64>(m_job.count - m_done);
    const auto measured = (left * passed / static_cast<qint64>(m_asked) + 999) / 1000;
    return std::max(measured, left * 60 / std::max(requestsPerMinute, 1));
}

} // namespace readback
