// SPDX-License-Identifier: MIT
#pragma once

#include "ui/StartOptions.h"

#include <optional>

namespace readback {

struct SettingsData;

// What can be said without a window: --help, --version, and that there is no display. The exit code
// where the program ends with that; called before QApplication, which needs a display.
std::optional<int> answerWithoutWindow(int argc, char **argv);

// Names, translations and theme of the application, from its settings and the options.
void prepareApplication(const SettingsData &settings, const StartOptions &options);

// Of all its windows, in many sizes: called after the first frame, which would wait for them.
void showProgramIcon();

} // namespace readback
