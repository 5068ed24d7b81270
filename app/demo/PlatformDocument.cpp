// SPDX-License-Identifier: MIT
#include "app/demo/DemoCast.h"
#include "app/demo/DemoDice.h"
#include "app/demo/PlatformJson.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace readback::PlatformJson {

namespace {

double confidenceOf(quint64 seed)
{
    const auto percent = 76 + static_cast<int>(DemoDice::mix(seed) % 24);
    return percent / 100.0;
}

QJsonArray wordsOf(const DemoCall &call, const DemoPhrase &phrase, const QString &text)
{
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    const double msPerCharacter = static_cast<double>(phrase.endMs - phrase.startMs)
        / static_cast<double>(std::max<qsizetype>(1, text.size() + 1));
    QJsonArray made;
    qsizetype before = 0;
    for (const auto &word : words) {
        const auto from
            = static_cast<qint64>(std::floor(static_cast<double>(before) * msPerCharacter));
        const auto length = static_cast<qint64>(static_cast<double>(word.size()) * msPerCharacter);
        const auto seed = static_cast<quint64>(phrase.startMs) + static_cast<quint64>(before);
        made.append(QJsonObject{{u"word"_s, word}, {u"confidence"_s, confidenceOf(seed)},
            {u"startTimeMs"_s, call.startMs + phrase.startMs + from},
            {u"duration"_s, lasting(length)}, {u"offset"_s, QJsonObject()}});
        before += word.size() + 1;
    }
    return made;
}

QJsonObject phraseOf(const DemoCall &call, const DemoPhrase &phrase, int index)
{
    const auto text = heard(phrase.text);
    return {{u"phraseIndex"_s, index}, {u"participantPurpose"_s, sideOf(phrase)}, {u"text"_s, text},
        {u"decoratedText"_s, phrase.text}, {u"stability"_s, 1},
        {u"confidence"_s, confidenceOf(static_cast<quint64>(phrase.startMs) * 7)},
        {u"offset"_s, QJsonObject()}, {u"startTimeMs"_s, call.startMs + phrase.startMs},
        {u"duration"_s, lasting(phrase.endMs - phrase.startMs)},
        {u"words"_s, wordsOf(call, phrase, text)}, {u"alternatives"_s, QJsonArray()}};
}

QJsonArray participantsOf(const DemoCall &call, const DemoLeg &leg)
{
    QJsonArray made;
    for (const auto &who : leg.participants) {
        QJsonObject entry{{u"participantPurpose"_s, purposeName(who.purpose)},
            {u"initialDirection"_s, call.outbound ? u"outbound"_s : u"inbound"_s},
            {u"divisionId"_s, QString(DemoCast::kDivisionId)},
            {u"startTimeMs"_s, call.startMs + who.startMs},
            {u"endTimeMs"_s, call.startMs + who.endMs}};
        if (who.agent >= 0)
            entry[u"userId"_s]
                = QString::fromLatin1(DemoCast::agents()[static_cast<size_t>(who.agent)].id);
        if (who.purpose == DemoPurpose::Ivr)
            entry[u"flowId"_s] = QString(DemoCast::kFlowId);
        else if (who.purpose != DemoPurpose::External)
            entry[u"queueId"_s]
                = QString::fromLatin1(DemoCast::queues()[static_cast<size_t>(call.queue)].id);
        if (who.purpose == DemoPurpose::Customer)
            entry[u"ani"_s] = u"tel:"_s + call.customerNumber;
        made.append(entry);
    }
    return made;
}

QJsonObject transcriptOf(const DemoCall &call, const DemoLeg &leg)
{
    QJsonArray phrases;
    for (size_t i = 0; i < leg.phrases.size(); ++i)
        phrases.append(phraseOf(call, leg.phrases[i], static_cast<int>(i)));
    return {{u"transcriptId"_s, demoUuid(leg.id + u"/transcript"_s)},
        {u"language"_s, call.language}, {u"programId"_s, QString(DemoCast::kProgramId)},
        {u"engineId"_s, QString(DemoCast::kEngineId)}, {u"startTime"_s, call.startMs},
        {u"duration"_s, lasting(call.durationMs)}, {u"phrases"_s, phrases},
        {u"analytics"_s, analytics(call, leg)}};
}

} // namespace

QJsonObject lasting(qint64 ms)
{
    return {{u"milliseconds"_s, ms}};
}

QString heard(const QString &text)
{
    QString plain;
    for (const QChar c : text) {
        const bool kept = c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'\u2019';
        plain += kept ? (c == u'\u2019' ? QChar(u'\'') : c.toLower()) : QChar(u' ');
    }
    return plain.simplified();
}

QString sideOf(const DemoPhrase &phrase)
{
    const bool far
        = phrase.purpose == DemoPurpose::Customer || phrase.purpose == DemoPurpose::External;
    return far ? u"external"_s : u"internal"_s;
}

QJsonObject document(const DemoCall &call, const DemoLeg &leg)
{
    const auto uri = u"/transcript/v1/organizations/%1/conversations/%2/communications/%3"_s.arg(
        DemoCast::kOrganisationId, call.id, leg.id);
    return {{u"organizationId"_s, QString(DemoCast::kOrganisationId)},
        {u"conversationId"_s, call.id}, {u"communicationId"_s, leg.id}, {u"mediaType"_s, u"call"_s},
        {u"conversationStartTime"_s, call.startMs}, {u"startTime"_s, call.startMs},
        {u"duration"_s, lasting(call.durationMs)}, {u"uri"_s, uri},
        {u"participants"_s, participantsOf(call, leg)},
        {u"transcripts"_s, QJsonArray{transcriptOf(call, leg)}}};
}

} // namespace readback::PlatformJson
