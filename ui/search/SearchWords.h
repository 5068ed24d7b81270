// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

// Whether it is worth a search while somebody types: a word of three letters, or a letter of a
// script whose words are as short as that.
bool isLongEnough(const QString &text);

// The same with its last word taken for the beginning of one; empty: it does not end in a word that
// could go on.
QString withOpenEnd(const QString &search);

// Many saved searches have no other name than what they look for.
QString nameFor(const QString &search);

} // namespace readback
