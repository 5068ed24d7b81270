// SPDX-License-Identifier: MIT
#include "bench/NginxFront.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

// %1 is where nginx listens, %2 what is behind it. All paths are below its prefix.
constexpr auto kConfiguration = R"(daemon off;
master_process off;
worker_processes 1;
pid nginx.pid;
error_log error.log;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  upstream behind { server %2; keepalive 64; }
  server {
    listen 127.0.0.1:%1 ssl http2;
    ssl_certificate front.pem;
    ssl_certificate_key front.key;
    keepalive_requests 100000;
    location / {
      proxy_pass http://behind;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
    }
  }
}
)";

// Where it is installed, whether or not that is on the path of a user who is not root.
QString program()
{
    const QString name = u"nginx"_s;
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty()
        ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s})
        : found;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(1000);
}

} // namespace

NginxFront::NginxFront(const QSslConfiguration &certificate, const QUrl &behind)
{
    const quint16 port = freePort();
    if (!isInstalled() || !writeFiles(certificate, behind, port))
        return;
    const QString folder = m_folder.path();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program(),
        {u"-p"_s, folder, u"-e"_s, folder + u"/error.log"_s, u"-c"_s, folder + u"/nginx.conf"_s});
    const QDeadlineTimer patience(5000);
    while (m_process.state() != QProcess::NotRunning && !patience.hasExpired()) {
        if (answers(port)) {
            m_port = port;
            return;
        }
        QThread::msleep(20);
        m_process.waitForFinished(1); // so that its death is seen
    }
}

NginxFront::~NginxFront()
{
    m_process.terminate();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5000))
        m_process.kill();
}

bool NginxFront::isInstalled()
{
    return !program().isEmpty();
}

QUrl NginxFront::url() const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(m_port));
}

bool NginxFront::writeFiles(
    const QSslConfiguration &certificate, const QUrl &behind, quint16 port) const
{
    const auto configuration
        = QString::fromLatin1(kConfiguration).arg(port).arg(behind.authority());
    return write(m_folder.filePath(u"nginx.conf"_s), configuration.toUtf8())
        && write(m_folder.filePath(u"front.pem"_s), certificate.localCertificate().toPem())
        && write(m_folder.filePath(u"front.key"_s), certificate.privateKey().toPem());
}

} // namespace readback::bench
