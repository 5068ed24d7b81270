// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QUrlQuery>

namespace readback::bench {

// A web page with the same call in headless Chromium: what a browser takes to show it, in time and
// memory. The browser is a process of its own and ends with this object.
class WebPeer
{
public:
    // One paragraph a phrase; or only the rows in sight, the heights of the others estimated.
    enum class Page { Paragraphs, Virtualised };

    static bool isInstalled();

    // Runs the browser until the page has reported; false: it did not within a minute.
    bool run(Page page, const Transcript &call);

    double firstFrameMs() const
    {
        return m_report.queryItemValue(QStringLiteral("frame")).toDouble();
    }
    double scriptMs() const { return m_report.queryItemValue(QStringLiteral("script")).toDouble(); }
    // Of all its processes, each shared page counted in part.
    qint64 proportionalBytes() const { return m_bytes; }

private:
    void answer(QTcpSocket &socket, const QByteArray &html);

    QTcpServer m_server;
    QTemporaryDir m_profile;
    QUrlQuery m_report;
    qint64 m_bytes = 0;
};

} // namespace readback::bench
