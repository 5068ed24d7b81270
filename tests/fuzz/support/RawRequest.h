// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"

namespace readback::fuzz {

// A request as HTTP/1.1 writes it ("GET /path?query", header lines, an empty line, the body), line
// ends as in a text file, read just well enough to fuzz what stands behind the parser. Whatever the
// bytes, it is some request.
DemoRequest requestOf(const QByteArray &bytes);

} // namespace readback::fuzz
