// SPDX-License-Identifier: MIT
#include "ui/conversations/TextArena.h"

namespace readback {

void TextArena::reserveFor(size_t more)
{
    const size_t wanted = m_bytes.size() + more;
    // A quarter at a time: doubling would hold twice the text on the last step.
    if (wanted > m_bytes.capacity())
        m_bytes.reserve(wanted + wanted / 4);
}

void TextArena::putNumber(size_t number)
{
    for (; number >= 0x80; number >>= 7)
        m_bytes.push_back(static_cast<char>((number & 0x7f) | 0x80));
    m_bytes.push_back(static_cast<char>(number));
}

void TextArena::put(const QByteArray &text)
{
    putNumber(static_cast<size_t>(text.size()));
    putBytes(text.constData(), static_cast<size_t>(text.size()));
}

void TextArena::putWithFolded(const QByteArray &text, const QByteArray &folded)
{
    put(text);
    if (folded == text) {
        putNumber(0);
        return;
    }
    putNumber(static_cast<size_t>(folded.size()) + 1);
    putBytes(folded.constData(), static_cast<size_t>(folded.size()));
}

} // namespace readback
