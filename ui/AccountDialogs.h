// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace readback {

// Closes, without taking effect, the dialogs in `window` that are about the calls of one account:
// the narrowing, the speakers' names, the tags, the preview of a print. For the moment before that
// account goes. Others stay: settings and shortcuts are about none. GUI thread.
void closeAccountDialogs(const QWidget &window);

} // namespace readback
