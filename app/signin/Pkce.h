// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace readback {

// Proof Key for Code Exchange (RFC 7636): what keeps a stolen authorization code useless. Pure but
// for the system's random numbers; any thread.

// base64url without padding of so many bytes from the system's generator: unreserved characters
// only, four for every three bytes.
QByteArray randomText(int bytes);

// The S256 challenge of a verifier.
QByteArray challengeOf(const QByteArray &verifier);

// Takes equally long wherever the two differ; not where their lengths do.
bool areEqualInConstantTime(const QByteArray &a, const QByteArray &b);

} // namespace readback
