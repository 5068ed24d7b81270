// SPDX-License-Identifier: MIT
#include "app/demo/TutorialApi.h"

#include "app/demo/PlatformJson.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kMaxLimit = 100;
constexpr int kRealtimeDays = 30;
constexpr qint64 kDayMs = 24LL * 3600 * 1000;

int daysOf(const QJsonObject &body)
{
    static const QRegularExpression shape(u"^P([1-9][0-9]{0,3})D$"_s);
    return shape.match(body[u"interval"].toString()).captured(1).toInt();
}

// A place in the list: what stands before it has been handed out.
QByteArray cursorFor(int place)
{
    return QByteArray("c:" + QByteArray::number(place)).toBase64(QByteArray::Base64UrlEncoding);
}

int placeOf(const QString &cursor)
{
    const auto text = QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding);
    bool ok = false;
    const int place = text.mid(2).toInt(&ok);
    return ok && text.startsWith("c:") && place > 0 ? place : -1;
}

QString faultOfSelection(const QJsonObject &body)
{
    static const QStringList fields{u"id"_s, u"startTime"_s, u"endTime"_s};
    const auto select = body[u"select"].toArray();
    const bool known = std::all_of(select.begin(), select.end(),
        [](const QJsonValue &field) { return fields.contains(field.toString()); });
    if (select.isEmpty() || !known)
        return u"select names unknown fields or none."_s;
    if (body[u"filters"][u"types"].toArray() != QJsonArray{u"voice"_s})
        return u"filters.types must be [\"voice\"]."_s;
    if (!body[u"groupBy"].isArray())
        return u"groupBy must be a list."_s;
    return {};
}

QString fault(const QJsonObject &body)
{
    static const QStringList known{u"dateRangeType"_s, u"interval"_s, u"view"_s, u"filters"_s,
        u"groupBy"_s, u"select"_s, u"limit"_s, u"after"_s};
    for (const auto &key : body.keys()) {
        if (!known.contains(key))
            return u"Unknown field."_s;
    }
    const auto view = body[u"view"].toString();
    const int days = daysOf(body);
    const int limit = body[u"limit"].toInt(-1);
    if (body[u"dateRangeType"].toString() != u"relative")
        return u"dateRangeType must be \"relative\"."_s;
    if (days < 1)
        return u"interval must be P<n>D."_s;
    if (view != u"realtime" && view != u"historical")
        return u"view must be \"realtime\" or \"historical\"."_s;
    if (days > kRealtimeDays && view != u"historical")
        return u"Data older than 30 days is in the historical view only."_s;
    if (limit < 1 || limit > kMaxLimit)
        return u"limit must be between 1 and 100."_s;
    if (body.contains(u"after") && placeOf(body[u"after"].toString()) < 0)
        return u"after is not a cursor of this server."_s;
    return faultOfSelection(body);
}

QJsonObject row(const DemoCall &call, const QJsonArray &select)
{
    QJsonObject all{{u"id"_s, call.id}, {u"startTime"_s, PlatformJson::isoTime(call.startMs)}};
    if (!call.live)
        all[u"endTime"_s] = PlatformJson::isoTime(call.startMs + call.durationMs);
    QJsonObject chosen;
    for (const auto &field : select) {
        if (all.contains(field.toString()))
            chosen[field.toString()] = all[field.toString()];
    }
    return chosen;
}

QString speakerOf(const DemoPhrase &phrase)
{
    switch (phrase.purpose) {
    case DemoPurpose::Agent:
        return u"Agent"_s;
    case DemoPurpose::Customer:
    case DemoPurpose::External: // the dialect knows two sides
        return u"Customer"_s;
    case DemoPurpose::Ivr:
    case DemoPurpose::Acd:
    case DemoPurpose::Voicemail:
        break;
    }
    return u"IVR"_s;
}

std::vector<DemoPhrase> allPhrases(const DemoCall &call)
{
    std::vector<DemoPhrase> phrases;
    for (const auto &leg : call.legs)
        phrases.insert(phrases.end(), leg.phrases.begin(), leg.phrases.end());
    std::stable_sort(phrases.begin(), phrases.end(),
        [](const DemoPhrase &a, const DemoPhrase &b) { return a.startMs < b.startMs; });
    return phrases;
}

} // namespace

std::optional<DemoAnswer> TutorialApi::answer(const DemoRequest &request)
{
    const auto path = request.segments.mid(2);
    static const QStringList root{u"analytics"_s, u"conversations"_s, u"voice"_s, u"details"_s};
    if (path.mid(0, 4) != root)
        return {};
    if (path.size() == 5 && path[4] == u"query")
        return request.verb == "POST" ? list(request) : DemoAnswer::wrongMethod();
    if (path.size() == 6 && path[5] == u"speech")
        return request.verb == "GET" ? speech(path[4]) : DemoAnswer::wrongMethod();
    return {};
}

DemoAnswer TutorialApi::list(const DemoRequest &request) const
{
    if (request.contentType != "application/json")
        return DemoAnswer::error(415, u"unsupported.media.type"_s, u"The body must be JSON."_s);
    const auto document = QJsonDocument::fromJson(request.body);
    const auto body = document.object();
    const auto why = document.isObject() ? fault(body) : u"The body is not a JSON object."_s;
    if (!why.isEmpty())
        return DemoAnswer::error(400, u"bad.request"_s, why);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto [first, last]
        = m_organisation.startedWithin(now - daysOf(body) * kDayMs, now + kDayMs);
    const int from
        = first + std::min(last - first, std::max(0, placeOf(body[u"after"].toString())));
    const int to = std::min(last, from + body[u"limit"].toInt());
    QJsonArray rows;
    for (int i = from; i < to; ++i)
        rows.append(row(m_organisation.head(i), body[u"select"].toArray()));
    auto answer = DemoAnswer::json(
        rows.isEmpty() ? QJsonObject() : QJsonObject{{u"conversations"_s, rows}});
    if (to < last)
        answer.headers.append({"after", cursorFor(to - first)});
    return answer;
}

DemoAnswer TutorialApi::speech(const QString &id)
{
    const int index = m_organisation.indexOf(id);
    const auto call = index < 0 ? DemoCall() : m_organisation.call(index);
    if (index < 0 || (call.transcript != DemoTranscript::None && !m_late.isReady(call)))
        return DemoAnswer::notFound(u"The speech data is not available."_s);
    QJsonArray segments;
    QStringList text;
    for (const auto &phrase : allPhrases(call)) {
        segments.append(QJsonObject{{u"speaker"_s, speakerOf(phrase)}, {u"text"_s, phrase.text},
            {u"start"_s, static_cast<double>(phrase.startMs) / 1000.0},
            {u"end"_s, static_cast<double>(phrase.endMs) / 1000.0}});
        text.append(phrase.text);
    }
    const QJsonObject transcript{{u"text"_s, text.join(u'\n')}, {u"segments"_s, segments}};
    return DemoAnswer::json({{u"transcript"_s, transcript}, {u"status"_s, u"completed"_s}});
}

} // namespace readback
