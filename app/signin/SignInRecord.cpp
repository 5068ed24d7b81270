// SPDX-License-Identifier: MIT
#include "app/signin/SignInRecord.h"

#include "app/http/Limits.h"
#include "app/http/Redactor.h"
#include "app/http/RequestBuilder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kLongest = 64 << 10; // characters
constexpr double kLastMs = 253'402'300'799'000.0; // the end of the year 9999

QByteArray tokenOf(const QJsonValue &value)
{
    const QByteArray token = value.toString().toUtf8();
    return isUsableToken(token) ? token : QByteArray();
}

QDateTime timeOf(const QJsonValue &value)
{
    const double ms = value.toDouble(-1);
    if (!(ms >= 1 && ms < kLastMs))
        return {};
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(ms), QTimeZone::utc());
}

// What lies in a keychain was perhaps put there by somebody else.
QString nameOf(const QJsonValue &value)
{
    return harmless(QUrl::fromPercentEncoding(value.toString().toUtf8()), Limits::kNameLength);
}

} // namespace

QString encodeSignIn(const SignInRecord &record)
{
    const QJsonObject object{{u"v"_s, kVersion}, {u"login"_s, record.loginOrigin},
        {u"client"_s, record.clientId},
        {u"name"_s, QString::fromLatin1(QUrl::toPercentEncoding(record.userName))},
        {u"access"_s, QString::fromLatin1(record.tokens.access)},
        {u"refresh"_s, QString::fromLatin1(record.tokens.refresh)},
        {u"until"_s, static_cast<double>(record.tokens.until.toMSecsSinceEpoch())}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<SignInRecord> decodeSignIn(const QString &text)
{
    if (text.size() > kLongest)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (object.value("v"_L1).toInt() != kVersion)
        return std::nullopt;
    SignInRecord record;
    record.loginOrigin = object.value("login"_L1).toString();
    record.clientId = object.value("client"_L1).toString();
    record.userName = nameOf(object.value("name"_L1));
    record.tokens.access = tokenOf(object.value("access"_L1));
    record.tokens.refresh = tokenOf(object.value("refresh"_L1));
    record.tokens.until = timeOf(object.value("until"_L1));
    const bool isUsable = !record.loginOrigin.isEmpty() && isPlainToken(record.clientId.toUtf8())
        && !record.tokens.access.isEmpty() && record.tokens.until.isValid();
    return isUsable ? std::optional(record) : std::nullopt;
}

} // namespace readback
