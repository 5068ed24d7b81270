// SPDX-License-Identifier: MIT
#include "app/demo/DetailsQuery.h"

#include "app/demo/DetailsFilter.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
constexpr int kMaxPageSize = 100;
const QStringList kKnownKeys{u"interval"_s, u"order"_s, u"orderBy"_s, u"paging"_s,
    u"segmentFilters"_s, u"conversationFilters"_s};

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
    const bool filtered = !query.segmentFilters.isEmpty() || !query.conversationFilters.isEmpty();
    const int days = filtered ? 31 : 7;
    if (from.msecsTo(to) > days * kDayMs)
        return u"The interval is longer than %1 days."_s.arg(days);
    query.fromMs = from.toMSecsSinceEpoch() / kDayMs * kDayMs;
    query.toMs = (to.toMSecsSinceEpoch() + kDayMs - 1) / kDayMs * kDayMs;
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

QString readFilters(DetailsQuery &query, const QJsonObject &body)
{
    for (const auto &key : body.keys()) {
        if (!kKnownKeys.contains(key))
            return u"Unknown or unsupported field."_s;
    }
    query.conversationFilters = body[u"conversationFilters"].toArray();
    query.segmentFilters = body[u"segmentFilters"].toArray();
    const auto why
        = DetailsFilter::fault(query.conversationFilters, DetailsFilter::Level::Conversation);
    return !why.isEmpty()
        ? why
        : DetailsFilter::fault(query.segmentFilters, DetailsFilter::Level::Segment);
}

} // namespace

Result<DetailsQuery> DetailsQuery::parse(const QByteArray &body)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(body, &error);
    if (!document.isObject())
        return fault(u"The body is not a JSON object."_s);
    const auto object = document.object();
    DetailsQuery query;
    for (const auto &why :
        {readFilters(query, object), readInterval(query, object[u"interval"].toString()),
            readPaging(query, object[u"paging"]), readOrder(query, object)}) {
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

} // namespace readback
