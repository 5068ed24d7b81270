// SPDX-License-Identifier: MIT
#include "app/archive/search/SplitScripts.h"

#include "app/text/CodePoints.h"

#include <algorithm>

namespace readback {

namespace {

constexpr char32_t kFirst = 0x0e00; // nothing below is written so

bool isWithin(char32_t c, char32_t from, char32_t to)
{
    return c >= from && c <= to;
}

bool standsAlone(char32_t c)
{
    return isWithin(c, 0x0e00, 0x0eff) // Thai, Lao
        || isWithin(c, 0x1000, 0x109f) // Burmese
        || isWithin(c, 0x1780, 0x17ff) // Khmer
        || isWithin(c, 0x3005, 0x3007) || isWithin(c, 0x3040, 0x30ff) // Kana
        || isWithin(c, 0x3400, 0x4dbf) || isWithin(c, 0x4e00, 0x9fff) // Han
        || isWithin(c, 0xf900, 0xfaff) || isWithin(c, 0xff66, 0xff9d)
        || isWithin(c, 0x20000, 0x3ffff);
}

} // namespace

QString withScriptMarks(const QString &text)
{
    const auto mayNeedIt = [](QChar c) { return c.unicode() >= kFirst || c == kScriptMark; };
    if (std::none_of(text.begin(), text.end(), mayNeedIt))
        return text;
    QString out;
    bool aloneBefore = false;
    for (qsizetype i = 0; i < text.size();) {
        const auto point = codePointAt(text, i);
        const bool alone = standsAlone(point.value);
        if (!out.isEmpty() && (alone || aloneBefore))
            out += kScriptMark;
        if (text[i] != kScriptMark) {
            out += QStringView(text).mid(i, point.length);
            aloneBefore = alone;
        }
        i += point.length;
    }
    return out;
}

QString withoutScriptMarks(QString text)
{
    return text.remove(kScriptMark);
}

} // namespace readback
