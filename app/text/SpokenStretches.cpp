// SPDX-License-Identifier: MIT
#include "app/text/SpokenStretches.h"

#include <algorithm>
#include <memory>

namespace readback {

SpokenStretches::SpokenStretches(const Transcript &transcript)
{
    auto rows = std::make_shared<Transcript>();
    rows->speakers = transcript.speakers;
    int number = 0;
    for (const auto &phrase : transcript.phrases) {
        if (rows->phrases.empty() || rows->phrases.back().speaker != phrase.speaker) {
            rows->phrases.push_back(phrase);
            m_starts.push_back({{0, number}});
        } else {
            auto &row = rows->phrases.back();
            m_starts.back().push_back({static_cast<int>(row.text.size()) + 1, number});
            row.text += QLatin1Char(' ') + phrase.text;
        }
        ++number;
    }
    m_rows = std::move(rows);
}

int SpokenStretches::phraseAt(int row, int offset) const
{
    const auto &starts = m_starts[static_cast<size_t>(row)];
    const auto next = std::ranges::upper_bound(starts, offset, {}, &Start::offset);
    return std::prev(next)->phrase; // the first one begins at 0
}

} // namespace readback
