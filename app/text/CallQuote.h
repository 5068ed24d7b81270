// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"

#include <QString>

#include <vector>

namespace readback {

// A part of what somebody said.
struct QuotedLine
{
    QString speaker; // as labelled
    qint64 startMs = 0; // of the phrase
    QString text;
};

// A block quote in Markdown: a paragraph a line with speaker and time, and whose call it is below.
// `link` (CallLink) is put around the call where it is not empty. `start` of the call is written in
// this computer's zone, with the offset. Everything of the call is escaped. Pure, any thread.
QString markdownQuote(
    const std::vector<QuotedLine> &lines, const Conversation &call, const QString &link);

} // namespace readback
