// SPDX-License-Identifier: MIT
#include "bench/StartedProgram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kPatienceMs = 30'000;
constexpr int kTidyingMs = 200; // an X server tidies up behind it, and has no time for the next one

QByteArray told(qint64 process, const QString &file)
{
    QFile of(u"/proc/%1/%2"_s.arg(QString::number(process), file));
    return of.open(QIODevice::ReadOnly) ? of.readAll() : QByteArray();
}

} // namespace

StartedProgram::StartedProgram(
    const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    m_process.setProgram(program);
    m_process.setArguments(arguments);
    m_process.setProcessEnvironment(environment);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setReadChannel(QProcess::StandardError);
    QElapsedTimer timer;
    timer.start();
    m_process.start();
    awaitFirstFrame();
    const auto passed = timer.nsecsElapsed();
    m_firstFrameBytes = bytes(); // at once: the program goes on
    m_firstFrameMs = static_cast<double>(passed) / 1e6 - queuedMs();
}

StartedProgram::~StartedProgram()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kPatienceMs))
        m_process.kill();
    m_process.waitForFinished();
    QThread::msleep(kTidyingMs);
}

void StartedProgram::awaitFirstFrame()
{
    QByteArray said;
    while (!said.contains("first frame")) {
        if (!m_process.waitForReadyRead(kPatienceMs))
            qFatal(
                "%s shows no first frame: %s", qPrintable(m_process.program()), said.constData());
        said += m_process.readAllStandardError();
    }
}

// The time it ran, the time it waited, how often it ran; in nanoseconds.
double StartedProgram::queuedMs() const
{
    return told(m_process.processId(), u"schedstat"_s).split(' ').value(1).toDouble() / 1e6;
}

qint64 StartedProgram::bytes() const
{
    return told(m_process.processId(), u"statm"_s).split(' ').value(1).toLongLong()
        * sysconf(_SC_PAGESIZE);
}

} // namespace readback::bench
