// SPDX-License-Identifier: MIT
#include "app/demo/DemoHttp.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace readback {

void DemoRequest::setUrl(const QUrl &url)
{
    path = url.path(QUrl::FullyDecoded);
    query = QUrlQuery(url.query());
    segments.clear();
    // Split before decoding: an encoded slash belongs to its segment.
    const auto raw = url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    for (const auto &segment : raw)
        segments.append(QUrl::fromPercentEncoding(segment.toLatin1()));
}

DemoAnswer DemoAnswer::json(const QJsonObject &object, int status)
{
    return {status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
}

DemoAnswer DemoAnswer::error(int status, const QString &code, const QString &message)
{
    return json({{u"status"_s, status}, {u"code"_s, code}, {u"message"_s, message},
                    {u"messageParams"_s, QJsonObject()}, {u"details"_s, QJsonArray()},
                    {u"errors"_s, QJsonArray()}},
        status);
}

DemoAnswer DemoAnswer::loginError(int status, const QString &error, const QString &description)
{
    return json({{u"error"_s, error}, {u"description"_s, description},
                    {u"error_description"_s, description}},
        status);
}

DemoAnswer DemoAnswer::notFound(const QString &message)
{
    return error(404, u"resource.not.found"_s, message);
}

DemoAnswer DemoAnswer::wrongMethod()
{
    return error(405, u"method.not.allowed"_s, u"This address does not answer to that method."_s);
}

DemoAnswer DemoAnswer::nothing()
{
    return {204, {}, {}, {}};
}

QStringList idsOf(const QUrlQuery &query)
{
    QStringList ids;
    for (const auto &value : query.allQueryItemValues(u"id"_s, QUrl::FullyDecoded))
        ids += value.split(u',', Qt::SkipEmptyParts);
    return ids;
}

} // namespace readback
