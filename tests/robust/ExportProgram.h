// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/Places.h"
#include "tests/support/QueueTime.h"
#include "tests/support/Waiting.h"

#include <QProcess>

#include <csignal>

namespace readback::test {

using namespace Qt::StringLiterals;

// readback-export as people start it, with credentials that are canaries and all logging on.
class ExportProgram
{
public:
    explicit ExportProgram(const QStringList &arguments, const QString &client = clientId())
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GENESYSCLOUD_OAUTHCLIENT_ID"_s, client);
        environment.insert(u"GENESYSCLOUD_OAUTHCLIENT_SECRET"_s, clientSecret());
        environment.insert(u"QT_LOGGING_RULES"_s, u"readback.*=true"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(programPath(u"readback-export"_s), arguments);
        m_process.waitForStarted();
    }

    static QString clientId() { return u"CANARY-client"_s; }
    static QString clientSecret() { return u"CANARY-secret"_s; }

    // Without blocking servers of this process. -1: it did not end, or crashed.
    int exitCode()
    {
        const bool ended = waitUntil([this] { return hasEnded(); }, 120'000)
            && m_process.exitStatus() == QProcess::NormalExit;
        return ended ? m_process.exitCode() : -1;
    }
    // Without the time in which it waited for a processor.
    qint64 msToEnd()
    {
        return test::msToEnd(m_process.processId(), [this] { return hasEnded(); });
    }
    bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }
    void signal(int number)
    {
        // No process is number 0, which is this one and all of its group.
        if (const auto process = static_cast<pid_t>(m_process.processId()); process > 0)
            ::kill(process, number);
    }
    QByteArray output() { return m_output += m_process.readAll(); }

private:
    QProcess m_process;
    QByteArray m_output;
};

} // namespace readback::test
