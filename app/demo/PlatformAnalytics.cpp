// SPDX-License-Identifier: MIT
#include "app/demo/DemoCast.h"
#include "app/demo/DemoScores.h"
#include "app/demo/DemoTopics.h"
#include "app/demo/PlatformJson.h"

#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace readback::PlatformJson {

namespace {

constexpr qint64 kSilenceMs = 8'000;
constexpr int kMostOfOneTopic = 3; // what comes up in every phrase says nothing

QJsonArray sentimentOf(const DemoCall &call, const DemoLeg &leg)
{
    QJsonArray made;
    for (size_t i = 0; i < leg.phrases.size(); ++i) {
        const auto &phrase = leg.phrases[i];
        if (phrase.sentiment == DemoPhrase::kNone)
            continue;
        made.append(QJsonObject{{u"participant"_s, sideOf(phrase)},
            {u"phrase"_s, heard(phrase.text)}, {u"phraseIndex"_s, static_cast<int>(i)},
            {u"sentiment"_s, int(phrase.sentiment)},
            {u"startTimeMs"_s, call.startMs + phrase.startMs},
            {u"duration"_s, lasting(phrase.endMs - phrase.startMs)}, {u"type"_s, u"sentiment"_s}});
    }
    return made;
}

// A topic has no phraseIndex: it stands where its words were said.
QJsonObject topicAt(const DemoCall &call, const DemoPhrase &phrase, const DemoTopic &topic,
    const QString &text, const QString &words)
{
    const auto perCharacter = static_cast<double>(phrase.endMs - phrase.startMs)
        / static_cast<double>(std::max<qsizetype>(1, text.size()));
    const auto from = static_cast<qint64>(static_cast<double>(text.indexOf(words)) * perCharacter);
    const auto length = static_cast<qint64>(static_cast<double>(words.size()) * perCharacter);
    return {{u"participant"_s, sideOf(phrase)}, {u"topicId"_s, topic.id},
        {u"topicName"_s, topic.name}, {u"topicPhrase"_s, topic.phrases.front()},
        {u"transcriptPhrase"_s, words}, {u"confidence"_s, 90 - static_cast<int>(words.size())},
        {u"startTimeMs"_s, call.startMs + phrase.startMs + from},
        {u"duration"_s, QJsonObject{{u"totalMilliseconds"_s, length}}},
        {u"offset"_s, QJsonObject{{u"characterCount"_s, 0}, {u"wordCount"_s, 0}}},
        {u"type"_s, u"topic"_s}};
}

QJsonArray topicsOf(const DemoCall &call, const DemoLeg &leg)
{
    QJsonArray made;
    QHash<QString, int> times;
    for (const auto &phrase : leg.phrases) {
        const auto text = heard(phrase.text);
        for (const auto &topic : demoTopics()) {
            const auto words = std::find_if(topic.phrases.begin(), topic.phrases.end(),
                [&text](const QString &one) { return text.contains(one); });
            if (words != topic.phrases.end() && times[topic.id]++ < kMostOfOneTopic)
                made.append(topicAt(call, phrase, topic, text, *words));
        }
    }
    return made;
}

QJsonObject event(
    const DemoCall &call, const QString &type, const QString &who, qint64 fromMs, qint64 toMs)
{
    return {{u"eventType"_s, type}, {u"startTimeMs"_s, call.startMs + fromMs},
        {u"offsetMs"_s, fromMs}, {u"durationMs"_s, toMs - fromMs}, {u"participant"_s, who}};
}

QJsonArray acousticOf(const DemoCall &call, const DemoLeg &leg)
{
    QJsonArray made;
    for (size_t i = 1; i < leg.phrases.size(); ++i) {
        const qint64 from = leg.phrases[i - 1].endMs;
        const qint64 to = leg.phrases[i].startMs;
        if (to - from >= kSilenceMs)
            made.append(event(call, u"silence"_s, u"none"_s, from, to));
    }
    for (const auto &both : overtalksOf(leg))
        made.append(event(call, u"overtalk"_s, u"both"_s, both.startMs, both.endMs));
    return made;
}

QString trendClassOf(const DemoScores &scores)
{
    if (!scores.trend)
        return u"NotCalculated"_s;
    const double trend = *scores.trend;
    if (trend < 0)
        return trend < -0.4 ? u"Declining"_s
            : trend < -0.1  ? u"SlightlyDeclining"_s
                            : u"NoChange"_s;
    return trend > 0.4 ? u"Improving"_s : trend > 0.1 ? u"SlightlyImproving"_s : u"NoChange"_s;
}

QJsonArray empathyOf(const DemoScores &scores)
{
    QJsonArray made;
    for (const auto &[agent, score] : scores.empathy) {
        const auto id = QString::fromLatin1(DemoCast::agents()[static_cast<size_t>(agent)].id);
        made.append(QJsonObject{{u"userId"_s, id}, {u"score"_s, score}});
    }
    return made;
}

} // namespace

QJsonObject analytics(const DemoCall &call, const DemoLeg &leg)
{
    return {{u"sentiment"_s, sentimentOf(call, leg)}, {u"topics"_s, topicsOf(call, leg)},
        {u"acoustic"_s, acousticOf(call, leg)}};
}

QJsonObject scores(const DemoCall &call)
{
    const auto scores = DemoScores::of(call);
    const QJsonObject conversation{
        {u"id"_s, call.id}, {u"selfUri"_s, u"/api/v2/conversations/"_s + call.id}};
    const QJsonObject shares{{u"agentDurationPercentage"_s, scores.agentShare},
        {u"customerDurationPercentage"_s, scores.customerShare},
        {u"silenceDurationPercentage"_s, scores.silenceShare},
        {u"ivrDurationPercentage"_s, scores.ivrShare},
        {u"acdDurationPercentage"_s, scores.acdShare},
        {u"overtalkDurationPercentage"_s, scores.overtalkShare},
        {u"otherDurationPercentage"_s, scores.otherShare}, {u"overtalkCount"_s, scores.overtalks}};
    QJsonObject made{{u"conversation"_s, conversation},
        {u"sentimentTrendClass"_s, trendClassOf(scores)}, {u"empathyScores"_s, empathyOf(scores)},
        {u"participantMetrics"_s, shares}};
    if (scores.sentiment)
        made[u"sentimentScore"_s] = *scores.sentiment;
    if (scores.trend)
        made[u"sentimentTrend"_s] = *scores.trend;
    return made;
}

} // namespace readback::PlatformJson
