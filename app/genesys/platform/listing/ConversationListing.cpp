// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/ConversationListing.h"

#include "app/genesys/JsonFetch.h"
#include "app/genesys/WireId.h"
#include "app/genesys/platform/listing/DetailsQuery.h"
#include "app/genesys/platform/listing/ListingJob.h"
#include "app/genesys/platform/listing/WindowedListing.h"
#include "app/genesys/platform/transcript/OptionalEndpoints.h"

#include <QCoreApplication>

#include <algorithm>

namespace readback {

namespace {

constexpr qint64 kLongMs = 31LL * 24 * 3'600'000; // what the query takes in one interval at most
// A call that ran when the data jobs see ended may be in there half.
constexpr qint64 kOverlapMs = 2LL * 3'600'000;

QString translated(const char *text)
{
    return QCoreApplication::translate("Genesys", text);
}

} // namespace

ConversationListing::ConversationListing(
    const ListingTools &tools, ListingOutput::Wish wish, Completion<ListSummary> completion)
    : m_tools(tools),
      m_output(std::make_shared<ListingOutput>(tools, std::move(wish), std::move(completion)))
{
}

void ConversationListing::start()
{
    if (query().conversationId.isEmpty())
        resolveFilter();
    else
        listOne();
}

void ConversationListing::listOne()
{
    const QString &wanted = query().conversationId;
    const QString id = isUuid(wanted) ? wanted.toLower() : wanted;
    if (!isUsableId(id)) {
        m_output->end();
        return;
    }
    m_output->hold(fetchJson<PlatformConversation>(m_tools.http,
        detailsOf(m_tools.api, id, m_output->priority()), decodeConversation, m_tools.context,
        [self = shared_from_this()](Result<Fetched<PlatformConversation>> found) {
            if (found)
                self->takeOne(std::move(found->value));
            else if (found.error().kind == ErrorKind::NotFound)
                self->m_output->end();
            else
                self->m_output->end(found.error());
        }));
}

void ConversationListing::takeOne(PlatformConversation found)
{
    const QDateTime start = found.conversation.start;
    if (start.isValid() && !query().range.contains(start))
        m_output->addNotice(translated(QT_TRANSLATE_NOOP(
            "Genesys", "The call with this id did not begin within the period.")));
    ListingOutput::Rows rows;
    rows.push_back(std::move(found));
    m_output->add(std::move(rows), {query().range.from, 0});
    m_output->end();
}

void ConversationListing::resolveFilter()
{
    std::make_shared<FilterResolver>(m_tools, m_output,
        [self = shared_from_this()](const FilterResolver::Resolved &filter) {
            self->m_filter = filter;
            if (filter.isHopeless)
                self->m_output->end();
            else
                self->listPeriod();
        })
        ->start();
}

void ConversationListing::listPeriod()
{
    const QDateTime to = std::min(query().range.to, m_tools.clock.now());
    const bool isLong = query().range.from.msecsTo(to) > kLongMs;
    if (isLong && !m_tools.endpoints.isOff(Feature::ListingJobs))
        askAvailability();
    else
        listWindows(query().range);
}

void ConversationListing::askAvailability()
{
    m_output->hold(fetchJson<DetailsJobState>(m_tools.http,
        jobAvailability(m_tools.api, m_output->priority()), decodeJobState, m_tools.context,
        [self = shared_from_this()](const Result<Fetched<DetailsJobState>> &state) {
            if (!state)
                self->m_tools.endpoints.failed(Feature::ListingJobs, state.error());
            self->takeAvailability(state ? state->value.dataAvailability : QDateTime());
        }));
}

// The fresh calls come at once, while the server still prepares the others.
void ConversationListing::takeAvailability(const QDateTime &available)
{
    const TimeRange &range = query().range;
    if (!available.isValid() || available <= range.from) {
        listWindows(range);
        return;
    }
    m_isWhole = false;
    const QDateTime fresh = std::max(range.from, available.addMSecs(-kOverlapMs));
    order({range.from, std::min(available, range.to)});
    if (available < range.to)
        listWindows({fresh, range.to});
}

void ConversationListing::order(const TimeRange &period)
{
    ++m_parts;
    const auto job = std::make_shared<ListingJob>(m_tools, m_output, period, m_filter.filter,
        [self = shared_from_this(), period](
            const std::optional<Error> &error) { self->jobEnded(period, error); });
    m_job = job;
    job->start();
}

void ConversationListing::jobEnded(const TimeRange &period, const std::optional<Error> &error)
{
    if (error) {
        m_tools.endpoints.failed(Feature::ListingJobs, *error);
        if (!m_tools.endpoints.isOff(Feature::ListingJobs))
            m_output->addNotice(translated(QT_TRANSLATE_NOOP("Genesys",
                "The server could not prepare the long list: the calls were listed part by "
                "part.")));
        m_leftOver = period;
    } else {
        m_tools.endpoints.worked(Feature::ListingJobs);
    }
    partEnded({});
}

void ConversationListing::listWindows(const TimeRange &period)
{
    ++m_parts;
    std::make_shared<WindowedListing>(m_tools, m_output,
        WindowedListing::Part{period, m_filter.filter, m_isWhole && m_filter.isWhole},
        [self = shared_from_this()](
            std::optional<Error> error) { self->partEnded(std::move(error)); })
        ->start();
}

void ConversationListing::partEnded(std::optional<Error> error)
{
    --m_parts;
    if (error) {
        if (const auto job = m_job.lock())
            job->abandon();
        m_output->end(std::move(error));
    } else if (m_parts == 0) {
        partsEnded();
    }
}

// What a job left over comes last, as it is the oldest.
void ConversationListing::partsEnded()
{
    m_isWhole = true;
    if (const auto period = std::exchange(m_leftOver, {})) {
        listWindows(*period);
        return;
    }
    m_output->add({}, {query().range.from, 0});
    m_output->end();
}

} // namespace readback
