// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/WindowedListing.h"

#include "app/genesys/JsonFetch.h"
#include "app/genesys/platform/listing/DetailsQuery.h"

#include <QCoreApplication>

#include <algorithm>

namespace readback {

namespace {

constexpr int kPageSize = 100;
constexpr int kLeastPageSize = 25;
constexpr int kBadRequest = 400;

QString translated(const char *text)
{
    return QCoreApplication::translate("Genesys", text);
}

QString tooMany()
{
    return translated(QT_TRANSLATE_NOOP(
        "Genesys", "There are more calls than can be listed: choose a shorter period."));
}

} // namespace

WindowedListing::WindowedListing(
    const ListingTools &tools, std::shared_ptr<ListingOutput> output, Part part, Ended ended)
    : m_tools(tools), m_output(std::move(output)), m_part(std::move(part)),
      m_ended(std::move(ended)),
      m_windows(m_part.period, tools.clock.now(),
          m_part.filter.narrows() ? ListingWindows::kFilteredDays : ListingWindows::kDays),
      m_pageSize(kPageSize)
{
}

void WindowedListing::fetchPages()
{
    if (m_windows.isEmpty()) {
        end();
        return;
    }
    const qint64 hits = m_reading.totalHits();
    const qint64 pages = hits < 0 ? -1 : (hits + m_pageSize - 1) / m_pageSize;
    const int run = m_pages.run();
    while (const int number = run == m_pages.run() ? m_pages.ask(pages) : 0)
        fetchPage(number);
}

void WindowedListing::fetchPage(int number)
{
    if (++m_pagesInAll > Limits::kListPages) {
        m_output->addNotice(tooMany());
        end();
        return;
    }
    const auto request = detailsQuery(
        m_tools.api, m_windows.front(), m_part.filter, m_pageSize, number, m_output->priority());
    m_output->hold(fetchJson<DetailsPage>(m_tools.http, request, decodeDetailsPage, m_tools.context,
        [self = shared_from_this(), number, run = m_pages.run()](
            Result<Fetched<DetailsPage>> page) {
            self->m_pages.put(
                run, number, page ? Result<DetailsPage>(std::move(page->value)) : page.error());
            self->takePages();
        }));
}

void WindowedListing::takePages()
{
    while (auto page = m_pages.take()) {
        if (*page)
            take(**std::move(page));
        else
            takeError(page->error());
    }
}

void WindowedListing::take(DetailsPage page)
{
    if (m_pages.current() == 1 && m_windows.split(page.totalHits)) {
        restartWindow();
        return;
    }
    const auto verdict = m_reading.read(page, m_windows.front(), m_pageSize);
    if (verdict == WindowReading::Verdict::Loop) {
        end(Error::of(ErrorKind::Protocol,
            translated(QT_TRANSLATE_NOOP(
                "Genesys", "The server's list has no end: it sends the same page again."))));
        return;
    }
    m_output->add(std::move(page.conversations), standAfter(verdict));
    if (verdict == WindowReading::Verdict::Last) {
        nextWindow();
        return;
    }
    m_pages.advance();
    fetchPages();
}

ListingOutput::Stand WindowedListing::standAfter(WindowReading::Verdict verdict) const
{
    const ListingWindow &window = m_windows.front();
    const bool last = verdict == WindowReading::Verdict::Last;
    ListingOutput::Stand stand;
    stand.reached = last ? window.interval.from : m_reading.reached();
    if (stand.reached.isValid())
        stand.reached = std::clamp(stand.reached, window.interval.from, m_part.period.to);
    if (m_part.isAll && m_windows.isLast())
        stand.toCome = last ? 0 : m_reading.toCome(window, m_tools.clock.now());
    return stand;
}

void WindowedListing::takeError(const Error &error)
{
    if (asksForLess(error)) {
        restartWindow();
        return;
    }
    // The first page was fine: the server counts no further.
    if (error.httpStatus == kBadRequest && m_pages.current() > 1) {
        m_output->addNotice(tooMany());
        nextWindow();
        return;
    }
    end(error);
}

// What may be too much for the server, or for ourselves: the cheapest to do without comes first.
bool WindowedListing::asksForLess(const Error &error)
{
    const bool refused = error.httpStatus == kBadRequest && m_pages.current() == 1;
    if (!refused && error.kind != ErrorKind::TooLarge)
        return false;
    if (refused && (m_windows.joinDay() || m_windows.shorten(ListingWindows::kDays)))
        return true;
    if (m_pageSize > kLeastPageSize) {
        m_pageSize /= 2;
        return true;
    }
    if (!refused || !m_part.filter.narrows())
        return false;
    m_part.filter = {}; // we filter all the same
    m_pageSize = kPageSize;
    return true;
}

void WindowedListing::nextWindow()
{
    m_windows.pop();
    restartWindow();
}

void WindowedListing::restartWindow()
{
    m_pages.restart();
    m_reading = {};
    fetchPages();
}

void WindowedListing::end(std::optional<Error> error)
{
    m_pages.restart(); // what is still under way is not wanted
    m_ended(std::move(error));
}

} // namespace readback
