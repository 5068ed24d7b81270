// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/TranscriptStatus.h"

#include <QString>

#include <array>
#include <map>
#include <vector>

namespace readback {

// The calls that have no transcript (or of which nobody knows) for one reason.
struct CoverageGroup
{
    TranscriptState state = TranscriptState::Unknown;
    QString reason; // as statusReason()
    int count = 0;

    bool operator==(const CoverageGroup &) const = default;
};

// How many of some calls have a transcript, and why the others have none, as far as is known.
struct CoverageReport
{
    int calls = 0;
    int ready = 0;
    int unknown = 0; // not asked for yet
    int failed = 0; // asked for, and worth asking again
    std::vector<CoverageGroup> groups; // without those that are ready; the largest first

    int without() const { return calls - ready - unknown; }
    int rest() const { return unknown + failed; } // what asking could tell more of
    bool operator==(const CoverageReport &) const = default;
};

// Counts calls one by one; a million take milliseconds.
class CoverageCount
{
public:
    // Of a status without an error.
    void add(TranscriptState state, TranscriptReason reason)
    {
        ++m_counts[static_cast<size_t>(state)][static_cast<size_t>(reason)];
    }
    void add(const TranscriptStatus &status);
    CoverageReport report() const;

private:
    static constexpr size_t kReasons = static_cast<size_t>(TranscriptReason::NoneMade) + 1;

    std::array<std::array<int, kReasons>, kTranscriptStates> m_counts{};
    std::map<std::pair<TranscriptState, QString>, int> m_errors; // by what they say
};

// "612 calls, 540 transcripts, 72 without", and how many were not asked for.
QString coverageHeadline(const CoverageReport &report);
// The headline and a line for each group, for the clipboard. Plain text, no line break at the end.
QString coverageText(const CoverageReport &report);

// How long asking about so many calls takes, seconds, at so many requests a minute; some calls take
// more than one.
qint64 coverageSeconds(int calls, int requestsPerMinute);

} // namespace readback
