// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"

#include <QHttpServer>
#include <QObject>
#include <QTcpServer>

#include <functional>

namespace readback {

class GuardedListener;

// One origin on 127.0.0.1: takes requests, refuses those that name another host (a page in a
// browser that was led here by DNS) or never end, and hands the rest to a function. Everything that
// differs between the versions of QHttpServer is in here. Thread: the one it was made on.
class LoopbackServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<DemoAnswer(const DemoRequest &)>;

    LoopbackServer(Handler handler, int latencyMs, QObject *parent = nullptr);
    ~LoopbackServer() override;

    // 0: any free port. False: the port is taken.
    bool listen(quint16 port);
    quint16 port() const { return m_port; }

    static constexpr qint64 kMaxRequest = 600'000; // bytes, headers and all

private:
    void take(const QHttpServerRequest &request, QHttpServerResponder &&responder);
    DemoAnswer answerTo(const QHttpServerRequest &request) const;
    bool isOurHost(const QByteArray &host) const;

    Handler m_handler;
    int m_latencyMs;
    GuardedListener *m_listener = nullptr; // our child
    quint16 m_port = 0;
    QHttpServer m_http;
};

} // namespace readback
