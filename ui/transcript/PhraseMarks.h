// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/PaneText.h"

#include <QPainterPath>

namespace readback {

// What the server's analysis found in a phrase. Each has a shape of its own, for those who do not
// see its colour.
enum class MarkKind : quint8 { Negative, Positive, Topic };

struct Mark
{
    MarkKind kind = MarkKind::Topic;
    QRect place; // of the content
};

// The marks at the end of one line, and the phrases of the call that they speak of.
struct LineMarks
{
    std::vector<Mark> marks;
    std::vector<int> phrases;
};

// Whether there is anything to mark in a call.
bool hasMarks(const Transcript &transcript);

// The marks of a row: those of its last phrase behind the text, if that leaves room, else, as those
// of the phrases before it, beside the line in which the phrase ends.
std::vector<LineMarks> marksOf(PaneText &text, int row);

// What the marks of a phrase say, a line each; plain text.
QStringList markTexts(const Transcript &transcript, int phrase);

// The shape of a mark: down, up, or a diamond.
QPainterPath markShape(const Mark &mark);

} // namespace readback
