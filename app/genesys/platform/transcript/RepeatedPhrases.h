// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Phrase.h"

#include <QHash>

#include <array>
#include <optional>
#include <vector>

namespace readback {

// Two recordings of one session, and two legs of one call, both hold what was said; it shall be
// read once (platform-api 3, 7). A phrase repeats another of its side with the same words if both
// began at once, or most of the shorter was said during the other.
class RepeatedPhrases
{
public:
    // `kept` begins with the phrases that were kept so far, in the order of their start. Outlives
    // this.
    explicit RepeatedPhrases(const std::vector<Phrase> &kept) : m_kept(kept) { }

    // Which of the kept ones this one repeats. It starts with or after the last that was asked for;
    // what repeats none is kept next.
    std::optional<size_t> repeatedBy(const Phrase &phrase, bool customer);

private:
    // What was said on one side without a gap. Only there can anything be repeated, and hardly ever
    // is there more than one phrase.
    struct Stretch
    {
        qint64 lastStartMs = -1;
        qint64 untilMs = -1;
        std::vector<size_t> unread; // kept ones that are not in byWords yet
        QHash<QString, size_t> byWords;

        void begin();
    };
    void readWords(Stretch &stretch);
    std::optional<size_t> find(Stretch &stretch, const Phrase &phrase);

    const std::vector<Phrase> &m_kept;
    size_t m_count = 0; // of them
    std::array<Stretch, 2> m_stretches; // by side
};

} // namespace readback
