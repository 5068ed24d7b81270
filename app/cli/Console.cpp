// SPDX-License-Identifier: MIT
#include "app/cli/Console.h"

#include "app/text/OneLine.h"

#include <QByteArray>

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qint64 kTerminalMs = 100;
constexpr qint64 kLogMs = 5'000;

void put(const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

Console::Console(Clock &clock, bool quiet)
    : m_clock(clock), m_isQuiet(quiet), m_isTerminal(::isatty(STDERR_FILENO) == 1),
      m_lastMs(clock.monotonicMs())
{
}

Console::~Console()
{
    clearProgress();
}

void Console::progress(const QString &line)
{
    const qint64 now = m_clock.monotonicMs();
    if (m_isQuiet || now - m_lastMs < (m_isTerminal ? kTerminalMs : kLogMs))
        return;
    m_lastMs = now;
    if (!m_isTerminal) {
        write(line);
        return;
    }
    const QString text = oneLine(line);
    put(QLatin1Char('\r') + text.leftJustified(m_shown));
    m_shown = text.size();
}

void Console::message(const QString &line)
{
    if (!m_isQuiet)
        write(line);
}

void Console::error(const QString &line)
{
    write(line);
}

void Console::write(const QString &line)
{
    clearProgress();
    put(oneLine(line) + QLatin1Char('\n'));
}

void Console::clearProgress()
{
    if (m_shown > 0)
        put(QLatin1Char('\r') + QString(m_shown, QLatin1Char(' ')) + QLatin1Char('\r'));
    m_shown = 0;
}

} // namespace readback
