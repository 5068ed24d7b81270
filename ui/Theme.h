// SPDX-License-Identifier: MIT
#pragma once

#include <QPalette>
#include <QString>

#include <optional>

namespace readback {

enum class ThemeChoice { System, Light, Dark };

// The name of a choice on the command line and in the settings: "system", "light", "dark"; nothing
// for another name.
std::optional<ThemeChoice> themeNamed(const QString &name);
QString nameOf(ThemeChoice choice);

// Makes the application light or dark; System leaves the platform's palette alone. Window's thread,
// once at start and whenever the choice changes.
void applyTheme(ThemeChoice choice);

// Black on white, whatever the theme: for paper, and for what is pasted elsewhere.
QPalette paperPalette();

// Whether a palette is a dark one: what decides between our two sets of speaker colours.
bool isDark(const QPalette &palette);

} // namespace readback
