// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/PagesAhead.h"

#include <algorithm>

namespace readback {

namespace {

constexpr int kAhead = 2; // three at a time keep the budget busy at half a second a page

} // namespace

void PagesAhead::restart()
{
    ++m_run;
    m_current = 1;
    m_asked = 0;
    m_arrived.clear();
}

int PagesAhead::ask(qint64 pages)
{
    const auto last = std::max<qint64>(m_current, std::min<qint64>(pages, m_current + kAhead));
    return m_asked < last ? ++m_asked : 0;
}

void PagesAhead::put(int run, int number, Result<DetailsPage> page)
{
    if (run == m_run)
        m_arrived.insert_or_assign(number, std::move(page));
}

std::optional<Result<DetailsPage>> PagesAhead::take()
{
    auto page = m_arrived.extract(m_current);
    if (page.empty())
        return {};
    return std::move(page.mapped());
}

} // namespace readback
