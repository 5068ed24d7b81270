// SPDX-License-Identifier: MIT
#include "app/archive/stored/PassageJson.h"

#include "app/archive/stored/FileValues.h"
#include "app/text/PlainText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qsizetype kMostNames = 100;

QJsonObject toJson(const PassagePhrase &phrase)
{
    return {{u"speaker"_s, phrase.speaker}, {u"role"_s, static_cast<int>(phrase.role)},
        {u"startMs"_s, phrase.startMs}, {u"text"_s, phrase.text}};
}

PassagePhrase phraseFrom(const QJsonObject &object)
{
    return {storedName(object["speaker"_L1].toString()), storedRole(object["role"_L1].toInt(-1)),
        storedOffset(object["startMs"_L1].toInteger()), plainText(object["text"_L1].toString())};
}

QStringList namesFrom(const QJsonValue &value)
{
    QStringList names;
    const auto array = value.toArray();
    for (const auto &name : array) {
        if (names.size() < kMostNames)
            names << storedName(name.toString());
    }
    return names;
}

std::vector<PassagePhrase> phrasesFrom(const QJsonValue &value)
{
    std::vector<PassagePhrase> phrases;
    const auto array = value.toArray();
    for (const auto &phrase : array) {
        if (phrases.size() < Passage::kMostPhrases)
            phrases.push_back(phraseFrom(phrase.toObject()));
    }
    return phrases;
}

} // namespace

QString passageJson(const Passage &passage)
{
    QJsonArray phrases;
    for (const auto &phrase : passage.phrases)
        phrases.append(toJson(phrase));
    QJsonObject object{{u"id"_s, passage.conversationId},
        {u"agents"_s, QJsonArray::fromStringList(passage.agents)},
        {u"queues"_s, QJsonArray::fromStringList(passage.queues)},
        {u"customer"_s, passage.customer}, {u"first"_s, passage.firstPhrase},
        {u"last"_s, passage.lastPhrase}, {u"phrases"_s, phrases}};
    if (passage.start.isValid())
        object[u"startMs"_s] = passage.start.toMSecsSinceEpoch();
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Passage> passageFromJson(const QString &json)
{
    const auto object = QJsonDocument::fromJson(json.toUtf8()).object();
    Passage passage;
    passage.conversationId = object["id"_L1].toString();
    if (const auto start = object["startMs"_L1]; start.isDouble())
        passage.start = storedStart(start.toInteger());
    passage.agents = namesFrom(object["agents"_L1]);
    passage.queues = namesFrom(object["queues"_L1]);
    passage.customer = storedName(object["customer"_L1].toString());
    passage.firstPhrase = std::max(0, object["first"_L1].toInt());
    passage.lastPhrase = std::max(passage.firstPhrase, object["last"_L1].toInt());
    passage.phrases = phrasesFrom(object["phrases"_L1]);
    const bool whole = !passage.conversationId.isEmpty() && !passage.phrases.empty();
    return whole ? std::optional(passage) : std::nullopt;
}

} // namespace readback
