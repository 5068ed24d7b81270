// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/Error.h"

namespace readback {

// What a dialect adds to an error of the transport: which permission, which call. Pure, any thread.

// A 403 that says what the OAuth client may not do, and by which permissions it could; the server's
// own words follow. Any other error is returned as it is, the one about a scope too.
Error namingPermission(Error error, const QString &sentence);

// An id that cannot be sent.
Error unusableId();

// What a call without a transcript is to be told, while the server tells nothing more: NotReady
// while it runs and in the hour after its end, else NoTranscript. A call of which nothing is known
// but its id is NotReady.
Error noTranscriptFor(const Conversation &conversation, const QDateTime &now);

} // namespace readback
