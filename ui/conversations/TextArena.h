// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <string_view>
#include <vector>

namespace readback {

// Short pieces of text one after the other, written once and read in the order of writing: a length
// of one byte (more above 127), then the bytes. Never gives space back but as a whole.
class TextArena
{
public:
    // Where the next piece will be. Pieces are found again by it.
    size_t end() const { return m_bytes.size(); }
    void reserveFor(size_t more);

    void putNumber(size_t number);
    void putBytes(const char *bytes, size_t size)
    {
        m_bytes.insert(m_bytes.end(), bytes, bytes + size);
    }
    void put(const QByteArray &text);
    // A text and the form of it that searches go by, which is kept only where it differs.
    void putWithFolded(const QByteArray &text, const QByteArray &folded);

    size_t memoryBytes() const { return m_bytes.capacity(); }

    // Reads pieces; valid until the arena is written to.
    class Reader
    {
    public:
        Reader(const TextArena &arena, size_t at) : m_at(arena.m_bytes.data() + at) { }
        size_t number();
        std::string_view bytes(size_t size);
        std::string_view text() { return bytes(number()); }
        struct Pair
        {
            std::string_view text;
            std::string_view folded;
        };
        Pair textWithFolded();

    private:
        const char *m_at;
    };

private:
    std::vector<char> m_bytes;
};

inline size_t TextArena::Reader::number()
{
    size_t value = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = static_cast<uchar>(*m_at++);
        value |= static_cast<size_t>(byte & 0x7f) << shift;
        if (byte < 0x80)
            return value;
    }
}

inline std::string_view TextArena::Reader::bytes(size_t size)
{
    const std::string_view view(m_at, size);
    m_at += size;
    return view;
}

inline TextArena::Reader::Pair TextArena::Reader::textWithFolded()
{
    const auto plain = text();
    const auto size = number();
    return {plain, size == 0 ? plain : bytes(size - 1)};
}

} // namespace readback
