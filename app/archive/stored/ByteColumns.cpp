// SPDX-License-Identifier: MIT
#include "app/archive/stored/ByteColumns.h"

namespace readback {

namespace {

// Seven bits a byte, the lowest first; the eighth says that there are more.
constexpr int kBits = 7;
constexpr quint64 kMask = (1U << kBits) - 1;
constexpr quint64 kMore = 1U << kBits;

} // namespace

void ByteWriter::add(quint64 number)
{
    for (; number > kMask; number >>= kBits)
        m_bytes += static_cast<char>((number & kMask) | kMore);
    m_bytes += static_cast<char>(number);
}

// The sign is the lowest bit, so that what is little below 0 is short too.
void ByteWriter::addSigned(qint64 number)
{
    const auto shifted = static_cast<quint64>(number) << 1;
    add(number < 0 ? ~shifted : shifted);
}

quint64 ByteReader::next()
{
    quint64 number = 0;
    for (int shift = 0; shift < 64 && !m_failed && m_at < m_bytes.size(); shift += kBits) {
        const auto byte = static_cast<quint8>(m_bytes[m_at++]);
        number |= (byte & kMask) << shift;
        if ((byte & kMore) == 0)
            return number;
    }
    m_failed = true;
    return 0;
}

qint64 ByteReader::nextSigned()
{
    const auto number = next();
    return static_cast<qint64>((number & 1) != 0 ? ~(number >> 1) : number >> 1);
}

} // namespace readback
