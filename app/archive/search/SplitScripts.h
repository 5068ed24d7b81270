// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

// Chinese, Japanese, Thai, Lao, Khmer and Burmese put no spaces between words, so the full text
// would take a whole sentence for one. Their characters are kept with a mark between them that no
// text may hold; so each becomes a word, and a word of theirs a phrase. Text of other scripts
// stays as it is. Pure.
inline constexpr QChar kScriptMark{0x1f};

QString withScriptMarks(const QString &text);
QString withoutScriptMarks(QString text);

} // namespace readback
