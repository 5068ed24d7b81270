// SPDX-License-Identifier: MIT
#include "app/genesys/tutorial/TutorialListing.h"

#include "app/genesys/SourceErrors.h"
#include "app/genesys/tutorial/ListDecoder.h"

#include <QCoreApplication>

namespace readback {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Genesys", text);
}

} // namespace

TutorialListing::TutorialListing(const QUrl &base, HttpSession &http, QObject *context, Wish wish,
    int days, Completion<ListSummary> completion)
    : m_base(base), m_http(http), m_context(context), m_wish(std::move(wish)),
      m_completion(std::move(completion))
{
    m_next.days = days;
    if (!m_wish.query.queue.isEmpty() || !m_wish.query.agent.isEmpty())
        m_summary.notices << translated(QT_TRANSLATE_NOOP("Genesys",
            "This API tells neither queues nor agents, so nothing passes a filter by them."));
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
    const auto &query = m_wish.query;
    std::erase_if(page, [this, &query](const Conversation &conversation) {
        const bool outside
            = conversation.start.isValid() && !query.range.contains(conversation.start);
        const bool unnamed = !query.queue.isEmpty() || !query.agent.isEmpty();
        if (outside || unnamed || m_seen.contains(conversation.id))
            return true;
        m_seen.insert(conversation.id);
        return false;
    });
    m_summary.conversations += static_cast<int>(page.size());
    if (!page.empty())
        m_completion.report(
            [deliver = m_wish.receiver.page, page = std::move(page)] { deliver(page); });
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
