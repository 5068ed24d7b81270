// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <vector>

namespace readback {

// The time of a call along a row of columns, the first at 0 ms. Pure, whatever the numbers.
struct CallScale
{
    qint64 lengthMs = 1; // 1 or more
    int columns = 1; // 1 or more

    // Always one that there is: what is before the call or behind it is at its ends.
    int columnOf(qint64 ms) const;
    // Where the column begins; 0 to lengthMs.
    qint64 msAt(int column) const;

    bool operator==(const CallScale &) const = default;
};

// What there is in a column of a call, seen from far away: bits. The first eight are all that a
// small picture needs.
enum CallBit : quint16 {
    kAgentBit = 1,
    kCustomerBit = 2,
    kOtherBit = 4, // menus, announcements, voices nobody knows
    kSilenceBit = 8,
    kHoldBit = 16,
    kOvertalkBit = 32,
    kNegativeBit = 64, // a phrase of that sentiment has its middle here
    kPositiveBit = 128,
    kAgentBeginsBit = 256, // a phrase begins
    kCustomerBeginsBit = 512,
    kOtherBeginsBit = 1024,
};

// As long as the conversation is, or longer where something was said or happened after that; 1 or
// more. `durationMs`: of the conversation; 0: not told.
qint64 callLength(
    const Transcript &transcript, const std::vector<CallEvent> &events, qint64 durationMs);

// One pass over the phrases and one over the columns, so that neither the length of a call nor
// phrases over one another matter. Any thread.
std::vector<quint16> callColumns(
    const Transcript &transcript, const std::vector<CallEvent> &events, const CallScale &scale);

} // namespace readback
