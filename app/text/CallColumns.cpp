// SPDX-License-Identifier: MIT
#include "app/text/CallColumns.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace readback {

namespace {

enum Lane : size_t { kAgent, kCustomer, kOther, kSilence, kHold, kOvertalk, kLanes };

Lane laneOf(SpeakerRole role)
{
    switch (role) {
    case SpeakerRole::Agent:
        return kAgent;
    case SpeakerRole::Customer:
        return kCustomer;
    case SpeakerRole::Ivr:
    case SpeakerRole::Acd:
    case SpeakerRole::Voicemail:
    case SpeakerRole::Other:
    case SpeakerRole::Unknown:
        break;
    }
    return kOther;
}

// Spans are counted at their ends only; what covers a column is the sum of all before it.
class LaneCounts
{
public:
    explicit LaneCounts(const CallScale &scale)
        : m_columns(scale.columns), m_factor(scale.columns / static_cast<double>(scale.lengthMs)),
          m_counts(static_cast<size_t>(scale.columns + 1))
    {
    }

    int columnOf(double ms) const
    {
        return static_cast<int>(std::clamp(ms * m_factor, 0.0, m_columns - 1.0));
    }

    // At least one column; says which is the first.
    int add(Lane lane, qint64 fromMs, qint64 toMs)
    {
        const int from = columnOf(static_cast<double>(fromMs));
        const double end = std::clamp(static_cast<double>(toMs) * m_factor + 0.5, 0.0, m_columns);
        ++m_counts[static_cast<size_t>(from)][lane];
        --m_counts[static_cast<size_t>(std::max(from + 1, static_cast<int>(end)))][lane];
        return from;
    }

    void fill(std::vector<quint16> &columns) const
    {
        std::array<int, kLanes> open = {};
        for (size_t column = 0; column < columns.size(); ++column) {
            for (size_t lane = 0; lane < kLanes; ++lane) {
                open[lane] += m_counts[column][lane];
                if (open[lane] > 0)
                    columns[column] |= static_cast<quint16>(1U << lane);
            }
        }
    }

private:
    double m_columns;
    double m_factor;
    std::vector<std::array<int, kLanes>> m_counts;
};

Lane laneOf(CallEventKind kind)
{
    switch (kind) {
    case CallEventKind::Silence:
        return kSilence;
    case CallEventKind::Hold:
        return kHold;
    case CallEventKind::Overtalk:
        return kOvertalk;
    case CallEventKind::Other:
        break;
    }
    return kLanes;
}

quint16 moodBit(qint8 sentiment)
{
    return sentiment == -1 ? quint16{kNegativeBit}
        : sentiment == 1   ? quint16{kPositiveBit}
                           : quint16{0};
}

void set(quint16 &column, int bits)
{
    column = static_cast<quint16>(column | bits);
}

} // namespace

int CallScale::columnOf(qint64 ms) const
{
    const double column = static_cast<double>(ms) * columns / static_cast<double>(lengthMs);
    return static_cast<int>(std::clamp(column, 0.0, columns - 1.0));
}

qint64 CallScale::msAt(int column) const
{
    const double share = std::clamp(column / static_cast<double>(columns), 0.0, 1.0);
    return std::min(lengthMs, std::llround(share * static_cast<double>(lengthMs)));
}

qint64 callLength(
    const Transcript &transcript, const std::vector<CallEvent> &events, qint64 durationMs)
{
    qint64 length = std::max<qint64>(1, durationMs);
    for (const Phrase &phrase : transcript.phrases)
        length = std::max({length, phrase.startMs, phrase.endMs});
    for (const CallEvent &event : events)
        length = std::max(length, event.endMs);
    return length;
}

std::vector<quint16> callColumns(
    const Transcript &transcript, const std::vector<CallEvent> &events, const CallScale &scale)
{
    std::vector<quint16> columns(static_cast<size_t>(scale.columns));
    std::vector<Lane> lanes;
    for (const Speaker &speaker : transcript.speakers)
        lanes.push_back(laneOf(speaker.role));
    LaneCounts counts(scale);
    for (const Phrase &phrase : transcript.phrases) {
        const Lane lane = lanes.at(phrase.speaker);
        const int from = counts.add(lane, phrase.startMs, phrase.endMs);
        set(columns[static_cast<size_t>(from)], kAgentBeginsBit << lane);
        if (const quint16 mood = moodBit(phrase.sentiment)) {
            const double middle
                = (static_cast<double>(phrase.startMs) + static_cast<double>(phrase.endMs)) / 2;
            set(columns[static_cast<size_t>(counts.columnOf(middle))], mood);
        }
    }
    for (const CallEvent &event : events)
        if (const Lane lane = laneOf(event.kind); lane != kLanes)
            counts.add(lane, event.startMs, event.endMs);
    counts.fill(columns);
    return columns;
}

} // namespace readback
