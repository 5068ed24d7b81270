// SPDX-License-Identifier: MIT
#include "app/demo/DemoHttp.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace readback {

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

} // namespace readback
