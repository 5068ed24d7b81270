// SPDX-License-Identifier: MIT
#include "ui/transcript/Wrap.h"

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

} // namespace readback
