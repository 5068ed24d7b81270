// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <QByteArray>

namespace readback::bench {

// A call as the platform's transcript document has it (platform-api 4). Real ones carry each word
// with its time and confidence, too.
enum class WireWords : bool { None, Each };
QByteArray wireDocument(const Transcript &call, WireWords words);

// The document read by what the program uses, and by the stock parser: the same phrases. Bytes that
// nobody else holds, as those of a reply, are not copied.
Transcript readBySimdjson(QByteArray document);
Transcript readByQJsonDocument(QByteArray document);

} // namespace readback::bench
