// SPDX-License-Identifier: MIT
#include "app/demo/EntityListing.h"

#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback::EntityListing {

namespace {

constexpr int kMaxIds = 100;
constexpr int kDefaultPageSize = 25;

int numberOf(const QUrlQuery &query, const QString &key, int otherwise)
{
    return query.hasQueryItem(key) ? query.queryItemValue(key).toInt() : otherwise;
}

// Without the page, which is another for each neighbour.
QString addressOf(const DemoRequest &request, int pageNumber)
{
    auto query = request.query;
    query.removeAllQueryItems(u"pageNumber"_s);
    query.addQueryItem(u"pageNumber"_s, QString::number(pageNumber));
    return request.path + u'?' + query.toString(QUrl::FullyEncoded);
}

DemoAnswer wrongId()
{
    return DemoAnswer::error(400, u"invalid.id"_s, u"An id is not a UUID."_s);
}

bool isUuid(const QString &id)
{
    return !QUuid::fromString(id).isNull();
}

std::optional<DemoAnswer> refusal(const DemoRequest &request, const QStringList &ids, int mostSize)
{
    if (request.verb != "GET")
        return DemoAnswer::wrongMethod();
    if (ids.size() > kMaxIds)
        return DemoAnswer::error(400, u"max.user.ids"_s, u"At most 100 ids can be asked for."_s);
    if (!std::all_of(ids.begin(), ids.end(), isUuid))
        return wrongId();
    const int size = numberOf(request.query, u"pageSize"_s, kDefaultPageSize);
    if (size < 1 || size > mostSize || numberOf(request.query, u"pageNumber"_s, 1) < 1)
        return DemoAnswer::error(
            400, u"invalid.query.param.value"_s, u"Page size or page number is out of range."_s);
    return {};
}

// By name, with * for anything, whatever the case.
bool isNamed(const QJsonObject &entity, const QString &name)
{
    static const auto options = QRegularExpression::CaseInsensitiveOption
        | QRegularExpression::DotMatchesEverythingOption;
    const auto pattern = QRegularExpression::wildcardToRegularExpression(name);
    return name.isEmpty()
        || QRegularExpression(pattern, options).match(entity[u"name"].toString()).hasMatch();
}

std::vector<QJsonObject> chosen(
    const DemoRequest &request, const std::vector<QJsonObject> &all, const QStringList &ids)
{
    const auto name = request.query.queryItemValue(u"name"_s, QUrl::FullyDecoded);
    std::vector<QJsonObject> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](const QJsonObject &entity) {
        return (ids.isEmpty() || ids.contains(entity[u"id"].toString())) && isNamed(entity, name);
    });
    return found;
}

} // namespace

DemoAnswer page(const DemoRequest &request, const std::vector<QJsonObject> &all, int mostSize)
{
    const auto ids = idsOf(request.query);
    if (auto refused = refusal(request, ids, mostSize))
        return *std::move(refused);
    const int size = numberOf(request.query, u"pageSize"_s, kDefaultPageSize);
    const int number = numberOf(request.query, u"pageNumber"_s, 1);
    const auto found = chosen(request, all, ids);
    const int total = static_cast<int>(found.size());
    const int pages = (total + size - 1) / size;
    QJsonArray entities;
    for (int i = std::min(number - 1, pages) * size; i < total && entities.size() < size; ++i)
        entities.append(found[static_cast<size_t>(i)]);
    QJsonObject body{{u"entities"_s, entities}, {u"pageSize"_s, size}, {u"pageNumber"_s, number},
        {u"total"_s, total}, {u"pageCount"_s, pages}, {u"selfUri"_s, addressOf(request, number)},
        {u"firstUri"_s, addressOf(request, 1)},
        {u"lastUri"_s, addressOf(request, std::max(1, pages))}};
    if (number < pages)
        body[u"nextUri"_s] = addressOf(request, number + 1);
    if (number > 1)
        body[u"previousUri"_s] = addressOf(request, number - 1);
    return DemoAnswer::json(body);
}

DemoAnswer one(const DemoRequest &request, const std::vector<QJsonObject> &all, const QString &id)
{
    if (request.verb != "GET")
        return DemoAnswer::wrongMethod();
    if (!isUuid(id))
        return wrongId();
    const auto found = std::find_if(all.begin(), all.end(),
        [&id](const QJsonObject &entity) { return entity[u"id"].toString() == id; });
    return found == all.end()
        ? DemoAnswer::error(404, u"not.found"_s, u"The requested entity was not found."_s)
        : DemoAnswer::json(*found);
}

} // namespace readback::EntityListing
