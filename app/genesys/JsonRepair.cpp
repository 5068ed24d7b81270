// SPDX-License-Identifier: MIT
#include "app/genesys/JsonRepair.h"

#include <algorithm>

namespace readback {

namespace {

constexpr qsizetype kEscape = 6; // \uXXXX
constexpr qsizetype kLookAhead = 4096;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The code unit that the escape at `at` names; -1: there is no such escape.
int unitAt(const QByteArray &json, qsizetype at)
{
    if (at + kEscape > json.size() || json.at(at) != '\\' || json.at(at + 1) != 'u')
        return -1;
    int unit = 0;
    for (qsizetype i = at + 2; i < at + kEscape; ++i) {
        const int digit = hexDigit(json.at(i));
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

bool isHigh(int unit)
{
    return unit >= 0xd800 && unit < 0xdc00;
}

bool isLow(int unit)
{
    return unit >= 0xdc00 && unit < 0xe000;
}

} // namespace

bool repairLoneSurrogates(QByteArray &json)
{
    bool repaired = false;
    qsizetype at = json.indexOf('\\');
    while (at >= 0 && at + 1 < json.size()) {
        const int unit = unitAt(json, at);
        qsizetype used = unit < 0 ? 2 : kEscape;
        if (isHigh(unit) && isLow(unitAt(json, at + kEscape))) {
            used = 2 * kEscape;
        } else if (isHigh(unit) || isLow(unit)) {
            json.replace(at, kEscape, "\\ufffd");
            repaired = true;
        }
        at = json.indexOf('\\', at + used);
    }
    return repaired;
}

bool nestsTooDeep(const QByteArray &json, int limit)
{
    int depth = 0;
    bool inString = false;
    const qsizetype end = std::min(json.size(), kLookAhead);
    for (qsizetype i = 0; i < end; ++i) {
        const char c = json.at(i);
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString && (c == '[' || c == '{') && ++depth > limit)
            return true;
        else if (!inString && (c == ']' || c == '}'))
            --depth;
    }
    return false;
}

} // namespace readback
