// SPDX-License-Identifier: MIT
#include "ui/conversations/CallStrips.h"

#include "app/async/Worker.h"

namespace readback {

void CallStrips::take(const Conversation &conversation, const TranscriptPtr &transcript)
{
    const QString &id = conversation.id;
    m_drawing[id] = runOnWorker<CallStrip>(
        this,
        [conversation, transcript]() -> Result<CallStrip> {
            return stripOf(*transcript, conversation);
        },
        [this, id](const Result<CallStrip> &strip) {
            const auto done = m_drawing.extract(id); // outlives what runs in it
            if (strip)
                keep(id, *strip);
        });
}

void CallStrips::keep(const QString &id, const CallStrip &strip)
{
    if (strip.isEmpty())
        m_strips.remove(id);
    else
        m_strips.insert(id, new CallStrip(strip)); // owned by the cache
    emit changed(id);
}

CallStrip CallStrips::find(const QString &id) const
{
    const auto *strip = m_strips.object(id);
    return strip ? *strip : CallStrip();
}

void CallStrips::clear()
{
    m_drawing.clear();
    m_strips.clear();
}

} // namespace readback
