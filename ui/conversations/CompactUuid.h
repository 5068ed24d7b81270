// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace readback {

// A UUID in the way the servers write ids (36 characters, lower case), in 16 bytes.
using CompactUuid = std::array<uchar, 16>;
using UuidText = std::array<char, 36>;

// Nothing where the text is not exactly what uuidText() would give back.
std::optional<CompactUuid> compactUuid(QStringView text);
UuidText uuidText(const CompactUuid &uuid);

// Looks for a part of a UUID's text (lower case, four characters or more) in many of them. Nearly
// all are ruled out by a few operations on the 16 bytes, without writing the text.
class UuidPart
{
public:
    explicit UuidPart(std::string_view part);
    // Whether a UUID could have such a part at all.
    bool isPossible() const { return m_possible; }
    bool isIn(const CompactUuid &uuid) const;

private:
    bool couldBeIn(const CompactUuid &uuid) const;

    std::string m_part;
    bool m_possible;
    bool m_quick = false; // the two below are known
    uchar m_even = 0; // the byte that is there if the part begins with a byte
    uchar m_odd = 0; // likewise in the middle of one
};

} // namespace readback
