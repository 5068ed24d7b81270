// SPDX-License-Identifier: MIT
#include "app/demo/DemoBudget.h"

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qint64 kWindowMs = 60'000;
constexpr int kPlenty = 1'000'000;

} // namespace

DemoBudget::DemoBudget(int requestsPerMinute)
    : m_allowed(requestsPerMinute > 0 ? requestsPerMinute : kPlenty),
      m_limited(requestsPerMinute > 0)
{
    m_window.start();
}

int DemoBudget::secondsLeft() const
{
    return static_cast<int>((kWindowMs - m_window.elapsed() + 999) / 1000);
}

std::optional<DemoAnswer> DemoBudget::spend()
{
    if (m_window.elapsed() >= kWindowMs) {
        m_window.restart();
        m_count = 0;
    }
    ++m_count;
    if (!m_limited || m_count <= m_allowed)
        return {};
    auto answer = DemoAnswer::error(429, u"too.many.requests.retry.after"_s,
        u"Rate limit exceeded the maximum. Retry the request in [%1] seconds"_s.arg(secondsLeft()));
    answer.headers.append({"Retry-After", QByteArray::number(secondsLeft())});
    return answer;
}

void DemoBudget::announce(DemoAnswer &answer) const
{
    answer.headers.append({"inin-ratelimit-allowed", QByteArray::number(m_allowed)});
    answer.headers.append({"inin-ratelimit-count", QByteArray::number(m_count)});
    answer.headers.append({"inin-ratelimit-reset", QByteArray::number(secondsLeft())});
}

} // namespace readback
