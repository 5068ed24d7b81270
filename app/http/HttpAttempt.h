// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/http/HttpOutcome.h"
#include "app/http/HttpRequest.h"
#include "app/http/Route.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <QSslError>

#include <functional>
#include <memory>

class QNetworkReply;

namespace readback {

// One request on the wire, once: sends, counts bytes, watches three deadlines of its own (the
// network layer's one also counts the time in its queue, and cannot stop a drip), and tells how it
// ended. Destroying it breaks the connection off and tells nothing.
class HttpAttempt : public QObject
{
    Q_OBJECT
public:
    using Ended = std::function<void(HttpOutcome)>;

    // `route`: the one that `network` takes, for the outcome. `wanted`: statuses other than 2xx
    // whose whole body is asked for. `authorization`: the value of that header, empty for none.
    // `ended` comes once, from the event loop. `clock` outlives it.
    HttpAttempt(std::shared_ptr<QNetworkAccessManager> network, const Route &route,
        HttpRequest request, QSet<int> wanted, Clock &clock, QObject *parent);
    ~HttpAttempt() override;

    void start(const QByteArray &authorization, Ended ended);

private:
    void connectReply();
    void onHeaders();
    void onReadyRead();
    void onFinished();
    void onSslErrors(const QList<QSslError> &errors);
    void watchDeadlines();
    void checkDeadlines();
    void readAll();
    bool isWanted() const;
    HttpOutcome::End endOfFinished() const;
    void end(HttpOutcome::End how, const QString &detail = {});
    void dropReply();

    std::shared_ptr<QNetworkAccessManager> m_network;
    const HttpRequest m_request;
    const QSet<int> m_wanted;
    Clock &m_clock;
    QNetworkReply *m_reply = nullptr;
    Ended m_ended;
    HttpOutcome m_outcome;
    QString m_sslText;
    qint64 m_startedAt = 0;
    qint64 m_lastActivity = 0;
    bool m_headersSeen = false;
};

} // namespace readback
