// SPDX-License-Identifier: MIT
#include "app/text/ChecklistMatch.h"

#include "app/text/FindText.h"
#include "app/text/SpokenStretches.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace readback {

namespace {

constexpr size_t kMostHits = 10'000; // of an alternative
constexpr qint64 kMinuteMs = 60'000;

bool isPerson(SpeakerRole role)
{
    return role != SpeakerRole::Ivr && role != SpeakerRole::Acd && role != SpeakerRole::Voicemail;
}

bool isBy(RuleVoice voice, SpeakerRole role)
{
    switch (voice) {
    case RuleVoice::Agent:
        return role == SpeakerRole::Agent;
    case RuleVoice::Customer:
        return role == SpeakerRole::Customer;
    case RuleVoice::Anybody:
        break;
    }
    return true;
}

// The phrases in which people speak, first and last; all, where nobody is one.
std::pair<int, int> spokenByPeople(const Transcript &transcript)
{
    int first = -1;
    int last = -1;
    for (int i = 0; i < static_cast<int>(transcript.phrases.size()); ++i) {
        const auto &phrase = transcript.phrases[static_cast<size_t>(i)];
        if (!isPerson(transcript.speakers[phrase.speaker].role))
            continue;
        first = first < 0 ? i : first;
        last = i;
    }
    return first < 0 ? std::pair(0, static_cast<int>(transcript.phrases.size()) - 1)
                     : std::pair(first, last);
}

// Whether a phrase is in the part of the call that a rule is about.
class PartOfCall
{
public:
    explicit PartOfCall(const Transcript &transcript)
        : m_transcript(transcript), m_span(spokenByPeople(transcript))
    {
        for (int i = m_span.first; i <= m_span.second; ++i)
            m_endMs = std::max(m_endMs, transcript.phrases[static_cast<size_t>(i)].endMs);
    }

    bool holds(const ChecklistRule &rule, int phrase) const
    {
        const qint64 lengthMs = rule.amount * kMinuteMs;
        switch (rule.part) {
        case RulePart::FirstMinutes:
            return startOf(phrase) < startOf(m_span.first) + lengthMs;
        case RulePart::LastMinutes:
            return startOf(phrase) >= m_endMs - lengthMs;
        case RulePart::FirstPhrases:
            return phrase < m_span.first + rule.amount;
        case RulePart::LastPhrases:
            return phrase > m_span.second - rule.amount;
        case RulePart::WholeCall:
            break;
        }
        return true;
    }
    qint64 startOf(int phrase) const
    {
        return m_transcript.phrases[static_cast<size_t>(phrase)].startMs;
    }

private:
    const Transcript &m_transcript;
    const std::pair<int, int> m_span;
    qint64 m_endMs = 0;
};

// Where an alternative is said: it may leave the rest of its last word open.
std::vector<FindHit> findAlternative(const FindText &text, QString words)
{
    const bool open = words.endsWith(QLatin1Char('*'));
    if (open)
        words.chop(1);
    FindQuery query;
    query.text = words.trimmed();
    query.wholeWord = !open;
    const FindStop never = false;
    auto hits = find(text, query, {kMostHits, {}}, never).hits;
    if (open)
        std::erase_if(hits, [&text](const FindHit &hit) {
            const auto &said = text.text(hit.row);
            return !isWholeWord(said, hit.from, said.size());
        });
    return hits;
}

// The first place each of where a rule's words are said as they should be, by somebody else, and in
// another part.
struct Places
{
    int right = kNowhere;
    int wrongSide = kNowhere;
    int elsewhere = kNowhere;

    static constexpr int kNowhere = std::numeric_limits<int>::max();
};

class CallCheck
{
public:
    explicit CallCheck(const Transcript &transcript)
        : m_stretches(transcript), m_text(m_stretches.rows()), m_part(transcript)
    {
    }

    RuleResult result(const ChecklistRule &rule) const
    {
        const auto places = placesOf(rule);
        const bool said = places.right != Places::kNowhere;
        if (rule.kind == RuleKind::MustNotSay)
            return said ? at(RuleOutcome::Said, places.right) : RuleResult{RuleOutcome::NotSaid};
        if (said)
            return at(RuleOutcome::Found, places.right);
        if (places.wrongSide != Places::kNowhere)
            return at(RuleOutcome::WrongSide, places.wrongSide);
        if (places.elsewhere != Places::kNowhere)
            return at(RuleOutcome::Elsewhere, places.elsewhere);
        return {};
    }

private:
    Places placesOf(const ChecklistRule &rule) const
    {
        Places places;
        for (const auto &words : alternativesOf(rule)) {
            for (const auto &hit : findAlternative(m_text, words)) {
                const int phrase = m_stretches.phraseAt(hit.row, hit.from);
                const bool by = isBy(rule.voice, m_text.role(hit.row));
                const bool in = m_part.holds(rule, phrase);
                if (by || in) {
                    int &place = by && in ? places.right : in ? places.wrongSide : places.elsewhere;
                    place = std::min(place, phrase);
                }
            }
        }
        return places;
    }

    RuleResult at(RuleOutcome outcome, int phrase) const
    {
        return {outcome, phrase, m_part.startOf(phrase)};
    }

    const SpokenStretches m_stretches;
    const FindText m_text;
    const PartOfCall m_part;
};

} // namespace

QStringList alternativesOf(const ChecklistRule &rule)
{
    QStringList alternatives;
    for (const auto &part : rule.words.split(QLatin1Char('|'))) {
        const auto words = part.simplified();
        if (!words.isEmpty() && words != QLatin1String("*"))
            alternatives << words;
    }
    return alternatives;
}

ChecklistResult matchChecklist(const Checklist &checklist, const Transcript &transcript)
{
    const CallCheck check(transcript);
    ChecklistResult result;
    for (const auto &rule : checklist.rules)
        result.rules.push_back(check.result(rule));
    return result;
}

} // namespace readback
