// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace readback {

// A phrase on one line, and the places in it that the full text put marks around.
struct MarkedText
{
    struct Span
    {
        int start = 0; // UTF-16 units
        int length = 0;
        bool operator==(const Span &) const = default;
    };

    QString text;
    std::vector<Span> spans;
    bool operator==(const MarkedText &) const = default;
};

// `marked`: U+0001 before and U+0002 behind each hit. Pure.
MarkedText hitMarks(const QString &marked);

} // namespace readback
