// SPDX-License-Identifier: MIT
#include "ui/transcript/CaretMoves.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace readback {

namespace {

struct Binding
{
    QKeySequence::StandardKey key;
    CaretMove move;
    bool extends;
};

constexpr std::array kBindings{
    Binding{QKeySequence::MoveToNextChar, CaretMove::Right, false},
    Binding{QKeySequence::MoveToPreviousChar, CaretMove::Left, false},
    Binding{QKeySequence::MoveToNextWord, CaretMove::WordRight, false},
    Binding{QKeySequence::MoveToPreviousWord, CaretMove::WordLeft, false},
    Binding{QKeySequence::MoveToStartOfLine, CaretMove::LineStart, false},
    Binding{QKeySequence::MoveToEndOfLine, CaretMove::LineEnd, false},
    Binding{QKeySequence::MoveToNextLine, CaretMove::Down, false},
    Binding{QKeySequence::MoveToPreviousLine, CaretMove::Up, false},
    Binding{QKeySequence::MoveToNextPage, CaretMove::PageDown, false},
    Binding{QKeySequence::MoveToPreviousPage, CaretMove::PageUp, false},
    Binding{QKeySequence::MoveToStartOfDocument, CaretMove::Start, false},
    Binding{QKeySequence::MoveToEndOfDocument, CaretMove::End, false},
    Binding{QKeySequence::SelectNextChar, CaretMove::Right, true},
    Binding{QKeySequence::SelectPreviousChar, CaretMove::Left, true},
    Binding{QKeySequence::SelectNextWord, CaretMove::WordRight, true},
    Binding{QKeySequence::SelectPreviousWord, CaretMove::WordLeft, true},
    Binding{QKeySequence::SelectStartOfLine, CaretMove::LineStart, true},
    Binding{QKeySequence::SelectEndOfLine, CaretMove::LineEnd, true},
    Binding{QKeySequence::SelectNextLine, CaretMove::Down, true},
    Binding{QKeySequence::SelectPreviousLine, CaretMove::Up, true},
    Binding{QKeySequence::SelectNextPage, CaretMove::PageDown, true},
    Binding{QKeySequence::SelectPreviousPage, CaretMove::PageUp, true},
    Binding{QKeySequence::SelectStartOfDocument, CaretMove::Start, true},
    Binding{QKeySequence::SelectEndOfDocument, CaretMove::End, true},
};

TextPosition nextCharacter(PaneText &text, TextPosition p)
{
    if (p.offset < text.length(p.phrase))
        return {p.phrase, text.row(p.phrase).text.nextCursorPosition(p.offset)};
    return p.phrase + 1 < text.count() ? TextPosition{p.phrase + 1, 0} : p;
}

TextPosition previousCharacter(PaneText &text, TextPosition p)
{
    if (p.offset > 0)
        return {p.phrase, text.row(p.phrase).text.previousCursorPosition(p.offset)};
    return p.phrase > 0 ? TextPosition{p.phrase - 1, text.length(p.phrase - 1)} : p;
}

TextPosition nextWord(PaneText &text, TextPosition p)
{
    if (p.offset >= text.length(p.phrase))
        return nextCharacter(text, p);
    const auto &row = text.row(p.phrase).text;
    return {p.phrase, row.nextCursorPosition(p.offset, QTextLayout::SkipWords)};
}

TextPosition previousWord(PaneText &text, TextPosition p)
{
    if (p.offset == 0)
        return previousCharacter(text, p);
    const auto &row = text.row(p.phrase).text;
    return {p.phrase, row.previousCursorPosition(p.offset, QTextLayout::SkipWords)};
}

TextPosition byLine(PaneText &text, TextPosition p, int lines, int goalX)
{
    const auto caret = text.caretRect(p);
    const auto &layout = text.layout();
    const int y = lines > 0 ? caret.bottom() + 1 : caret.top() - 1;
    const bool leavesRow = y >= layout.textRect(p.phrase).top() + text.row(p.phrase).bottom()
        || y < layout.textRect(p.phrase).top() + text.row(p.phrase).linesTop;
    if (!leavesRow)
        return text.positionAt({goalX, y + lines});
    const int phrase = p.phrase + lines;
    if (phrase < 0)
        return text.start();
    if (phrase >= text.count())
        return text.end();
    const auto &row = text.row(phrase);
    const int inRow = lines > 0 ? row.linesTop + 1 : row.bottom() - 2;
    return text.positionAt({goalX, layout.textRect(phrase).top() + inRow});
}

TextPosition byPage(PaneText &text, TextPosition p, int distance, int goalX)
{
    const auto to = text.positionAt({goalX, text.caretRect(p).center().y() + distance});
    return to == p ? (distance > 0 ? text.end() : text.start()) : to;
}

} // namespace

std::optional<CaretKey> caretKey(const QKeyEvent &event)
{
    for (const auto &binding : kBindings) {
        if (event.matches(binding.key))
            return CaretKey{binding.move, binding.extends};
    }
    return {};
}

TextPosition movedCaret(
    PaneText &text, const TextPosition &from, CaretMove move, int goalX, int page)
{
    if (text.isEmpty())
        return {};
    const bool mirrored = text.row(from.phrase).rightToLeft;
    switch (move) {
    case CaretMove::Left:
        return mirrored ? nextCharacter(text, from) : previousCharacter(text, from);
    case CaretMove::Right:
        return mirrored ? previousCharacter(text, from) : nextCharacter(text, from);
    case CaretMove::WordLeft:
        return mirrored ? nextWord(text, from) : previousWord(text, from);
    case CaretMove::WordRight:
        return mirrored ? previousWord(text, from) : nextWord(text, from);
    case CaretMove::LineStart:
        return text.lineAround(from).anchor;
    case CaretMove::LineEnd:
        return text.lineAround(from).caret;
    case CaretMove::Up:
        return byLine(text, from, -1, goalX);
    case CaretMove::Down:
        return byLine(text, from, 1, goalX);
    case CaretMove::PageUp:
        return byPage(text, from, -page, goalX);
    case CaretMove::PageDown:
        return byPage(text, from, page, goalX);
    case CaretMove::Start:
        return text.start();
    case CaretMove::End:
        return text.end();
    }
    return from;
}

TextRange wordAround(const PaneText &text, const TextPosition &position)
{
    if (text.isEmpty())
        return {};
    const QString shown = text.shownText(position.phrase);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, shown);
    int from = 0;
    for (auto to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        if (to > position.offset || to == shown.size())
            return {{position.phrase, from}, {position.phrase, static_cast<int>(to)}};
        from = static_cast<int>(to);
    }
    return {position, position};
}

} // namespace readback
