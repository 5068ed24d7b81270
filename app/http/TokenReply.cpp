// SPDX-License-Identifier: MIT
#include "app/http/TokenReply.h"

#include "app/http/Limits.h"
#include "app/http/RequestBuilder.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

Error unusable()
{
    return Error::of(ErrorKind::Protocol,
        QCoreApplication::translate("Http", "The sign-in answer holds no usable token."));
}

qint64 lifeOf(const QJsonValue &seconds)
{
    // Through double: the number may be beyond any integer.
    const double ms = seconds.toDouble() * 1000;
    return static_cast<qint64>(std::clamp(ms, static_cast<double>(Limits::kTokenLifeMinMs),
        static_cast<double>(Limits::kTokenLifeMaxMs)));
}

// toUtf8() keeps what is not ASCII visible to the check.
QByteArray tokenOf(const QJsonValue &value)
{
    const QByteArray token = value.toString().toUtf8();
    return isUsableToken(token) ? token : QByteArray();
}

} // namespace

Result<AccessToken> parseTokenReply(const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (!json.isObject())
        return unusable();
    const QJsonObject reply = json.object();
    const QJsonValue life = reply.value("expires_in"_L1);
    const QJsonValue type = reply.value("token_type"_L1);
    const bool isBearer
        = type.isUndefined() || type.toString().compare("bearer"_L1, Qt::CaseInsensitive) == 0;
    const QByteArray token = tokenOf(reply.value("access_token"_L1));
    if (!isBearer || token.isEmpty() || !(life.isUndefined() || life.isDouble()))
        return unusable();
    return AccessToken{token, lifeOf(life), tokenOf(reply.value("refresh_token"_L1))};
}

} // namespace readback
