// SPDX-License-Identifier: MIT
#include "ui/conversations/CompactUuid.h"

#include <algorithm>
#include <cstring>

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

// Shorter pieces of hexadecimal are in most UUIDs and would match nearly everything.
constexpr size_t kLeastPart = 4;

constexpr quint64 kOnes = 0x0101010101010101U;

bool hasByte(quint64 word, uchar byte)
{
    const quint64 zeroIfSame = word ^ (kOnes * byte);
    return ((zeroIfSame - kOnes) & ~zeroIfSame & (kOnes << 7)) != 0;
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

UuidPart::UuidPart(std::string_view part) : m_part(part)
{
    const auto value = [part](size_t i) { return nibble(QLatin1Char(part[i])); };
    m_possible = part.size() >= kLeastPart && std::all_of(part.begin(), part.end(), [](char c) {
        return c == '-' || nibble(QLatin1Char(c)) >= 0;
    });
    m_quick = m_possible && value(0) >= 0 && value(1) >= 0 && value(2) >= 0;
    if (m_quick) {
        m_even = static_cast<uchar>(value(0) * 16 + value(1));
        m_odd = static_cast<uchar>(value(1) * 16 + value(2));
    }
}

bool UuidPart::couldBeIn(const CompactUuid &uuid) const
{
    quint64 words[2];
    std::memcpy(words, uuid.data(), sizeof words);
    return hasByte(words[0], m_even) || hasByte(words[1], m_even) || hasByte(words[0], m_odd)
        || hasByte(words[1], m_odd);
}

bool UuidPart::isIn(const CompactUuid &uuid) const
{
    if (m_quick && !couldBeIn(uuid))
        return false;
    const auto text = uuidText(uuid);
    return std::string_view(text.data(), text.size()).find(m_part) != std::string_view::npos;
}

} // namespace readback
