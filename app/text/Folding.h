// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringView>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace readback {

// What comparing goes by: case, accents and the width of characters taken away ("Lucía" becomes
// "lucia", "Straße" "strasse", "İ" and "ı" "i"), the kinds of quotes, dashes and spaces made one
// each, several spaces one, invisible characters none. What makes a letter another one stays: the
// vowel signs of Hindi or Thai, the voicing of Kana. UTF-8, so that it can be searched byte by
// byte. Pure.
QByteArray folded(QStringView text);

// Appends what a text folds to if every character (UTF-16 unit) of it folds to one byte, as those
// of nearly all Western text do: then places in both are the same. False, with `out` as it was, for
// other text.
bool appendFoldedInPlace(std::string &out, QStringView text);

// Folds text that may hold anything, and remembers what it has met. One thread.
class Folder
{
public:
    // Where a character begins in the text, and where what it folds to. Characters that fold to
    // nothing have none, so they belong to the one before.
    struct Place
    {
        quint32 folded = 0;
        quint32 source = 0;
    };

    // Appends to `out`; `places`, where given, gets one each and one for the end, counted from the
    // beginnings of the text and of what is appended.
    void append(std::string &out, QStringView text, std::vector<Place> *places = nullptr);

private:
    const std::string &of(char32_t c);

    std::unordered_map<char32_t, std::string> m_known;
    std::string m_same;
};

// For comparing exactly: only what nobody can type or see the difference of is made one, that is
// the ways to compose a letter, and quotes, dashes, spaces and invisible characters as above.
QString exactForm(QStringView text);

// A telephone number without what people put between its digits ("+1 (555) 01-42" becomes
// "+15550142"). Anything that holds something else comes back as it is.
QByteArray withoutSeparators(const QByteArray &folded);

// Whether a folded text is nothing but what withoutSeparators() leaves of a number.
bool isPlainNumber(const QByteArray &folded);

} // namespace readback
