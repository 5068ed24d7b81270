// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace readback {

// What the browser gets to see: whole HTTP answers. The pages are inert, tell nobody where they
// were asked from, are kept nowhere, and hold not a word of the request.
enum class RedirectPage { SignedIn, Refused, Malformed, NotFound };

QByteArray answerWith(RedirectPage page);

} // namespace readback
