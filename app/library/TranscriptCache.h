// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <QCache>

namespace readback {

// The transcripts of this run that are still in memory, the least recently used going first. One
// thread.
class TranscriptCache
{
public:
    // `maxBytes`: roughly what the transcripts may take together. One larger than that is not kept.
    explicit TranscriptCache(qsizetype maxBytes = 128 << 20) : m_cache(maxBytes) { }

    TranscriptPtr find(const QString &id) const;
    bool contains(const QString &id) const { return m_cache.contains(id); }
    void insert(TranscriptPtr transcript);

private:
    QCache<QString, TranscriptPtr> m_cache;
};

} // namespace readback
