// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/ListingJob.h"

#include "app/genesys/JsonFetch.h"
#include "app/genesys/WireId.h"
#include "app/genesys/platform/listing/DetailsQuery.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

// As others use it; the budget is in requests. Details take ten to thirty kilobytes each.
constexpr int kPageSize = 1'000;
constexpr int kLeastPageSize = 50;
constexpr std::array<qint64, 3> kPausesMs{1'000, 2'000, 5'000}; // the last again and again
constexpr qint64 kMostWaitMs = 900'000;
constexpr qsizetype kLongestCursor = 4'096;
constexpr int kMostEmptyPages = 20;

Error brokenOff()
{
    return Error::of(ErrorKind::Server,
        QCoreApplication::translate("Genesys", "The server did not finish the list."));
}

} // namespace

ListingJob::ListingJob(const ListingTools &tools, std::shared_ptr<ListingOutput> output,
    const TimeRange &period, ListingFilter filter, Ended ended)
    : m_tools(tools), m_output(std::move(output)), m_period(period), m_filter(std::move(filter)),
      m_ended(std::move(ended)), m_pageSize(kPageSize)
{
}

void ListingJob::start()
{
    m_deadlineMs = m_tools.clock.monotonicMs() + kMostWaitMs;
    m_output->setPreparing(true);
    m_output->completion().onCancel(
        [tools = m_tools, ticket = m_ticket] { callOff(tools, *ticket); });
    order();
}

// Not dropped with the listing: only the answer names the job that is to be called off then.
void ListingJob::order()
{
    const auto call = std::make_shared<CallHandle>(); // keeps itself, as in callOff()
    *call = fetchJson<DetailsJobState>(m_tools.http,
        jobSubmission(m_tools.api, m_period, m_filter, m_output->priority()), decodeJobState,
        m_tools.context, [self = shared_from_this(), call](Result<Fetched<DetailsJobState>> state) {
            if (state)
                self->ordered(state->value);
            else
                self->end(state.error());
        });
}

void ListingJob::ordered(const DetailsJobState &state)
{
    if (!isUsableId(state.jobId)) {
        end(Error::of(ErrorKind::Protocol));
        return;
    }
    m_jobId = m_ticket->jobId = state.jobId;
    if (m_ticket->isWanted)
        wait();
    else
        callOff(m_tools, *m_ticket);
}

void ListingJob::wait()
{
    if (m_tools.clock.monotonicMs() >= m_deadlineMs) {
        fail(brokenOff());
        return;
    }
    const Completion<Done> pause(
        m_tools.context, [self = shared_from_this()](const Result<Done> &) { self->poll(); });
    m_output->hold(pause.handle());
    m_tools.clock.after(kPausesMs.at(std::min(m_polls++, kPausesMs.size() - 1)), m_tools.context,
        [pause] { pause.finish(Done()); });
}

void ListingJob::poll()
{
    if (!m_ended)
        return;
    m_output->hold(fetchJson<DetailsJobState>(m_tools.http,
        jobState(m_tools.api, m_jobId, m_output->priority()), decodeJobState, m_tools.context,
        [self = shared_from_this()](Result<Fetched<DetailsJobState>> state) {
            if (state)
                self->polled(state->value);
            else
                self->fail(state.error());
        }));
}

void ListingJob::polled(const DetailsJobState &state)
{
    const auto is = [&state](QLatin1StringView word) {
        return state.state.compare(word, Qt::CaseInsensitive) == 0;
    };
    if (!m_ended)
        return;
    if (is("FULFILLED"_L1)) {
        fetchPage();
    } else if (is("FAILED"_L1) || is("CANCELLED"_L1) || is("EXPIRED"_L1)) {
        m_ticket->jobId.clear();
        end(brokenOff());
    } else {
        wait();
    }
}

void ListingJob::fetchPage()
{
    m_output->hold(fetchJson<DetailsPage>(m_tools.http,
        jobResults(m_tools.api, m_jobId, m_pageSize, m_cursor, m_output->priority()),
        decodeDetailsPage, m_tools.context,
        [self = shared_from_this()](Result<Fetched<DetailsPage>> page) {
            if (page)
                self->take(std::move(page->value));
            else
                self->takePageError(page.error());
        }));
}

void ListingJob::take(DetailsPage page)
{
    if (!m_ended)
        return;
    if (isEndless(page)) {
        fail(brokenOff());
        return;
    }
    m_output->setPreparing(false);
    m_cursor = page.cursor;
    m_output->add(std::move(page.conversations));
    if (m_cursor.isEmpty()) {
        m_ticket->jobId.clear();
        end({});
    } else {
        fetchPage();
    }
}

bool ListingJob::isEndless(const DetailsPage &page)
{
    m_emptyPages = page.conversations.empty() ? m_emptyPages + 1 : 0;
    if (page.cursor.isEmpty())
        return false;
    const bool known = m_cursors.contains(page.cursor);
    m_cursors.insert(page.cursor);
    return known || page.cursor.size() > kLongestCursor || m_emptyPages > kMostEmptyPages
        || m_cursors.size() > Limits::kListPages;
}

void ListingJob::takePageError(const Error &error)
{
    if (!m_ended)
        return;
    constexpr int kBadRequest = 400;
    const bool tooMuch = error.kind == ErrorKind::TooLarge
        || (error.httpStatus == kBadRequest && m_cursor.isEmpty());
    if (!tooMuch || m_pageSize <= kLeastPageSize) {
        fail(error);
        return;
    }
    m_pageSize /= 2;
    fetchPage();
}

void ListingJob::abandon()
{
    callOff(m_tools, *m_ticket);
    m_output->setPreparing(false);
    m_ended = nullptr;
}

void ListingJob::fail(const Error &error)
{
    callOff(m_tools, *m_ticket);
    end(error);
}

void ListingJob::end(std::optional<Error> error)
{
    m_output->setPreparing(false);
    if (const auto ended = std::exchange(m_ended, nullptr))
        ended(std::move(error));
}

void ListingJob::callOff(const ListingTools &tools, Ticket &ticket)
{
    ticket.isWanted = false;
    const QString id = std::exchange(ticket.jobId, {});
    if (id.isEmpty())
        return;
    // Keeps itself until it is answered or the source goes.
    const auto call = std::make_shared<CallHandle>();
    *call = tools.http.send(
        jobRemoval(tools.api, id), tools.context, [call](const Result<HttpReply> &) {});
}

} // namespace readback
