// SPDX-License-Identifier: MIT
#include "ui/search/HitText.h"

#include "app/model/Transcript.h"
#include "app/text/Folding.h"
#include "app/text/LocalTime.h"
#include "app/text/SpeakerLabel.h"
#include "app/text/TimeStamp.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(HitText)
};

constexpr qsizetype kShown = 300; // characters on either side: more than the widest window has
constexpr qsizetype kCompared = 60; // on either side; some ten words

struct Place
{
    qsizetype from;
    qsizetype to;
};

Place placeOf(const SearchHit &hit)
{
    const auto from = std::clamp<qsizetype>(hit.matchStart, 0, hit.text.size());
    const auto length = std::clamp<qsizetype>(hit.matchLength, 0, hit.text.size() - from);
    return {from, from + length};
}

QStringView before(const SearchHit &hit, qsizetype most)
{
    const auto end = placeOf(hit).from;
    auto begin = std::max<qsizetype>(0, end - most);
    if (begin > 0 && hit.text.at(begin).isLowSurrogate())
        ++begin;
    return QStringView(hit.text).sliced(begin, std::max<qsizetype>(0, end - begin));
}

QStringView after(const SearchHit &hit, qsizetype most)
{
    const auto begin = placeOf(hit).to;
    auto end = std::min(hit.text.size(), begin + most);
    if (end < hit.text.size() && end > begin && hit.text.at(end).isLowSurrogate())
        --end;
    return QStringView(hit.text).sliced(begin, end - begin);
}

bool isOfWord(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

using Words = std::vector<QByteArrayView>;

Words wordsOf(const QByteArray &folded)
{
    Words words;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= folded.size(); ++i) {
        if (i < folded.size() && isOfWord(folded[i]))
            continue;
        if (i > begin)
            words.push_back(QByteArrayView(folded).sliced(begin, i - begin));
        begin = i + 1;
    }
    return words;
}

// A byte below all others ends a word, so that "re" comes before "refund".
QByteArray joined(const Words &words)
{
    QByteArray key;
    for (const auto &word : words) {
        key.append(word.data(), word.size());
        key.append('\x01');
    }
    return key;
}

QByteArray number(qint64 value)
{
    const auto shifted = qToBigEndian(static_cast<quint64>(value) ^ (quint64(1) << 63));
    return QByteArray(reinterpret_cast<const char *>(&shifted), sizeof shifted);
}

QByteArray wordsKey(QStringView text, bool outwardToTheLeft)
{
    const auto bytes = folded(text);
    auto words = wordsOf(bytes);
    if (outwardToTheLeft)
        std::ranges::reverse(words);
    return joined(words);
}

QString dateText(const QDateTime &start)
{
    if (!start.isValid())
        return u"–"_s;
    const auto local = start.toLocalTime();
    return shortDate(local.date()) + u' ' + shortTime(local.time());
}

QString orDash(const QStringList &names)
{
    return names.isEmpty() ? u"–"_s : names.join(u", "_s);
}

} // namespace

QString textBefore(const SearchHit &hit)
{
    return before(hit, kShown).toString();
}

QString keywordOf(const SearchHit &hit)
{
    const auto place = placeOf(hit);
    return hit.text.sliced(place.from, place.to - place.from);
}

QString textAfter(const SearchHit &hit)
{
    return after(hit, kShown).toString();
}

bool readsRightToLeft(const SearchHit &hit)
{
    return hit.text.left(kShown).isRightToLeft();
}

QString speakerText(const SearchHit &hit)
{
    Transcript one;
    one.speakers = {{hit.role, hit.speaker, hit.alias}};
    return speakerLabels(one, true).constFirst();
}

QString cellText(const SearchHit &hit, HitColumn column)
{
    switch (column) {
    case HitColumn::Speaker:
        return speakerText(hit);
    case HitColumn::Before:
        return textBefore(hit);
    case HitColumn::Keyword:
        return keywordOf(hit);
    case HitColumn::After:
        return textAfter(hit);
    case HitColumn::Time:
        return timeStamp(hit.startMs);
    case HitColumn::Agent:
        return orDash(hit.agents);
    case HitColumn::Queue:
        return orDash(hit.queues);
    case HitColumn::Date:
        return dateText(hit.start);
    }
    return {};
}

QString spokenText(const SearchHit &hit)
{
    const auto words = (textBefore(hit) + keywordOf(hit) + textAfter(hit)).simplified();
    return Text::tr("%1 at %2: %3. Agent %4, queue %5, %6", "a hit in a line: speaker, time, words")
        .arg(speakerText(hit), timeStamp(hit.startMs), words, orDash(hit.agents),
            orDash(hit.queues), dateText(hit.start));
}

QByteArray sortKey(const SearchHit &hit, HitColumn column)
{
    switch (column) {
    case HitColumn::Speaker:
        return number(static_cast<int>(hit.role))
            + folded(hit.alias.isEmpty() ? hit.speaker : hit.alias);
    case HitColumn::Before:
        return wordsKey(before(hit, kCompared), true);
    case HitColumn::Keyword:
        return folded(keywordOf(hit).left(kCompared));
    case HitColumn::After:
        return wordsKey(after(hit, kCompared), false);
    case HitColumn::Time:
        return number(hit.startMs);
    case HitColumn::Agent:
        return folded(hit.agents.join(u' '));
    case HitColumn::Queue:
        return folded(hit.queues.join(u' '));
    case HitColumn::Date:
        return number(hit.start.isValid() ? hit.start.toMSecsSinceEpoch() : 0);
    }
    return {};
}

} // namespace readback
