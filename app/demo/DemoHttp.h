// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <utility>

namespace readback {

// One request as the demo server's rooms see it.
struct DemoRequest
{
    QByteArray verb; // "GET", "POST", ... or empty: another one
    QString path; // decoded
    QStringList segments; // of the path, each decoded by itself
    QUrlQuery query;
    QByteArray host;
    QByteArray contentType; // without parameters, lower case
    QByteArray authorization;
    QByteArray body;
    bool isUsers = false; // a person's token came with it, not the client's own

    // Path, segments and query of the address that was asked for.
    void setUrl(const QUrl &url);
};

struct DemoAnswer
{
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;

    static DemoAnswer json(const QJsonObject &object, int status = 200);
    // The platform's ErrorBody (platform-api section 6).
    static DemoAnswer error(int status, const QString &code, const QString &message);
    // RFC 6749: what the login host says.
    static DemoAnswer loginError(int status, const QString &error, const QString &description);
    // 404, the way the platform says both "never" and "not yet".
    static DemoAnswer notFound(const QString &message);
    static DemoAnswer wrongMethod();
    // 204.
    static DemoAnswer nothing();
};

// The ids of a look-up: "id=a,b" and "id=a&id=b" are the same.
QStringList idsOf(const QUrlQuery &query);

} // namespace readback
