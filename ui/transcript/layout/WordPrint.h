// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace readback {

// Marks the words that stand between spaces; whatever else is measured has none.
enum class PrintOf : quint64 { Part = 0, Whole = 0x51'7cc1'b727'2201 };

// A number that stands for a word, never 0. That any two of thousands of words share one is a
// chance of one in a hundred million: as good as the word itself for what is only measured.
// `readable`: so many units of memory may be read from the word's beginning on; its size or more.
class WordPrint
{
public:
    WordPrint(QStringView word, qsizetype readable, PrintOf kind)
        : m_value(static_cast<quint64>(word.size()) ^ static_cast<quint64>(kind))
    {
        const Units first = readable >= kFirst && std::endian::native == std::endian::little
            ? masked(word)
            : copied(word);
        mix(first[0]);
        mix(first[1]);
        for (qsizetype at = kFirst; at < word.size(); at += kUnits) {
            quint64 more = 0; // the last ones once more where there are not enough
            std::memcpy(&more, word.utf16() + std::min(at, word.size() - kUnits), sizeof more);
            mix(more);
        }
    }

    quint64 value() const { return m_value | quint64{1} << 63; }

private:
    using Units = std::array<quint64, 2>;
    static constexpr qsizetype kUnits = sizeof(quint64) / sizeof(char16_t);
    static constexpr qsizetype kFirst = 2 * kUnits;

    static Units copied(QStringView word)
    {
        Units units{};
        const auto size = static_cast<size_t>(std::min(word.size(), kFirst));
        std::memcpy(units.data(), word.utf16(), size * sizeof(char16_t));
        return units;
    }

    // Without a look at the length, which nothing could foretell.
    static Units masked(QStringView word)
    {
        static constexpr std::array<quint64, kFirst + kUnits + 1> kMasks{0, 0, 0, 0, 0, 0xffff,
            0xffff'ffff, 0xffff'ffff'ffff, ~quint64{0}, ~quint64{0}, ~quint64{0}, ~quint64{0},
            ~quint64{0}};
        Units units{};
        std::memcpy(units.data(), word.utf16(), sizeof units);
        const auto size = static_cast<size_t>(std::min(word.size(), kFirst));
        return {units[0] & kMasks[size + kUnits], units[1] & kMasks[size]};
    }

    void mix(quint64 part)
    {
        m_value = (m_value ^ part) * 0x9e37'79b9'7f4a'7c15;
        m_value ^= m_value >> 32;
    }

    quint64 m_value;
};

} // namespace readback
