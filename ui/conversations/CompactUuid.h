// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <array>
#include <optional>

namespace readback {

// A UUID in the way the servers write ids (36 characters, lower case), in 16 bytes.
using CompactUuid = std::array<uchar, 16>;
using UuidText = std::array<char, 36>;

// Nothing where the text is not exactly what uuidText() would give back.
std::optional<CompactUuid> compactUuid(QStringView text);
UuidText uuidText(const CompactUuid &uuid);

} // namespace readback
