// SPDX-License-Identifier: MIT
#include "app/archive/stored/StoredScores.h"

#include "app/archive/sql/Statement.h"
#include "app/archive/stored/CallKey.h"
#include "app/archive/stored/FileValues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr double kMost = 100;
constexpr qsizetype kMostAgents = 100;

struct Measure
{
    const char *name;
    std::optional<double> ConversationScores::*field;
    double least = 0;
};
constexpr std::array kMeasures{
    Measure{"sentiment", &ConversationScores::sentiment, -kMost},
    Measure{"trend", &ConversationScores::trend, -kMost},
    Measure{"agentShare", &ConversationScores::agentShare},
    Measure{"customerShare", &ConversationScores::customerShare},
    Measure{"silenceShare", &ConversationScores::silenceShare},
    Measure{"ivrShare", &ConversationScores::ivrShare},
    Measure{"acdShare", &ConversationScores::acdShare},
    Measure{"overtalkShare", &ConversationScores::overtalkShare},
    Measure{"otherShare", &ConversationScores::otherShare},
};

QString encode(const ConversationScores &scores)
{
    QJsonObject object;
    for (const auto &measure : kMeasures) {
        if (const auto &value = scores.*measure.field; value && std::isfinite(*value))
            object.insert(QLatin1StringView(measure.name), *value);
    }
    object.insert("trendClass"_L1, int(scores.trendClass));
    if (scores.overtalks)
        object.insert("overtalks"_L1, *scores.overtalks);
    QJsonArray empathy;
    for (const auto &score : scores.empathy)
        empathy.append(QJsonObject{{"agent"_L1, score.agent}, {"score"_L1, score.score}});
    object.insert("empathy"_L1, empathy);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// The file is not ours alone to write: what does not fit is left out.
ConversationScores decode(const QString &text)
{
    const auto object = QJsonDocument::fromJson(text.toUtf8()).object();
    ConversationScores scores;
    for (const auto &measure : kMeasures) {
        if (const auto value = object.value(QLatin1StringView(measure.name)); value.isDouble())
            scores.*measure.field = std::clamp(value.toDouble(), measure.least, kMost);
    }
    const int trend = object.value("trendClass"_L1).toInt();
    if (trend > 0 && trend <= int(SentimentTrend::Improving))
        scores.trendClass = static_cast<SentimentTrend>(trend);
    if (const auto value = object.value("overtalks"_L1); value.isDouble())
        scores.overtalks = std::max(0, value.toInt());
    const auto empathy = object.value("empathy"_L1).toArray();
    for (const auto &score : empathy) {
        if (scores.empathy.size() < kMostAgents)
            scores.empathy.push_back({storedName(score["agent"_L1].toString()),
                std::clamp(score["score"_L1].toDouble(), -kMost, kMost)});
    }
    return scores;
}

} // namespace

void storeScores(Database &database, const QString &id, const ConversationScores &scores)
{
    const auto call = findCall(database, id);
    if (!call)
        return;
    Statement(database, "INSERT OR REPLACE INTO scores VALUES (?, ?)")
        .bind(call->key, encode(scores))
        .run();
    Statement(database, "UPDATE call SET sentiment = ? WHERE key = ?")
        .bind(scores.sentiment, call->key)
        .run();
}

std::optional<ConversationScores> loadScores(Database &database, const QString &id)
{
    Statement statement(database,
        "SELECT scores.\"values\" FROM scores JOIN call ON call.key = scores.call"
        " WHERE call.id = ?");
    if (!statement.bind(id).next())
        return {};
    return decode(statement.text(0));
}

} // namespace readback
