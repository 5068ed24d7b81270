// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

// Who is heard: bits, as the columns of the full text are split.
enum SearchSide { AgentSaid = 1, CustomerSaid = 2, OthersSaid = 4, AnybodySaid = 7 };

enum class SearchField : quint8 {
    Queue,
    By,
    Date,
    Last,
    Length,
    Sentiment,
    Tag,
    Reviewed,
    Starred
};

// A piece of what a person typed to search for.
struct SearchToken
{
    enum class Kind : quint8 { Words, And, Or, Not, Near, Open, Close, Side, Field };

    Kind kind = Kind::Words;
    int position = 0; // in what was typed, UTF-16 units
    QString text = {}; // Words: one or, quoted, several; Field: the value
    bool prefix = false; // Words: the last one goes on
    int distance = 0; // Near: words in between, at most
    SearchSide side = AnybodySaid; // Side
    SearchField field = SearchField::Queue; // Field
};

} // namespace readback
