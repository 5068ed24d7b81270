// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Speaker.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace readback {

inline constexpr int kMostTags = 50; // of one call
inline constexpr int kLongestTag = 64; // characters
inline constexpr int kLongestNote = 10'000;

// What people have added to one call. Plain text, as it was typed: one line for tags, any number
// for notes. A default one: nothing.
struct CallMark
{
    std::optional<qint64> reviewedMs; // when, UTC since 1970; empty: not reviewed
    bool starred = false;
    bool swapped = false; // Agent and Customer are exchanged
    QString note; // empty: none
    QStringList tags; // in the order of the alphabet, each once
    Aliases aliases; // each one line
    std::map<int, QString> phraseNotes; // by index into the transcript's phrases; none is empty
    std::optional<int> place; // the phrase at the top of the window when the call was left

    bool isReviewed() const { return reviewedMs.has_value(); }
    bool isNoted() const { return !note.isEmpty() || !phraseNotes.empty(); }
    bool operator==(const CallMark &) const = default;
};

// What a step of the history did.
enum class MarkChange : quint8 {
    Review,
    Unreview,
    Star,
    Unstar,
    Tag,
    Note,
    PhraseNote,
    Swap,
    Name
};

} // namespace readback
