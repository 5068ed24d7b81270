// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Priority.h"

#include <QSet>
#include <QString>

namespace readback {

// How many requests may be on the wire: 6 over HTTP/1.1, 48 over HTTP/2 once a host has spoken it.
// The network layer queues above that by itself, where nobody sees how long a request waits.
class Slots
{
public:
    // `share`: one HTTP/1.1 slot stays free for interactive work.
    void setInteractiveShare(bool share) { m_share = share; }
    bool isFree(const QString &origin, Priority priority) const;
    // Returns whether the slot is one of HTTP/2, for release().
    bool occupy(const QString &origin);
    void release(bool http2) { --(http2 ? m_http2 : m_http1); }
    // What an answer of that host was carried by.
    void learn(const QString &origin, bool http2);

    int used() const { return m_http1 + m_http2; }

private:
    QSet<QString> m_http2Origins;
    int m_http1 = 0;
    int m_http2 = 0;
    bool m_share = false;
};

} // namespace readback
