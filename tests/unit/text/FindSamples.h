// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/FindText.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace readback::test {

// A call of these phrases: agent, customer and machine in turn.
inline std::shared_ptr<Transcript> callOf(const QStringList &rows)
{
    auto call = std::make_shared<Transcript>();
    call->speakers
        = {{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}, {SpeakerRole::Ivr, {}}};
    for (const auto &text : rows) {
        Phrase phrase;
        phrase.speaker = static_cast<quint16>(call->phrases.size() % 3);
        phrase.text = text;
        call->phrases.push_back(phrase);
    }
    return call;
}

inline FindResult search(
    const FindText &text, const FindQuery &query, const FindBounds &bounds = {})
{
    return find(text, query, bounds, FindStop(false));
}

inline std::vector<FindHit> hitsIn(const QStringList &rows, const FindQuery &query)
{
    return search(FindText(callOf(rows)), query).hits;
}

} // namespace readback::test
