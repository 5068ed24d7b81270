// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoServer.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>

#include <memory>

namespace readback::test {

// What came back, status and all.
struct DemoReply
{
    int status = 0;
    QByteArray body;
    QByteArray correlationId;
    QByteArray cursor; // the tutorial's "after"
    QByteArray retryAfter;
    QByteArray allowed;
    QByteArray location;
    QByteArray contentType;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString code() const { return json()[QStringLiteral("code")].toString(); }
};

// A plain client of the demo server, without any of Readback's own network code.
class DemoClient
{
public:
    explicit DemoClient(const DemoServer &server) : m_server(server) { }

    QUrl url(const QString &pathAndQuery) const
    {
        return QUrl(m_server.baseUrl().toString() + pathAndQuery);
    }

    DemoReply send(
        const QByteArray &verb, const QNetworkRequest &request, const QByteArray &body = {})
    {
        std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(test::kLongestWaitMs);
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            reply->readAll(), reply->rawHeader("ININ-Correlation-Id"), reply->rawHeader("after"),
            reply->rawHeader("Retry-After"), reply->rawHeader("inin-ratelimit-allowed"),
            reply->rawHeader("Location"), reply->rawHeader("Content-Type")};
    }

    QNetworkRequest request(const QString &pathAndQuery, const QByteArray &contentType = {}) const
    {
        QNetworkRequest made(url(pathAndQuery));
        if (!m_token.isEmpty())
            made.setRawHeader("Authorization", "Bearer " + m_token);
        if (!contentType.isEmpty())
            made.setRawHeader("Content-Type", contentType);
        return made;
    }

    DemoReply get(const QString &pathAndQuery) { return send("GET", request(pathAndQuery)); }

    DemoReply post(const QString &path, const QJsonObject &body)
    {
        return post(path, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    DemoReply post(const QString &path, const QByteArray &body)
    {
        return send("POST", request(path, "application/json"), body);
    }

    DemoReply askForToken(const QString &secret, bool basic)
    {
        const auto id = m_server.clientId().toUtf8();
        auto asking = QNetworkRequest(url(QStringLiteral("/oauth/token")));
        asking.setRawHeader("Content-Type", "application/x-www-form-urlencoded");
        QByteArray form("grant_type=client_credentials");
        if (basic)
            asking.setRawHeader(
                "Authorization", "Basic " + (id + ':' + secret.toUtf8()).toBase64());
        else
            form += "&client_id=" + id + "&client_secret=" + secret.toUtf8().toPercentEncoding();
        return send("POST", asking, form);
    }

    void signIn() { setToken(askForToken(m_server.clientSecret(), true)); }
    void setToken(const DemoReply &reply)
    {
        m_token = reply.json()[QStringLiteral("access_token")].toString().toLatin1();
    }
    void setToken(const QByteArray &token) { m_token = token; }
    const QByteArray &token() const { return m_token; }

private:
    const DemoServer &m_server;
    QNetworkAccessManager m_network;
    QByteArray m_token;
};

} // namespace readback::test
