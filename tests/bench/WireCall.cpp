// SPDX-License-Identifier: MIT
#include "bench/WireCall.h"

#include "app/genesys/JsonReader.h"
#include "app/genesys/platform/transcript/TranscriptAssembler.h"
#include "app/genesys/platform/transcript/TranscriptDecoder.h"
#include "app/text/PlainText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr qint64 kCallStartMs = 1'767'261'600'000;

QJsonObject duration(qint64 ms)
{
    return {{u"milliseconds"_s, ms}};
}

QJsonArray wordsOf(const Phrase &phrase)
{
    QJsonArray words;
    qint64 ms = kCallStartMs + phrase.startMs;
    for (const auto &word : phrase.text.split(u' ')) {
        words.append(QJsonObject{{u"word"_s, word.toLower()}, {u"confidence"_s, 0.875},
            {u"startTimeMs"_s, ms}, {u"duration"_s, duration(140)}});
        ms += 150;
    }
    return words;
}

QJsonObject wirePhrase(int index, const Phrase &phrase, WireWords words)
{
    return {{u"phraseIndex"_s, index},
        {u"participantPurpose"_s, phrase.speaker == 0 ? u"internal"_s : u"external"_s},
        {u"text"_s, phrase.text.toLower()}, {u"decoratedText"_s, phrase.text}, {u"stability"_s, 1},
        {u"confidence"_s, 0.9375}, {u"startTimeMs"_s, kCallStartMs + phrase.startMs},
        {u"duration"_s, duration(phrase.endMs - phrase.startMs)},
        {u"words"_s, words == WireWords::Each ? wordsOf(phrase) : QJsonArray()},
        {u"alternatives"_s, QJsonArray()}};
}

Phrase stockPhrase(const QJsonObject &wire)
{
    Phrase phrase;
    phrase.startMs = wire[u"startTimeMs"_s].toInteger() - kCallStartMs;
    phrase.endMs = phrase.startMs + wire[u"duration"_s].toObject()[u"milliseconds"_s].toInteger();
    phrase.speaker = wire[u"participantPurpose"_s].toString() == u"internal"_s ? 0 : 1;
    phrase.confidence = static_cast<float>(wire[u"confidence"_s].toDouble());
    phrase.text = plainText(wire[u"decoratedText"_s].toString());
    return phrase;
}

} // namespace

QByteArray wireDocument(const Transcript &call, WireWords words)
{
    QJsonArray phrases;
    for (const auto &phrase : call.phrases)
        phrases.append(wirePhrase(static_cast<int>(phrases.size()), phrase, words));
    const QJsonObject part{
        {u"language"_s, u"en-US"_s}, {u"startTime"_s, kCallStartMs}, {u"phrases"_s, phrases}};
    return QJsonDocument(QJsonObject{{u"conversationStartTime"_s, kCallStartMs},
                             {u"transcripts"_s, QJsonArray{part}}})
        .toJson(QJsonDocument::Compact);
}

Transcript readBySimdjson(QByteArray document)
{
    JsonReader reader(std::move(document));
    const auto root = reader.root();
    std::vector<TranscriptPart> parts;
    parts.push_back(decodeTranscriptDocument(root, {}));
    if (reader.error())
        qFatal("The benchmark's own document cannot be read.");
    return assembleTranscript(u"c1"_s, std::move(parts), {});
}

Transcript readByQJsonDocument(
    QByteArray document) // NOLINT(performance-unnecessary-value-param): as its peer
{
    Transcript call;
    call.conversationId = u"c1"_s;
    call.speakers = {{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}};
    const auto root = QJsonDocument::fromJson(document).object();
    for (const auto &part : root[u"transcripts"_s].toArray()) {
        call.language = plainName(part.toObject()[u"language"_s].toString(), 256);
        for (const auto &phrase : part.toObject()[u"phrases"_s].toArray())
            call.phrases.push_back(stockPhrase(phrase.toObject()));
    }
    return call;
}

} // namespace readback::bench
