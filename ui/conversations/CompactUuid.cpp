// SPDX-License-Identifier: MIT
#include "ui/conversations/CompactUuid.h"

namespace readback {

namespace {

constexpr char kHex[] = "0123456789abcdef";

// Whether a dash stands before the byte of that number.
constexpr bool dashBefore(size_t byte)
{
    return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

int nibble(QChar c)
{
    const auto u = c.unicode();
    if (u >= '0' && u <= '9')
        return u - '0';
    return u >= 'a' && u <= 'f' ? u - 'a' + 10 : -1;
}

} // namespace

std::optional<CompactUuid> compactUuid(QStringView text)
{
    if (text.size() != std::tuple_size_v<UuidText>)
        return std::nullopt;
    CompactUuid uuid;
    qsizetype at = 0;
    for (size_t i = 0; i < uuid.size(); ++i) {
        if (dashBefore(i) && text[at++] != QLatin1Char('-'))
            return std::nullopt;
        const int high = nibble(text[at]);
        const int low = nibble(text[at + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        uuid[i] = static_cast<uchar>(high * 16 + low);
        at += 2;
    }
    return uuid;
}

UuidText uuidText(const CompactUuid &uuid)
{
    UuidText text;
    size_t at = 0;
    for (size_t i = 0; i < uuid.size(); ++i) {
        if (dashBefore(i))
            text[at++] = '-';
        text[at++] = kHex[uuid[i] >> 4];
        text[at++] = kHex[uuid[i] & 15];
    }
    return text;
}

} // namespace readback
