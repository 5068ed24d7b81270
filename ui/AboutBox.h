// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace readback {

// Opens the box that says what this is and of which version; it deletes itself.
void openAboutBox(QWidget *parent);

} // namespace readback
