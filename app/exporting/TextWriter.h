// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/TranscriptDocument.h"

#include <QByteArray>

namespace readback {

// What may differ between two text exports of the same call.
struct TextOptions
{
    bool metadata = true; // the lines that begin with "# "
    bool crlf = false; // line ends as Windows writes them

    bool operator==(const TextOptions &) const = default;
};

// The document as plain text, UTF-8 without BOM: metadata lines "# Name: value", an empty line,
// then one line a phrase, "[MM:SS] Speaker: text". Labels and metadata are English and numbers
// plain, whatever the locale: the same call gives the same bytes everywhere. No text of the server
// can forge a line, and a label holds no colon, so that a line can be taken apart again. Any
// thread.
QByteArray writeText(const TranscriptDocument &document, const TextOptions &options = {});

} // namespace readback
