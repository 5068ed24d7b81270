// SPDX-License-Identifier: MIT
#include "app/text/Folding.h"

#include "app/text/CodePoints.h"

#include <QString>

#include <algorithm>
#include <array>

namespace readback {

namespace {

void appendUtf8(std::string &out, char32_t c)
{
    const auto trail = [&out](char32_t bits) { out += static_cast<char>(0x80 | (bits & 0x3f)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xc0 | (c >> 6));
        trail(c);
    } else if (QChar::isSurrogate(c)) {
        appendUtf8(out, QChar::ReplacementCharacter);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xe0 | (c >> 12));
        trail(c >> 6);
        trail(c);
    } else {
        out += static_cast<char>(0xf0 | (c >> 18));
        trail(c >> 12);
        trail(c >> 6);
        trail(c);
    }
}

// Letters whose stroke is part of the letter: Unicode does not take them apart, people type them
// without it.
void appendBase(std::string &out, char32_t c)
{
    switch (c) {
    case 0x00f8: // ø
        out += 'o';
        break;
    case 0x0142: // ł
        out += 'l';
        break;
    case 0x0111: // đ
    case 0x00f0: // ð
        out += 'd';
        break;
    case 0x0131: // dotless i
        out += 'i';
        break;
    case 0x00e6: // æ
        out += "ae";
        break;
    case 0x0153: // œ
        out += "oe";
        break;
    case 0x00df: // ß
    case 0x1e9e: // its capital
        out += "ss";
        break;
    default:
        appendUtf8(out, unified(c));
    }
}

// Taken apart these would be another letter with an accent (й), or three letters for one syllable.
bool staysWhole(char32_t c)
{
    return c == 0x0439 || (c >= 0xac00 && c <= 0xd7a3);
}

bool isHalf(char32_t c)
{
    return QChar::isSurrogate(c);
}

std::string foldedPoint(char32_t c)
{
    std::string out;
    if (c == 0x0419) // Й, whose small letter stays whole
        c = 0x0439;
    if (staysWhole(c) || isHalf(c)) {
        appendUtf8(out, c);
        return out;
    }
    const QString apart
        = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (qsizetype i = 0; i < apart.size();) {
        const auto point = codePointAt(apart, i);
        if (!isIgnorable(point.value))
            appendBase(out, point.value);
        i += point.length;
    }
    return out;
}

// The characters that most texts are made of: Latin letters, digits, signs.
class BytePerCharacter
{
public:
    BytePerCharacter()
    {
        for (char32_t c = 0; c < m_letters.size(); ++c)
            m_letters[c] = byteOf(c);
        for (char32_t c = 0; c < m_signs.size(); ++c)
            m_signs[c] = byteOf(kSigns + c);
    }

    // 0: not one byte.
    char of(char16_t c) const
    {
        if (c < m_letters.size())
            return m_letters[c];
        const auto sign = static_cast<size_t>(c - kSigns);
        return c >= kSigns && sign < m_signs.size() ? m_signs[sign] : '\0';
    }

private:
    static constexpr char16_t kSigns = 0x2000; // quotes, dashes and spaces

    static char byteOf(char32_t c)
    {
        const auto folded = foldedPoint(c);
        return folded.size() == 1 ? folded.front() : '\0';
    }

    std::array<char, 0x180> m_letters{};
    std::array<char, 0x70> m_signs{};
};

bool isSeparator(char c)
{
    return c == ' ' || c == '-' || c == '(' || c == ')' || c == '.' || c == '/';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

bool appendFoldedInPlace(std::string &out, QStringView text)
{
    static const BytePerCharacter bytes;
    const size_t start = out.size();
    out.resize(start + static_cast<size_t>(text.size()));
    char *to = out.data() + start;
    char before = 0;
    for (const QChar c : text) {
        const char byte = bytes.of(c.unicode());
        if (byte == 0 || (byte == ' ' && before == ' ')) {
            out.resize(start);
            return false;
        }
        *to++ = before = byte;
    }
    return true;
}

const std::string &Folder::of(char32_t c)
{
    if (c < 0x7f && c >= 0x20) {
        const auto same = static_cast<char>(c);
        m_same.assign(1, same >= 'A' && same <= 'Z' ? static_cast<char>(same + ('a' - 'A')) : same);
        return m_same;
    }
    const auto known = m_known.find(c);
    return known != m_known.end() ? known->second
                                  : m_known.emplace(c, foldedPoint(c)).first->second;
}

void Folder::append(std::string &out, QStringView text, std::vector<Place> *places)
{
    const size_t start = out.size();
    const auto note = [&](qsizetype source) {
        if (places)
            places->push_back(
                {static_cast<quint32>(out.size() - start), static_cast<quint32>(source)});
    };
    for (qsizetype i = 0; i < text.size();) {
        const auto point = codePointAt(text, i);
        const std::string &to = of(point.value);
        const bool spaceAgain = to == " " && out.size() > start && out.back() == ' ';
        if (!to.empty() && !spaceAgain) {
            note(i);
            out += to;
        }
        i += point.length;
    }
    note(text.size());
}

QByteArray folded(QStringView text)
{
    std::string out;
    if (!appendFoldedInPlace(out, text))
        Folder().append(out, text);
    return QByteArray::fromStdString(out);
}

QString exactForm(QStringView text)
{
    const QString composed = text.toString().normalized(QString::NormalizationForm_C);
    QString out;
    out.reserve(composed.size());
    for (qsizetype i = 0; i < composed.size();) {
        const auto point = codePointAt(composed, i);
        const char32_t one = unified(point.value);
        const bool invisible = QChar::category(one) == QChar::Other_Format
            || (isIgnorable(one) && QChar::combiningClass(one) == 0);
        const bool spaceAgain = one == U' ' && out.endsWith(QLatin1Char(' '));
        if (!invisible && !spaceAgain)
            out += QChar::fromUcs4(one);
        i += point.length;
    }
    return out;
}

bool isPlainNumber(const QByteArray &folded)
{
    return std::all_of(folded.begin(), folded.end(), [](char c) { return isDigit(c) || c == '+'; });
}

QByteArray withoutSeparators(const QByteArray &folded)
{
    const bool number = std::any_of(folded.begin(), folded.end(), isDigit)
        && std::all_of(folded.begin(), folded.end(),
            [](char c) { return isDigit(c) || isSeparator(c) || c == '+'; });
    if (!number)
        return folded;
    QByteArray out = folded;
    out.removeIf(isSeparator);
    return out;
}

} // namespace readback
