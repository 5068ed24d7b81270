// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QStringList>

namespace readback::bench {

// A program with a window that says "first frame" on its standard error, from its start until that.
// Blocks meanwhile.
class StartedProgram
{
public:
    // Ends the benchmark where it does not come up.
    StartedProgram(const QString &program, const QStringList &arguments,
        const QProcessEnvironment &environment);
    // Ends it.
    ~StartedProgram();

    // From before it was started to its first frame, without the time in which its window's thread
    // waited for a processor that another program had.
    double firstFrameMs() const { return m_firstFrameMs; }
    // Of its memory, by then, what is resident, in bytes; and what is by now.
    qint64 firstFrameBytes() const { return m_firstFrameBytes; }
    qint64 bytes() const;

private:
    void awaitFirstFrame();
    double queuedMs() const;

    QProcess m_process;
    double m_firstFrameMs = 0;
    qint64 m_firstFrameBytes = 0;
};

} // namespace readback::bench
