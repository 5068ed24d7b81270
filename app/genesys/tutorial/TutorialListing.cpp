// SPDX-License-Identifier: MIT
#include "app/genesys/tutorial/TutorialListing.h"

#include "app/genesys/QueryFit.h"
#include "app/genesys/SourceErrors.h"
#include "app/genesys/tutorial/ListDecoder.h"

#include <QCoreApplication>

namespace readback {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Genesys", text);
}

// The list has ids and times, nothing else.
bool asksForMoreThanTold(const ConversationQuery &query)
{
    return !query.queue.isEmpty() || !query.agent.isEmpty() || !query.wrapUp.isEmpty()
        || query.direction != Direction::Unknown || !digitsOf(query.number).isEmpty();
}

} // namespace

TutorialListing::TutorialListing(const QUrl &base, HttpSession &http, QObject *context, Wish wish,
    int days, Completion<ListSummary> completion)
    : m_base(base), m_http(http), m_context(context), m_wish(std::move(wish)),
      m_completion(std::move(completion))
{
    m_next.days = days;
    if (asksForMoreThanTold(m_wish.query))
        m_summary.notices << translated(QT_TRANSLATE_NOOP("Genesys",
            "This API tells only when calls were and how long they took, so nothing passes a "
            "filter by queue, agent, direction, number or wrap-up."));
}

void TutorialListing::fetchPage()
{
    m_completion.hold(fetchJson<Page>(m_http, m_next.request(m_base, m_wish.priority),
        decodeTutorialList, m_context, [self = shared_from_this()](Result<Fetched<Page>> page) {
            if (page)
                self->take(*std::move(page));
            else
                self->m_completion.finish(namingPermission(page.error(),
                    translated(QT_TRANSLATE_NOOP("Genesys",
                        "The OAuth client may not list calls: it lacks the permission "
                        "analytics:conversation:view."))));
        }));
}

void TutorialListing::take(Fetched<Page> page)
{
    deliver(std::move(page.value));
    const QByteArray cursor = page.reply.header("after").trimmed();
    if (cursor.isEmpty())
        m_completion.finish(m_summary);
    else
        goOn(cursor);
}

void TutorialListing::deliver(Page page)
{
    std::erase_if(page, [this](const Conversation &conversation) {
        return !fits(m_wish.query, conversation) || !m_seen.insert(conversation.id);
    });
    m_summary.conversations += static_cast<int>(page.size());
    if (!page.empty())
        m_completion.report([deliver = m_wish.receiver.page, page = std::move(page)]() mutable {
            deliver(std::move(page));
        });
    reportProgress();
}

// Neither a count nor an order is told.
void TutorialListing::reportProgress()
{
    if (m_wish.receiver.progress)
        m_completion.report([tell = m_wish.receiver.progress,
                                progress = ListProgress{m_summary.conversations, -1, {}, false}] {
            tell(progress);
        });
}

void TutorialListing::goOn(const QByteArray &cursor)
{
    if (m_cursors.contains(cursor) || m_cursors.size() >= Limits::kListPages) {
        m_completion.finish(Error::of(ErrorKind::Protocol,
            translated(QT_TRANSLATE_NOOP(
                "Genesys", "The server's list has no end: it names the same next page again."))));
        return;
    }
    m_cursors.insert(cursor);
    m_next.after = cursor;
    fetchPage();
}

} // namespace readback
