// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <atomic>
#include <chrono>
#include <vector>

namespace readback {

enum class FindVoice : quint8 { Everybody, Agent, Customer };

// What a person searches a call for. Nothing typed finds nothing.
struct FindQuery
{
    QString text;
    bool exact = false; // case and accents count
    bool wholeWord = false;
    bool expression = false; // `text` is a regular expression
    FindVoice voice = FindVoice::Everybody;

    bool operator==(const FindQuery &) const = default;
};

// Characters `from` to before `to` (UTF-16) of a row's text; never empty.
struct FindHit
{
    int row = 0;
    int from = 0;
    int to = 0;

    bool operator==(const FindHit &) const = default;
};

// Where a search ends before its time. Words take milliseconds, so only expressions are timed.
struct FindBounds
{
    size_t hits = 1'000'000;
    std::chrono::milliseconds time{2000};
};

struct FindResult
{
    // TooMany: there are more hits; TooLong: the time was up, or some row took more than an
    // expression may; Mistake: the expression is none; Stopped: nobody waits for it any more.
    enum class End : quint8 { Complete, TooMany, TooLong, Mistake, Stopped };

    std::vector<FindHit> hits; // by row and place, none overlapping
    End end = End::Complete;
    QString mistake; // what is wrong with the expression, in the user's language
    int mistakeAt = 0; // before which character of it
};

// Set by whoever wants the search to stop. Any thread.
using FindStop = std::atomic<bool>;

} // namespace readback
