// SPDX-License-Identifier: MIT
#pragma once

#include <QPalette>

namespace readback {

enum class ThemeChoice { System, Light, Dark };

// Makes the application light or dark; System leaves the platform's palette alone. Window's thread,
// once at start and whenever the choice changes.
void applyTheme(ThemeChoice choice);

// Whether a palette is a dark one: what decides between our two sets of speaker colours.
bool isDark(const QPalette &palette);

} // namespace readback
