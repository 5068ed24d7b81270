// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

// A line of text for a Markdown document: whatever Markdown would take for markup, HTML or an
// entity is escaped, so that it reads as it was said. Line breaks and controls become a space
// (oneLine). Pure, any thread.
QString markdownText(const QString &text);

} // namespace readback
