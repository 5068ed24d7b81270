// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/TopicPlaces.h"

#include "app/genesys/platform/transcript/SpokenWords.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSearches = 100;
// So many phrases that began before a moment are looked at; more at one time are no conversation.
constexpr int kMostAtOnce = 32;

Side sideOf(SpeakerRole role)
{
    switch (role) {
    case SpeakerRole::Customer:
        return Side::External;
    case SpeakerRole::Agent:
    case SpeakerRole::Ivr:
    case SpeakerRole::Acd:
    case SpeakerRole::Voicemail:
        return Side::Internal;
    case SpeakerRole::Other:
    case SpeakerRole::Unknown:
        break;
    }
    return Side::Unknown;
}

} // namespace

TopicPlaces::TopicPlaces(
    std::span<const Phrase> phrases, std::span<const Voice> voices, Heard heard)
    : m_phrases(phrases), m_voices(voices), m_heard(std::move(heard))
{
}

std::optional<size_t> TopicPlaces::placeOf(const SpottedTopic &topic)
{
    if (m_phrases.empty())
        return {};
    const auto place = topic.startMs ? saidAt(topic) : std::nullopt;
    return place ? place : saying(topic);
}

bool TopicPlaces::fits(size_t phrase, Side side) const
{
    const Side own = sideOf(m_voices[m_phrases[phrase].speaker].role);
    return side == Side::Unknown || own == Side::Unknown || own == side;
}

std::optional<size_t> TopicPlaces::saidAt(const SpottedTopic &topic)
{
    sortPhrases();
    const qint64 ms = *topic.startMs;
    const auto later = std::ranges::upper_bound(
        m_byStart, ms, {}, [this](size_t i) { return m_phrases[i].startMs; });
    auto place = later;
    for (int looked = 0; looked < kMostAtOnce && place != m_byStart.begin(); ++looked) {
        const Phrase &phrase = m_phrases[*--place];
        const bool then = ms == phrase.startMs || ms < phrase.endMs;
        if (then && fits(*place, topic.side))
            return *place;
    }
    return {};
}

std::optional<size_t> TopicPlaces::saying(const SpottedTopic &topic)
{
    const QString words = spokenWords(topic.said);
    if (words.isEmpty() || ++m_searches > kMostSearches)
        return {};
    joinWords();
    const QString sought = u' ' + words + u' ';
    std::optional<size_t> nearest;
    qint64 least = 0;
    for (auto at = m_words.indexOf(sought); at >= 0; at = m_words.indexOf(sought, at + 1)) {
        const auto place
            = static_cast<size_t>(std::ranges::upper_bound(m_ends, at) - m_ends.begin());
        const qint64 away = std::abs(m_phrases[place].startMs - topic.startMs.value_or(0));
        if (fits(place, topic.side) && (!nearest || away < least)) {
            nearest = place;
            least = away;
        }
    }
    return nearest;
}

void TopicPlaces::sortPhrases()
{
    if (!m_byStart.empty())
        return;
    m_byStart.resize(m_phrases.size());
    std::iota(m_byStart.begin(), m_byStart.end(), size_t(0));
    std::ranges::stable_sort(m_byStart, {}, [this](size_t i) { return m_phrases[i].startMs; });
}

void TopicPlaces::joinWords()
{
    if (!m_ends.empty())
        return;
    const QStringList heard = m_heard();
    for (size_t i = 0; i < m_phrases.size(); ++i) {
        const QString shown = spokenWords(m_phrases[i].text);
        const QString raw = spokenWords(heard.value(static_cast<qsizetype>(i)));
        m_words += u' ' + shown + u" \n"_s;
        if (raw != shown)
            m_words += u' ' + raw + u" \n"_s;
        m_ends.push_back(m_words.size());
    }
}

} // namespace readback
