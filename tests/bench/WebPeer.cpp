// SPDX-License-Identifier: MIT
#include "bench/WebPeer.h"

#include "app/text/TimeStamp.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

// The page waits until it is at rest, then shows the call and tells when its script had ended and
// when the first frame was out.
constexpr auto kPage = R"(<!doctype html><meta charset="utf-8"><style>
body { margin: 0; font: 13px sans-serif; height: 100vh; overflow-y: scroll; }
p { margin: 4px 16px; padding: 4px 8px; background: #eaf1fd; } b { color: #0b5cad; }
p.c { background: #fdf0e6; } p.c b { color: #a0460a; } span { color: #626a73; }
#v p { position: absolute; box-sizing: border-box; width: 850px; margin: 0 16px; }
</style><body></body><script>
const call = %1;
const row = ([time, agent, text]) => {
  const p = document.createElement('p');
  if (!agent) p.className = 'c';
  for (const [tag, words] of [['span', time + ' '], ['b', agent ? 'Agent ' : 'Customer ']])
    p.appendChild(document.createElement(tag)).textContent = words;
  p.append(text);
  return p;
};
const paragraphs = () => document.body.append(...call.map(row));
const virtualised = () => {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = '13px sans-serif';
  const box = document.createElement('div');
  box.id = 'v';
  box.style.position = 'relative';
  let y = 0;
  for (const phrase of call) {
    const lines = Math.ceil((pen.measureText(phrase[2]).width + 100) / 830);
    if (y < innerHeight) {
      const p = row(phrase);
      p.style.top = y + 'px';
      box.append(p);
    }
    y += 12 + 16 * lines;
  }
  box.style.height = y + 'px';
  document.body.append(box);
};
const show = %2;
setTimeout(() => requestAnimationFrame(() => {
  const begin = performance.now();
  show();
  const script = performance.now() - begin;
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () =>
      setTimeout(() => fetch('/report?script=' + script + '&frame=' + (performance.now() - begin)), 0);
    channel.port2.postMessage(0);
  });
}), 1000);
</script>)";

QByteArray pageOf(WebPeer::Page page, const Transcript &call)
{
    QJsonArray phrases;
    for (const auto &phrase : call.phrases)
        phrases.append(QJsonArray{timeStamp(phrase.startMs), phrase.speaker == 0, phrase.text});
    return QString::fromLatin1(kPage)
        .arg(QString::fromUtf8(QJsonDocument(phrases).toJson(QJsonDocument::Compact)),
            page == WebPeer::Page::Paragraphs ? u"paragraphs"_s : u"virtualised"_s)
        .toUtf8();
}

QString program()
{
    return QStandardPaths::findExecutable(u"chromium"_s);
}

// What a process and its children have of memory, by /proc.
qint64 proportionalBytesOf(qint64 group)
{
    qint64 bytes = 0;
    for (const auto &name : QDir(u"/proc"_s).entryList({u"[1-9]*"_s}, QDir::Dirs)) {
        if (::getpgid(static_cast<pid_t>(name.toLongLong())) != static_cast<pid_t>(group))
            continue;
        QFile file(u"/proc/"_s + name + u"/smaps_rollup"_s);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const auto &line : file.readAll().split('\n')) {
            if (line.startsWith("Pss:"))
                bytes += line.mid(4).trimmed().split(' ').front().toLongLong() * 1024;
        }
    }
    return bytes;
}

} // namespace

bool WebPeer::isInstalled()
{
    return !program().isEmpty();
}

bool WebPeer::run(Page page, const Transcript &call)
{
    const auto html = pageOf(page, call);
    if (!m_server.listen(QHostAddress::LocalHost))
        return false;
    QEventLoop loop;
    QObject::connect(&m_server, &QTcpServer::newConnection, &loop, [&] {
        auto *socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, &loop, [&, socket] {
            answer(*socket, html);
            if (!m_report.isEmpty())
                QTimer::singleShot(2000, &loop, &QEventLoop::quit); // until it is at rest again
        });
    });
    QProcess browser;
    browser.setStandardErrorFile(QProcess::nullDevice());
    browser.setChildProcessModifier([] { ::setpgid(0, 0); });
    // A bench has nothing to keep from its own page, and root may not have a sandbox.
    browser.start(program(),
        {u"--headless=new"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--window-size=900,800"_s,
            u"--no-first-run"_s, u"--remote-debugging-port=0"_s,
            u"--user-data-dir="_s + m_profile.path(),
            u"http://127.0.0.1:%1/"_s.arg(m_server.serverPort())});
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    loop.exec();
    m_bytes = proportionalBytesOf(browser.processId());
    if (browser.processId() > 0)
        ::kill(static_cast<pid_t>(-browser.processId()), SIGKILL);
    browser.waitForFinished(5000);
    m_server.close();
    return !m_report.isEmpty();
}

void WebPeer::answer(QTcpSocket &socket, const QByteArray &html)
{
    const auto path = QString::fromLatin1(socket.readAll().split(' ').value(1));
    const QUrl url(path);
    if (url.path() == u"/report"_s)
        m_report = QUrlQuery(url);
    const QByteArray body = path == u"/"_s ? html : QByteArray();
    socket.write(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n"
        "Content-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket.disconnectFromHost();
}

} // namespace readback::bench
