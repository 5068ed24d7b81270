// SPDX-License-Identifier: MIT
#pragma once

#include "ui/Theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace readback {

// The options of the window's program (design.md section 6).
struct StartOptions
{
    bool demo = false;
    int demoCalls = 0; // generated ones beside the hand-written
    quint32 demoSeed = 1;
    QStringList demoDeny; // as given; DemoRights knows what of it is one
    QString profile; // by name; empty: the last one used
    QString conversation; // id to select
    QString search; // of every saved transcript; empty: none
    QString link; // to a call, as it was given; empty: none
    QString screenshot; // PNG to write once the window is idle; empty: none
    QSize size{1440, 900};
    bool sizeGiven = false;
    std::optional<ThemeChoice> theme; // empty: as in the settings
};

// What the command line asks for: options, or a text to print and the exit code to leave with.
struct CommandLineAnswer
{
    std::optional<StartOptions> options;
    QString text;
    int exitCode = 0; // 0 for --help and --version, 2 for a wrong use
};

CommandLineAnswer parseCommandLine(const QStringList &arguments);

} // namespace readback
