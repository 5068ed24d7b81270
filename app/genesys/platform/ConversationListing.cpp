// SPDX-License-Identifier: MIT
#include "app/genesys/platform/ConversationListing.h"

#include "app/genesys/JsonFetch.h"
#include "app/genesys/SourceErrors.h"
#include "app/genesys/platform/DetailsQuery.h"
#include "app/genesys/platform/NameResolver.h"

#include <QCoreApplication>

#include <algorithm>

namespace readback {

namespace {

constexpr int kPageSize = 100;
constexpr int kLeastPageSize = 25;
constexpr qint64 kMostPaged = 90'000; // about 100,000 can be paged through (platform-api 2.1)
constexpr int kPagesWithoutNews = 2;

QString translated(const char *text)
{
    return QCoreApplication::translate("Genesys", text);
}

bool anyContains(const QStringList &names, const QString &part)
{
    return std::ranges::any_of(
        names, [&part](const QString &name) { return name.contains(part, Qt::CaseInsensitive); });
}

// A page that the server, or our own limit, finds too large.
bool isTooLarge(const Error &error)
{
    constexpr int kBadRequest = 400, kPayloadTooLarge = 413;
    return error.kind == ErrorKind::TooLarge || error.httpStatus == kBadRequest
        || error.httpStatus == kPayloadTooLarge;
}

} // namespace

ConversationListing::ConversationListing(const Tools &tools, Wish wish,
    const std::vector<TimeRange> &intervals, Completion<ListSummary> completion)
    : m_tools(tools), m_wish(std::move(wish)), m_completion(std::move(completion)),
      m_intervals(intervals.begin(), intervals.end()), m_pageSize(kPageSize)
{
}

void ConversationListing::fetchPage()
{
    if (m_intervals.empty() || ++m_pagesInAll > Limits::kListPages) {
        finish();
        return;
    }
    const auto request
        = detailsQuery(m_tools.api, m_intervals.front(), m_pageSize, m_page, m_wish.priority);
    m_completion.hold(fetchJson<DetailsPage>(m_tools.http, request, decodeDetailsPage,
        m_tools.context, [self = shared_from_this()](Result<Fetched<DetailsPage>> page) {
            if (page)
                self->take(std::move(page->value));
            else
                self->takeError(page.error());
        }));
}

void ConversationListing::takeError(const Error &error)
{
    if (isTooLarge(error) && m_pageSize > kLeastPageSize) {
        m_pageSize /= 2;
        restartInterval();
        return;
    }
    m_completion.finish(namingPermission(error,
        translated(QT_TRANSLATE_NOOP("Genesys",
            "The OAuth client may not list calls: it lacks the permission "
            "analytics:conversationDetail:view."))));
}

void ConversationListing::take(DetailsPage page)
{
    if (m_page == 1 && splitInterval(page.totalHits)) {
        restartInterval();
        return;
    }
    const auto rows = static_cast<qsizetype>(page.conversations.size());
    const bool last = isLast(page, rows);
    const auto seenBefore = m_seenInInterval.size();
    auto news = onlyNew(std::move(page.conversations));
    m_pagesWithoutNews = m_seenInInterval.size() > seenBefore ? 0 : m_pagesWithoutNews + 1;
    if (!last && m_pagesWithoutNews >= kPagesWithoutNews) {
        m_completion.finish(Error::of(ErrorKind::Protocol,
            translated(QT_TRANSLATE_NOOP(
                "Genesys", "The server's list has no end: it sends the same page again."))));
        return;
    }
    nameAndDeliver(std::move(news), last);
}

// An empty page is the end. So is a short one, if the server's own count does not speak against it;
// that count is approximate.
bool ConversationListing::isLast(const DetailsPage &page, qsizetype rows) const
{
    if (rows == 0)
        return true;
    const qint64 asked = qint64(m_page) * m_pageSize;
    return rows < m_pageSize && page.totalHits >= 0 && page.totalHits <= asked;
}

bool ConversationListing::splitInterval(qint64 totalHits)
{
    const auto halves = halvesOf(m_intervals.front());
    if (totalHits <= kMostPaged || halves.size() < 2)
        return false;
    m_intervals.pop_front();
    m_intervals.insert(m_intervals.begin(), halves.begin(), halves.end());
    return true;
}

ConversationListing::Rows ConversationListing::onlyNew(Rows rows)
{
    std::erase_if(rows, [this](const PlatformConversation &row) {
        const QString &id = row.conversation.id;
        const QDateTime &start = row.conversation.start;
        m_seenInInterval.insert(id);
        if (m_seen.contains(id) || (start.isValid() && !m_wish.query.range.contains(start)))
            return true;
        m_seen.insert(id);
        return false;
    });
    return rows;
}

void ConversationListing::nameAndDeliver(Rows rows, bool last)
{
    NameResolver::Wish wish;
    for (const auto &row : rows) {
        const auto one = NameResolver::wishFor(row);
        wish.users << one.users;
        wish.queues << one.queues;
    }
    m_completion.hold(m_tools.names.resolve(wish, m_wish.priority, m_tools.context,
        [self = shared_from_this(), rows = std::move(rows), last](const Result<Done> &) {
            self->deliver(rows);
            if (last)
                self->nextInterval();
            else
                self->nextPage();
        }));
}

void ConversationListing::deliver(const Rows &rows)
{
    std::vector<Conversation> page;
    for (const auto &row : rows) {
        auto conversation = m_tools.names.named(row);
        if (passesFilters(conversation))
            page.push_back(std::move(conversation));
    }
    m_summary.conversations += static_cast<int>(page.size());
    if (!page.empty())
        m_completion.report(
            [deliver = m_wish.receiver.page, page = std::move(page)] { deliver(page); });
}

bool ConversationListing::passesFilters(const Conversation &conversation) const
{
    const auto &query = m_wish.query;
    return (query.queue.isEmpty() || anyContains(conversation.queues, query.queue))
        && (query.agent.isEmpty() || anyContains(conversation.agents, query.agent));
}

void ConversationListing::nextPage()
{
    ++m_page;
    fetchPage();
}

void ConversationListing::nextInterval()
{
    m_intervals.pop_front();
    restartInterval();
}

void ConversationListing::restartInterval()
{
    m_page = 1;
    m_pagesWithoutNews = 0;
    m_seenInInterval.clear();
    fetchPage();
}

void ConversationListing::finish()
{
    m_summary.notices << m_tools.names.notices();
    if (!m_intervals.empty())
        m_summary.notices << translated(QT_TRANSLATE_NOOP(
            "Genesys", "There are more calls than can be listed: choose a shorter period."));
    m_completion.finish(m_summary);
}

} // namespace readback
