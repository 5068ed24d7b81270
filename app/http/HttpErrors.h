// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/HttpOutcome.h"
#include "app/http/HttpRequest.h"
#include "app/http/Redactor.h"
#include "app/http/RetryPolicy.h"
#include "app/model/Error.h"

namespace readback {

// What an attempt's end means: for trying again, and in a person's words.

// Nothing at all was heard from the server: it may be the way there.
bool wasNotReached(const HttpOutcome &outcome);

// `retryAfter`: the answer names a time to wait.
Trouble troubleOf(const HttpOutcome &outcome, bool retryAfter);

// The error for an end that is no acceptable answer. `secrets`: the credentials that were sent,
// which an echo must not bring to the screen.
Error errorOf(const HttpOutcome &outcome, const HttpRequest &request, const Secrets &secrets);

} // namespace readback
