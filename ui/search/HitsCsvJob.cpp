// SPDX-License-Identifier: MIT
#include "ui/search/HitsCsvJob.h"

#include "app/async/Clock.h"
#include "app/async/Worker.h"
#include "app/exporting/AtomicFile.h"
#include "app/exporting/HitsCsv.h"
#include "ui/search/CallFinder.h"

#include <algorithm>
#include <utility>

namespace readback {

namespace {

constexpr size_t kSlice = 1'000; // a few milliseconds
constexpr int kPage = 1'000; // phrases with hits

} // namespace

HitsCsvJob::HitsCsvJob(CallFinder &finder, Clock &clock, Task task, QObject *parent)
    : QObject(parent), m_finder(&finder), m_clock(clock), m_task(std::move(task))
{
    m_task.rest.limit = kPage;
}

HitsCsvJob::~HitsCsvJob() = default;

void HitsCsvJob::start()
{
    m_csv = hitsCsvHead();
    m_clock.after(0, this, [this] { makeSlice(); });
}

void HitsCsvJob::makeSlice()
{
    const size_t to = std::min(m_next + kSlice, m_task.shown.size());
    for (; m_next < to; ++m_next, ++m_hits)
        m_csv += hitsCsvLine(m_task.shown[m_next]);
    if (m_next < m_task.shown.size())
        m_clock.after(0, this, [this] { makeSlice(); });
    else if (m_task.rest.after != 0)
        askForMore();
    else
        write();
}

void HitsCsvJob::askForMore()
{
    if (!m_finder)
        return end(Error::of(ErrorKind::Cancelled));
    m_call = m_finder->find(m_task.rest, this, [this](Result<SearchPage> page) {
        if (!page)
            return end(page.error());
        m_task.rest.after = page->next;
        m_task.shown = std::move(page->hits);
        m_next = 0;
        makeSlice();
    });
}

void HitsCsvJob::write()
{
    m_call = runOnDisk<Done>(
        this,
        [path = m_task.path, csv = std::move(m_csv)] { return writeFileAtomically(path, csv); },
        [this](const Result<Done> &result) { end(result); });
}

void HitsCsvJob::end(const Result<Done> &result)
{
    if (!std::exchange(m_over, true))
        emit finished(result);
}

} // namespace readback
