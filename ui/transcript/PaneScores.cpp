// SPDX-License-Identifier: MIT
#include "ui/transcript/PaneScores.h"

#include "app/async/Clock.h"
#include "app/library/TranscriptLibrary.h"
#include "ui/transcript/map/CallOverview.h"

namespace readback {

namespace {

constexpr qint64 kAwaitedMs = 700; // then there is what the transcript alone tells

} // namespace

PaneScores::PaneScores(CallOverview &overview, Clock &clock, QObject *parent)
    : QObject(parent), m_overview(overview), m_clock(clock)
{
}

PaneScores::~PaneScores() = default;

void PaneScores::setLibrary(TranscriptLibrary *library)
{
    drop();
    m_library = library;
    m_seen.clear();
}

void PaneScores::drop()
{
    m_call.cancel();
    ++m_ticket;
}

void PaneScores::forget(const QString &id)
{
    m_seen.remove(id);
}

void PaneScores::ask(const Conversation &conversation)
{
    if (!m_library)
        return m_overview.setScores({});
    if (const auto *seen = m_seen.object(conversation.id))
        return m_overview.setScores(*seen);
    m_clock.after(kAwaitedMs, this, [this, ticket = m_ticket] {
        if (ticket == m_ticket && m_call.isActive())
            m_overview.setScores({});
    });
    m_call = m_library->scores(conversation, Priority::Interactive, this,
        [this, id = conversation.id](
            const Result<ConversationScores> &scores) { take(id, scores); });
}

void PaneScores::take(const QString &id, const Result<ConversationScores> &scores)
{
    if (scores)
        m_seen.insert(id, new ConversationScores(*scores)); // the cache's own
    m_overview.setScores(scores ? std::optional(*scores) : std::nullopt);
}

} // namespace readback
