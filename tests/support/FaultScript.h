// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>
#include <vector>

namespace readback::test {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

// What a FaultServer does with one request, step by step. After the last step the connection waits
// for the next request, unless a step has ended it.
class FaultScript
{
public:
    struct Step
    {
        enum class Kind { Write, Wait, Close, Reset, Flood };
        Kind kind;
        QByteArray bytes;
        int ms = 0; // of the machine's time; kForEver, kUntilLetGo
    };

    static constexpr int kForEver = -1;
    static constexpr int kUntilLetGo = -2;

    // Whole and correct answers.
    static FaultScript reply(int status, const QByteArray &body = {}, const Headers &headers = {});
    static FaultScript json(const QByteArray &body, const Headers &headers = {});
    static FaultScript redirect(int status, const QByteArray &location);
    static FaultScript chunked(const QByteArray &body, qsizetype size, const Headers &headers = {});
    // `truncateAt` of the compressed bytes; Content-Length tells what is really sent.
    static FaultScript gzip(const QByteArray &body, qsizetype truncateAt = -1);
    static FaultScript encoded(const QByteArray &bytes, const QByteArray &encoding);
    // Only status and headers as given, and the empty line: the steps say what follows.
    static FaultScript head(int status, const Headers &headers = {});
    // Nothing yet.
    static FaultScript raw(const QByteArray &bytes = {});
    static FaultScript stalled() { return raw().stall(); }
    static FaultScript closed() { return raw().close(); }
    static FaultScript garbage();
    static FaultScript headersForEver();

    FaultScript &write(const QByteArray &bytes);
    FaultScript &wait(int ms);
    FaultScript &stall(); // for ever
    FaultScript &drip(const QByteArray &bytes, int everyMs);
    FaultScript &flood(const QByteArray &bytes); // again and again until the client goes
    FaultScript &close();
    FaultScript &reset(); // RST
    FaultScript &after(int ms); // puts a wait before all other steps
    // Puts a wait before all other steps that ends with FaultServer::letGo().
    FaultScript &held() { return after(kUntilLetGo); }

    const std::vector<Step> &steps() const { return m_steps; }

private:
    FaultScript &add(Step::Kind kind, const QByteArray &bytes = {}, int ms = 0);
    std::vector<Step> m_steps;
};

QByteArray gzipped(const QByteArray &data);

} // namespace readback::test
