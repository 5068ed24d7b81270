// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace readback {

// Makes every escape of a lone surrogate in a JSON text (\ud800 without its other half) the escape
// of U+FFFD, in place. False: there was none.
bool repairLoneSurrogates(QByteArray &json);

// True where the first few kilobytes already nest deeper than `limit`. Finds the usual bomb
// (brackets and nothing else) in no time and without a stack; the parser has the last word.
bool nestsTooDeep(const QByteArray &json, int limit);

} // namespace readback
