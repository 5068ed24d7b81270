// SPDX-License-Identifier: MIT
#include "app/http/ServerMessage.h"

#include "app/http/Limits.h"
#include "app/http/Redactor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QString firstOf(const QJsonObject &body, std::initializer_list<QLatin1StringView> keys)
{
    for (const auto key : keys) {
        if (const QString text = body.value(key).toString(); !text.isEmpty())
            return text;
    }
    return {};
}

QString joined(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toString();
    QStringList parts;
    const QJsonArray items = value.toArray();
    for (const auto &item : items)
        parts.append(item.toString());
    return parts.join(u", "_s);
}

QString permissionOf(const QJsonObject &body)
{
    const QJsonObject params = body.value("messageParams"_L1).toObject();
    for (const auto key : {"permissions"_L1, "permission"_L1, "missingPermissions"_L1}) {
        if (const QString text = joined(params.value(key)); !text.isEmpty())
            return text;
    }
    return {};
}

ServerMessage ofObject(const QJsonObject &body)
{
    ServerMessage message;
    message.text = firstOf(body, {"message"_L1, "error_description"_L1, "description"_L1});
    message.code = firstOf(body, {"code"_L1, "error"_L1});
    if (message.text.isEmpty())
        message.text = message.code;
    const QString permission = permissionOf(body);
    if (!permission.isEmpty() && !message.text.contains(permission))
        message.text += u" ("_s + permission + u')';
    return message;
}

} // namespace

ServerMessage ServerMessage::of(const HttpReply &reply, const Secrets &secrets)
{
    ServerMessage message;
    const QByteArray type = reply.header("content-type").toLower();
    const QByteArray body = reply.body.trimmed();
    if (const auto json = QJsonDocument::fromJson(body); json.isObject())
        message = ofObject(json.object());
    else if (type.startsWith("text/plain"))
        message.text = QString::fromUtf8(body);
    message.text = harmless(message.text, Limits::kErrorTextLength, secrets);
    message.code = harmless(message.code, Limits::kNameLength, secrets);
    return message;
}

} // namespace readback
