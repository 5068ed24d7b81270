// SPDX-License-Identifier: MIT
#include "app/demo/DetailsQuery.h"

#include "app/demo/DemoOrganisation.h"
#include "app/demo/DetailsFilter.h"

#include <QDateTime>
#include <QJsonDocument>

#include <numeric>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
constexpr int kMaxPageSize = 100;
constexpr qint64 kMaxPaged = 100'000; // results that page numbers reach

Error fault(const QString &what)
{
    return Error::of(ErrorKind::Protocol, what);
}

QDateTime instant(const QString &text)
{
    const auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.timeSpec() == Qt::LocalTime ? QDateTime() : time; // an instant has its zone
}

QString readInterval(DetailsQuery &query, const QString &text)
{
    const auto from = instant(text.section(u'/', 0, 0));
    const auto to = instant(text.section(u'/', 1));
    if (!from.isValid() || !to.isValid())
        return u"interval must be two ISO-8601 instants, start/end."_s;
    if (from >= to)
        return u"The interval ends before it starts."_s;
    query.fromMs = from.toMSecsSinceEpoch();
    query.toMs = to.toMSecsSinceEpoch();
    return {};
}

// 7 days without a filter, 31 with one. The material does not say whether the media type alone is
// one; here it is none, so that whoever gets along with us gets along with either.
QString checkLength(const DetailsQuery &query)
{
    const int days = query.looksAtCalls() ? 31 : 7;
    if (query.toMs - query.fromMs > days * kDayMs)
        return u"The interval is longer than %1 days."_s.arg(days);
    return {};
}

QString readPaging(DetailsQuery &query, const QJsonValue &paging)
{
    if (paging.isUndefined())
        return {};
    query.pageSize = paging[u"pageSize"].toInt(-1);
    query.pageNumber = paging[u"pageNumber"].toInt(-1);
    if (query.pageSize < 1 || query.pageSize > kMaxPageSize)
        return u"paging.pageSize must be between 1 and %1."_s.arg(kMaxPageSize);
    if (query.pageNumber < 1)
        return u"paging.pageNumber starts at 1."_s;
    if (static_cast<qint64>(query.pageSize) * query.pageNumber > kMaxPaged)
        return u"Paging ends after %1 results; use a shorter interval."_s.arg(kMaxPaged);
    return {};
}

QString readOrder(DetailsQuery &query, const QJsonObject &body)
{
    static const QStringList orders{u"asc"_s, u"desc"_s, u"unordered"_s};
    static const QStringList keys{
        u"conversationStart"_s, u"conversationEnd"_s, u"segmentStart"_s, u"segmentEnd"_s};
    const auto order = body[u"order"].toString(u"asc"_s);
    if (!orders.contains(order) || !keys.contains(body[u"orderBy"].toString(keys.front())))
        return u"Unknown order."_s;
    query.newestFirst = order == u"desc"_s;
    return {};
}

QString checkKeys(const QJsonObject &body, DetailsQuery::Kind kind)
{
    static const QStringList shared{
        u"interval"_s, u"order"_s, u"orderBy"_s, u"segmentFilters"_s, u"conversationFilters"_s};
    static const QStringList query{u"paging"_s};
    static const QStringList job{u"limit"_s, u"startOfDayIntervalMatching"_s};
    const auto &own = kind == DetailsQuery::Kind::Job ? job : query;
    for (const auto &key : body.keys()) {
        if (!shared.contains(key) && !own.contains(key))
            return u"Unknown or unsupported field."_s;
    }
    return {};
}

QString readFilters(DetailsQuery &query, const QJsonObject &body)
{
    query.conversationFilters = body[u"conversationFilters"].toArray();
    query.segmentFilters = body[u"segmentFilters"].toArray();
    const auto why
        = DetailsFilter::fault(query.conversationFilters, DetailsFilter::Level::Conversation);
    return !why.isEmpty()
        ? why
        : DetailsFilter::fault(query.segmentFilters, DetailsFilter::Level::Segment);
}

QString readJob(DetailsQuery &query, const QJsonObject &body)
{
    query.matchesByDay = body[u"startOfDayIntervalMatching"].toBool();
    if (!body.contains(u"limit"))
        return {};
    query.limit = body[u"limit"].toInt(-1);
    return *query.limit < 1 ? u"limit starts at 1."_s : QString();
}

QString readOwn(DetailsQuery &query, const QJsonObject &body, DetailsQuery::Kind kind)
{
    if (kind == DetailsQuery::Kind::Job)
        return readJob(query, body);
    const auto why = checkLength(query);
    return !why.isEmpty() ? why : readPaging(query, body[u"paging"]);
}

} // namespace

Result<DetailsQuery> DetailsQuery::parse(const QByteArray &body, Kind kind)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(body, &error);
    if (!document.isObject())
        return fault(u"The body is not a JSON object."_s);
    const auto object = document.object();
    DetailsQuery query;
    for (const auto &why : {checkKeys(object, kind), readFilters(query, object),
             readInterval(query, object[u"interval"].toString()), readOwn(query, object, kind),
             readOrder(query, object)}) {
        if (!why.isEmpty())
            return fault(why);
    }
    return query;
}

bool DetailsQuery::looksAtCalls() const
{
    const auto onlyMedia = [](const QJsonValue &group) {
        const auto predicates = group[u"predicates"].toArray();
        return predicates.size() == 1 && group[u"clauses"].toArray().isEmpty()
            && predicates[0][u"dimension"].toString() == u"mediaType"_s
            && predicates[0][u"value"].toString() == u"voice"_s;
    };
    return !conversationFilters.isEmpty()
        || !std::all_of(segmentFilters.begin(), segmentFilters.end(), onlyMedia);
}

bool DetailsQuery::matches(const DemoCall &call) const
{
    return DetailsFilter::matches(conversationFilters, call)
        && DetailsFilter::matches(segmentFilters, call);
}

std::vector<int> DetailsQuery::find(const DemoOrganisation &organisation, qint64 beforeMs) const
{
    // No call lasts a day: what began earlier does not reach into the interval.
    const qint64 from = matchesByDay ? fromMs / kDayMs * kDayMs : fromMs - kDayMs;
    const qint64 to = matchesByDay ? (toMs + kDayMs - 1) / kDayMs * kDayMs : toMs;
    const auto [first, last] = organisation.startedWithin(from, std::min(to, beforeMs));
    std::vector<int> found(static_cast<size_t>(std::max(0, last - first)));
    std::iota(found.begin(), found.end(), first);
    const bool looks = looksAtCalls();
    const auto isWrong = [&](int index) {
        const bool inside = matchesByDay || organisation.startMs(index) >= fromMs;
        if (inside && !looks)
            return false;
        const auto call = organisation.head(index);
        return (!inside && call.startMs + call.durationMs <= fromMs) || (looks && !matches(call));
    };
    std::erase_if(found, isWrong);
    return found;
}

} // namespace readback
