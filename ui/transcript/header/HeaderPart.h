// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace readback {

// One thing that the header says of a call. Plain text.
struct HeaderPart
{
    // Drawn in front of the text, in the colour that the call map uses. Down and Up: the customer's
    // mood, and they colour the text, too.
    enum class Sign : quint8 { None, Agent, Customer, Down, Up };

    QString text; // one line
    QString toolTip; // what it means; may have several lines
    Sign sign = Sign::None;

    bool operator==(const HeaderPart &) const = default;
};

using HeaderParts = std::vector<HeaderPart>; // empty texts are left out

} // namespace readback
