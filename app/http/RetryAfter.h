// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace readback {

// How long a Retry-After header asks to wait, in milliseconds and at least
// Limits::kRetryAfterMinMs: whole seconds, or an HTTP date against `now` (UTC). Nothing where the
// value is neither; a date that has passed is the least wait. Not bounded above: the caller decides
// what is too long.
std::optional<qint64> parseRetryAfter(const QByteArray &value, const QDateTime &now);

} // namespace readback
