// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

// A text as it sounds: folded words with single spaces between, without punctuation. "Don't: WAIT!"
// -> "dont wait". For comparing what two recognitions made of the same speech. Pure, any thread.
QString spokenWords(const QString &text);

} // namespace readback
