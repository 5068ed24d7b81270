// SPDX-License-Identifier: MIT
#include "ui/transcript/layout/Wrap.h"

namespace readback {

WrapResult wrap(std::span<const Word> words, int first, int full, int spaceWidth)
{
    WrapResult result;
    qint64 room = first;
    qint64 used = 0;
    bool empty = true;
    for (const Word word : words) {
        if (!empty && used + word.width > room) {
            ++result.lines;
            room = full;
            used = 0;
        }
        if (word.width > room) {
            result.exact = false;
            result.lines += static_cast<int>((word.width - 1) / room);
            used = word.width % room;
            room = full;
        } else {
            used += word.width;
        }
        used += static_cast<qint64>(word.spaces) * spaceWidth;
        empty = false;
        if (word.newline) {
            ++result.lines;
            room = full;
            used = 0;
            empty = true;
        }
    }
    return result;
}

int wrappedLines(std::span<const Word> words, quint32 natural, int first, int full, int spaceWidth)
{
    const auto space = static_cast<quint32>(spaceWidth);
    const auto line = static_cast<quint32>(full);
    auto room = static_cast<quint32>(first);
    quint32 used = 0;
    int lines = 1;
    for (const Word &word : words) {
        if (used + word.width > room) {
            if (word.width > line || &word == words.data())
                return wrap(words, first, full, spaceWidth).lines; // a word wider than its line
            ++lines;
            natural -= used;
            if (natural <= line)
                return lines;
            room = line;
            used = 0;
        }
        used += word.width + word.spaces * space;
    }
    return lines;
}

} // namespace readback
