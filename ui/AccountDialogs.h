// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace readback {

// Closes the dialogs in `window` that are about one account or its calls: the narrowing, the
// period, the sign-in, the speakers' names, the tags, the preview of a print. They take no effect,
// but for notes and checklists: what was written of them so far is kept. For the moment before that
// account goes. Others stay: settings and shortcuts are about none. GUI thread.
void closeAccountDialogs(const QWidget &window);

} // namespace readback
