// SPDX-License-Identifier: MIT
#include "tests/fuzz/support/Promises.h"

#include "app/genesys/WireId.h"
#include "app/genesys/WireTime.h"
#include "app/http/Limits.h"
#include "tests/fuzz/support/Finding.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace readback::fuzz {

namespace {

bool isControlOrBroken(QChar c)
{
    return (c.category() == QChar::Other_Control && c != u'\n') || c.isNonCharacter()
        || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

bool isBidiControl(QChar c)
{
    return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069))
        || c == QChar(0x200e) || c == QChar(0x200f) || c == QChar(0x061c);
}

} // namespace

void requirePlainText(const QString &text)
{
    FUZZ_REQUIRE(text.isValidUtf16());
    FUZZ_REQUIRE(std::ranges::none_of(text, isControlOrBroken));
}

void requirePlainName(const QString &name)
{
    requirePlainText(name);
    FUZZ_REQUIRE(name.size() <= Limits::kNameLength);
    FUZZ_REQUIRE(name == name.trimmed() && !name.contains(u'\n'));
    FUZZ_REQUIRE(std::ranges::none_of(name, isBidiControl));
}

void requireSound(const Conversation &conversation)
{
    FUZZ_REQUIRE(isUsableId(conversation.id));
    FUZZ_REQUIRE(!conversation.start.isValid() || conversation.start.offsetFromUtc() == 0);
    FUZZ_REQUIRE(!conversation.durationMs || *conversation.durationMs >= 0);
    FUZZ_REQUIRE(!conversation.durationMs || conversation.start.isValid());
    FUZZ_REQUIRE(std::ranges::all_of(conversation.communications, isUsableId));
    auto legs = conversation.communications;
    FUZZ_REQUIRE(legs.removeDuplicates() == 0);
    for (const auto &name : conversation.agents + conversation.queues + conversation.wrapUps)
        requirePlainName(name);
    requirePlainName(conversation.customer);
    requirePlainName(conversation.ourNumber);
    qint64 end = -1;
    for (const auto &hold : conversation.holds) {
        FUZZ_REQUIRE(hold.startMs > end && hold.endMs > hold.startMs);
        FUZZ_REQUIRE(hold.endMs < kFirstEpochMs);
        end = hold.endMs;
    }
}

static void requireSoundMarks(const Transcript &transcript)
{
    for (size_t i = 0; i < transcript.topics.size(); ++i) {
        const auto &topic = transcript.topics[i];
        FUZZ_REQUIRE(topic.phrase < transcript.phrases.size() && !topic.name.isEmpty());
        requirePlainName(topic.name);
        FUZZ_REQUIRE(i == 0 || transcript.topics[i - 1].phrase <= topic.phrase);
        FUZZ_REQUIRE(i == 0 || transcript.topics[i - 1] != topic);
    }
    FUZZ_REQUIRE(std::ranges::is_sorted(transcript.events, {}, &CallEvent::startMs));
    for (const auto &event : transcript.events) {
        FUZZ_REQUIRE(event.startMs >= 0 && event.endMs >= event.startMs);
        FUZZ_REQUIRE(event.endMs < kFirstEpochMs);
    }
}

static void requireSafe(const Phrase &phrase)
{
    FUZZ_REQUIRE(phrase.startMs >= 0 && phrase.endMs >= phrase.startMs);
    FUZZ_REQUIRE(phrase.endMs < kFirstEpochMs);
    FUZZ_REQUIRE(phrase.confidence == -1 || (phrase.confidence >= 0 && phrase.confidence <= 1));
    FUZZ_REQUIRE(phrase.sentiment == Phrase::kNoSentiment
        || (phrase.sentiment >= -1 && phrase.sentiment <= 1));
    requirePlainText(phrase.text);
}

void requireSafe(const Transcript &transcript)
{
    FUZZ_REQUIRE(std::ranges::is_sorted(transcript.phrases, {}, &Phrase::startMs));
    requirePlainName(transcript.language);
    for (const auto &phrase : transcript.phrases) {
        FUZZ_REQUIRE(phrase.speaker < transcript.speakers.size());
        requireSafe(phrase);
    }
    for (const auto &speaker : transcript.speakers) {
        FUZZ_REQUIRE(speaker.role >= SpeakerRole::Agent && speaker.role <= SpeakerRole::Unknown);
        requirePlainName(speaker.name);
    }
    requireSoundMarks(transcript);
}

void requireSound(const Transcript &transcript)
{
    FUZZ_REQUIRE(transcript.phrases.size() <= static_cast<size_t>(Limits::kPhrases));
    requireSafe(transcript);
    std::vector<bool> heard(transcript.speakers.size(), false);
    for (const auto &phrase : transcript.phrases) {
        heard[phrase.speaker] = true;
        FUZZ_REQUIRE(!phrase.text.isEmpty());
    }
    FUZZ_REQUIRE(std::ranges::all_of(heard, [](bool once) { return once; }));
}

void requireSound(const ConversationScores &scores)
{
    const auto isWithin = [](const std::optional<double> &score, double least) {
        return !score || (*score >= least && *score <= 100);
    };
    FUZZ_REQUIRE(isWithin(scores.sentiment, -100) && isWithin(scores.trend, -100));
    for (const auto &empathy : scores.empathy)
        FUZZ_REQUIRE(isWithin(empathy.score, -100));
    for (const auto &share : {scores.agentShare, scores.customerShare, scores.silenceShare,
             scores.ivrShare, scores.acdShare, scores.overtalkShare, scores.otherShare})
        FUZZ_REQUIRE(isWithin(share, 0));
    FUZZ_REQUIRE(scores.overtalks.value_or(0) >= 0);
}

void requireDiscreet(const Error &error)
{
    // "In the server's answer “transcripts[0].phrases[3].startTimeMs” is missing …", or a sentence
    // about the whole with its size.
    static const QRegularExpression shape(
        u"^[A-Za-z' -]+(“(\\$|[A-Za-z]+(\\[\\d+\\])*(\\.[A-Za-z]+(\\[\\d+\\])*)*)”[a-z ]+|"
        "(\\([\\d,]+ bytes\\))?)\\.$"_s);
    FUZZ_REQUIRE(error.kind == ErrorKind::Protocol || error.kind == ErrorKind::TooLarge);
    FUZZ_REQUIRE(error.what.size() <= 200 && shape.match(error.what).hasMatch());
    FUZZ_REQUIRE(error.next == nextActionFor(error.kind));
    FUZZ_REQUIRE(error.correlationId.isEmpty() && !error.retryAt.isValid());
}

} // namespace readback::fuzz
