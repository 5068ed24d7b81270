// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Phrase.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace readback {

// All phrases of a call as one compressed block of bytes, which takes half of what their texts
// alone do. It ends with a checksum. Pure.
QByteArray packedPhrases(const std::vector<Phrase> &phrases);

// A block that was read; a text is made when it is asked for, for a search wants a few of many.
class PhraseBlock
{
public:
    // Nothing: these bytes are no such block, or damaged, or say that they are more than any
    // transcript can be; then no more memory is taken than that. Values are what app/model promises
    // (FileValues.h), but speakers, and the order of starts, are not looked at.
    static std::optional<PhraseBlock> read(const QByteArray &bytes);

    size_t size() const { return m_phrases.size(); }
    Phrase at(size_t index) const; // less than size()
    std::vector<Phrase> all() const;

private:
    PhraseBlock() = default;

    std::vector<Phrase> m_phrases; // without their texts
    std::vector<qsizetype> m_ends; // of the texts
    QByteArray m_texts; // UTF-8
};

} // namespace readback
