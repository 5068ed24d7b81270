// SPDX-License-Identifier: MIT
#include "app/library/TranscriptCache.h"

namespace readback {

namespace {

qsizetype bytesOf(const Transcript &transcript)
{
    auto bytes
        = static_cast<qsizetype>(sizeof(Transcript) + transcript.phrases.size() * sizeof(Phrase));
    for (const auto &phrase : transcript.phrases)
        bytes += phrase.text.size() * qsizetype(sizeof(QChar));
    return bytes;
}

} // namespace

TranscriptPtr TranscriptCache::find(const QString &id) const
{
    const auto *found = m_cache.object(id);
    return found ? *found : nullptr;
}

void TranscriptCache::insert(TranscriptPtr transcript)
{
    const auto id = transcript->conversationId;
    const auto bytes = bytesOf(*transcript);
    m_cache.insert(id, new TranscriptPtr(std::move(transcript)), bytes); // the cache owns it
}

} // namespace readback
