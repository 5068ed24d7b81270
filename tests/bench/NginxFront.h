// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QUrl>

namespace readback::bench {

// nginx with TLS and HTTP/2 on a loopback port, in front of a plain server. Its files and its end
// are this object's.
class NginxFront
{
public:
    // `certificate`: with its key. `behind`: the server to pass requests on to.
    NginxFront(const QSslConfiguration &certificate, const QUrl &behind);
    ~NginxFront();
    NginxFront(const NginxFront &) = delete;
    NginxFront &operator=(const NginxFront &) = delete;

    static bool isInstalled();
    bool isRunning() const { return m_port > 0; }
    QUrl url() const;

private:
    bool writeFiles(const QSslConfiguration &certificate, const QUrl &behind, quint16 port) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace readback::bench
