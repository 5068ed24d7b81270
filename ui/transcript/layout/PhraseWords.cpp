// SPDX-License-Identifier: MIT
#include "ui/transcript/layout/PhraseWords.h"

#include "ui/transcript/layout/SpaceFinder.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <utility>

namespace readback {

namespace {

constexpr qsizetype kMostSpaces = 255;
constexpr qsizetype kPart = 512; // a word longer than this is measured in parts

// What matters of a character to the quick way. Each class is safe there under Unicode's line
// breaking rules (UAX 14) as long as it stands where plainPartEnd() allows it.
enum class Kind : quint8 { Other, Letter, Digit, Quote, Stop, End, Hyphen, Space };

Kind kindOf(char16_t c)
{
    switch (c) {
    case u' ':
        return Kind::Space;
    case u'-':
        return Kind::Hyphen;
    case u'\'':
    case u'"':
    case u'\u2018':
    case u'\u2019':
    case u'\u201c':
    case u'\u201d':
        return Kind::Quote;
    case u'.':
    case u',':
    case u':':
    case u';':
        return Kind::Stop;
    case u'!':
    case u'?':
        return Kind::End;
    default:
        if (c >= 0x0590 || QChar(c).isMark())
            return Kind::Other; // right-to-left, complex scripts, CJK, surrogates, symbols
        return QChar(c).isLetter()   ? Kind::Letter
            : c >= u'0' && c <= u'9' ? Kind::Digit
                                     : Kind::Other;
    }
}

using KindTable = std::array<Kind, 0x2020>;

const KindTable &kinds()
{
    static const KindTable table = [] {
        KindTable t{};
        for (size_t c = 0; c < t.size(); ++c)
            t[c] = kindOf(static_cast<char16_t>(c));
        return t;
    }();
    return table;
}

class Splitter
{
public:
    Splitter(std::vector<Word> &words, WordWidths::Job &widths)
        : m_words(words), m_widths(widths), m_kinds(kinds())
    {
    }

    // False: the text needs the thorough way; words appended so far are taken back.
    bool splitQuickly(QStringView text);
    void splitByRules(const QString &text);

private:
    Kind kind(QChar c) const
    {
        return c.unicode() < m_kinds.size() ? m_kinds[c.unicode()] : Kind::Other;
    }
    qsizetype plainPartEnd(QStringView token, qsizetype from) const;
    bool appendToken(QStringView token, qsizetype readable, qsizetype spaces);
    bool appendParts(QStringView token, qsizetype spaces);
    void append(QStringView word, qsizetype spaces, bool newline = false);
    void appendOne(int width, qsizetype spaces, bool newline);

    std::vector<Word> &m_words;
    WordWidths::Job &m_widths;
    const KindTable &m_kinds;
};

// The end of the part of a token that starts there, or -1 if it is not plain. A line may end behind
// a hyphen between letters, so a part does too.
qsizetype Splitter::plainPartEnd(QStringView token, qsizetype from) const
{
    bool ended = false; // behind ! or ? nothing but more punctuation
    Kind last = Kind::Space;
    for (qsizetype i = from; i < token.size(); ++i) {
        const auto k = kind(token[i]);
        const bool wordish = k == Kind::Letter || k == Kind::Digit;
        if (k == Kind::Other || (i == from && !wordish && k != Kind::Quote))
            return -1;
        if ((ended && wordish) || (k == Kind::Hyphen && last != Kind::Letter))
            return -1;
        if (last == Kind::Hyphen)
            return k == Kind::Letter ? i : -1;
        ended = ended || k == Kind::End;
        last = k;
    }
    return last == Kind::Hyphen ? -1 : token.size();
}

bool Splitter::splitQuickly(QStringView text)
{
    const auto before = m_words.size();
    SpaceFinder spaces(text);
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype end = spaces.next(i);
        qsizetype next = end;
        while (next < text.size() && text[next] == u' ')
            ++next;
        if (!appendToken(text.mid(i, end - i), text.size() - i, next - end)) {
            m_words.resize(before);
            return false;
        }
        i = next;
    }
    return true;
}

// A token that was met before is looked at no more than to know it again.
bool Splitter::appendToken(QStringView token, qsizetype readable, qsizetype spaces)
{
    if (token.isEmpty() || token.size() > WordWidths::kLongestKept || spaces > kMostSpaces)
        return appendParts(token, spaces);
    const WordPrint print(token, readable, PrintOf::Whole);
    int width = m_widths.known(print);
    if (width < 0) {
        if (plainPartEnd(token, 0) != token.size())
            return appendParts(token, spaces);
        width = m_widths.learn(print, token);
    }
    appendOne(width, spaces, false);
    return true;
}

bool Splitter::appendParts(QStringView token, qsizetype spaces)
{
    qsizetype from = 0;
    do {
        const qsizetype end = plainPartEnd(token, from);
        if (end < 0)
            return false;
        append(token.mid(from, end - from), end == token.size() ? spaces : 0);
        from = end;
    } while (from < token.size());
    return true;
}

void Splitter::splitByRules(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    const QStringView all(text);
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype to = finder.toNextBoundary();
        if (to < 0)
            to = text.size();
        const bool newline = text[to - 1] == QChar::LineSeparator;
        qsizetype end = newline ? to - 1 : to;
        const qsizetype behind = end;
        while (end > from && text[end - 1] == u' ')
            --end;
        append(all.mid(from, end - from), behind - end, newline);
        from = to;
    }
}

void Splitter::append(QStringView word, qsizetype spaces, bool newline)
{
    while (word.size() > kPart) {
        appendOne(m_widths.widthOf(word.left(kPart)), 0, false);
        word = word.mid(kPart);
    }
    int width = m_widths.widthOf(word);
    while (spaces > kMostSpaces) {
        appendOne(std::exchange(width, 0), kMostSpaces, false);
        spaces -= kMostSpaces;
    }
    appendOne(width, spaces, newline);
}

void Splitter::appendOne(int width, qsizetype spaces, bool newline)
{
    Word w{};
    w.width = static_cast<quint32>(width) & 0x3f'ffff;
    w.spaces = static_cast<quint32>(spaces) & 0xff;
    w.newline = newline ? 1 : 0;
    m_words.push_back(w);
}

} // namespace

QString displayText(QStringView text)
{
    QString shown = text.toString();
    for (auto &c : shown) {
        const auto u = c.unicode();
        if (u >= 0x20 && u != 0x7f && u != 0x2029)
            continue;
        c = u == u'\n' || u == 0x2029 ? QChar(QChar::LineSeparator) : QChar(u' ');
    }
    return shown;
}

void appendWords(std::vector<Word> &words, QStringView text, WordWidths::Job &widths)
{
    Splitter splitter(words, widths);
    if (!splitter.splitQuickly(text))
        splitter.splitByRules(displayText(text));
}

} // namespace readback
