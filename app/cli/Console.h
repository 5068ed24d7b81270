// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"

#include <QString>

namespace readback {

// What readback-export tells the person, all of it on standard error, so that standard output has
// transcripts only. On a terminal progress is one line that changes; in a log it is a line every
// few seconds. No control character of a server gets through.
class Console
{
public:
    // `clock` outlives the console.
    Console(Clock &clock, bool quiet);
    ~Console();
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;

    void progress(const QString &line);
    void message(const QString &line);
    void error(const QString &line); // even if quiet

private:
    void write(const QString &line);
    void clearProgress();

    Clock &m_clock;
    const bool m_isQuiet;
    const bool m_isTerminal;
    qint64 m_lastMs; // monotonic
    qsizetype m_shown = 0; // characters of the progress line on the terminal
};

} // namespace readback
