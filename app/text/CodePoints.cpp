// SPDX-License-Identifier: MIT
#include "app/text/CodePoints.h"

namespace readback {

namespace {

constexpr char32_t kTatweel = 0x0640; // only makes Arabic words longer
constexpr char32_t kGraphemeJoiner = 0x034f;

bool isVariationSelector(char32_t c)
{
    return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef)
        || (c >= 0x180b && c <= 0x180d) || c == 0x180f;
}

// Unicode's combining classes: 0 are vowel signs of Indic scripts and Thai, 7 to 9 nukta, voicing
// and virama, 84 to 132 vowel and tone signs of scripts of India and South-East Asia.
bool changesTheLetter(char32_t mark)
{
    const int kind = QChar::combiningClass(mark);
    return kind == 0 || (kind >= 7 && kind <= 9) || (kind >= 84 && kind <= 132);
}

} // namespace

bool isIgnorable(char32_t c)
{
    if (c == kTatweel || c == kGraphemeJoiner || isVariationSelector(c))
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Format:
    case QChar::Mark_Enclosing:
        return true;
    case QChar::Mark_NonSpacing:
        return !changesTheLetter(c);
    default:
        return false;
    }
}

char32_t unified(char32_t c)
{
    switch (c) {
    case 0x02bc: // modifier apostrophe
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
        return U'\'';
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x00ab: // guillemets
    case 0x00bb:
        return U'"';
    case 0x2212: // minus
        return U'-';
    default:
        break;
    }
    switch (QChar::category(c)) {
    case QChar::Punctuation_Dash:
        return U'-';
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
        return U' ';
    default:
        return c;
    }
}

} // namespace readback
