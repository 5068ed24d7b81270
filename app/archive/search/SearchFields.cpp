// SPDX-License-Identifier: MIT
#include "app/archive/search/SearchFields.h"

#include "app/archive/search/SearchPeriod.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

using Limit = SearchQuery::Limit;
using Range = SearchQuery::Range;
using ToNumber = std::function<std::optional<double>(const QString &text)>;

// ">5m", "<=90s", "2m..10m"; nothing: it is none of these.
std::optional<Range> readRange(QString text, const ToNumber &toNumber)
{
    text.replace(QChar(0x2026), u".."_s); // what text processors make of two dots
    const auto dots = text.indexOf(u".."_s);
    if (dots >= 0) {
        const auto least = toNumber(text.left(dots));
        const auto most = toNumber(text.mid(dots + 2));
        return least && most && *least <= *most ? std::optional(Range{Limit{*least}, Limit{*most}})
                                                : std::nullopt;
    }
    const bool more = text.startsWith(u'>');
    if (!more && !text.startsWith(u'<'))
        return {};
    const bool within = text.mid(1, 1) == u"="_s;
    const auto value = toNumber(text.mid(within ? 2 : 1));
    if (!value)
        return {};
    return more ? Range{Limit{*value, within}, {}} : Range{{}, Limit{*value, within}};
}

std::optional<double> toMilliseconds(const QString &text)
{
    static const QRegularExpression shape(u"^(?:(\\d{1,3})h)?(?:(\\d{1,5})m)?(?:(\\d{1,6})s)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch() || match.capturedLength() == 0)
        return {};
    const auto part = [&match](int number) { return match.captured(number).toDouble(); };
    return ((part(1) * 60 + part(2)) * 60 + part(3)) * 1000;
}

std::optional<double> toPlainNumber(const QString &text)
{
    bool ok = false;
    const double value = QString(text).replace(u',', u'.').trimmed().toDouble(&ok);
    return ok && value >= -1e6 && value <= 1e6 ? std::optional(value) : std::nullopt;
}

std::optional<Range> readSentiment(const QString &text)
{
    if (text.compare("negative"_L1, Qt::CaseInsensitive) == 0)
        return Range{{}, Limit{0, false}};
    if (text.compare("positive"_L1, Qt::CaseInsensitive) == 0)
        return Range{Limit{0, false}, {}};
    return readRange(text, toPlainNumber);
}

// Of two limits the one that lets less through.
void tighten(std::optional<Limit> &limit, const std::optional<Limit> &other, bool upwards)
{
    if (!other)
        return;
    const auto stricter = [upwards](const Limit &a, const Limit &b) {
        return a.value == b.value ? !a.within : (a.value > b.value) == upwards;
    };
    if (!limit || stricter(*other, *limit))
        limit = other;
}

void tighten(Range &range, const Range &other)
{
    tighten(range.least, other.least, true);
    tighten(range.most, other.most, false);
}

std::optional<bool> readYesNo(const QString &text)
{
    const auto word = text.toLower();
    if (word == "yes"_L1 || word == "ja"_L1)
        return true;
    if (word == "no"_L1 || word == "nein"_L1)
        return false;
    return {};
}

SearchMistake mistakeAt(const SearchToken &field, const char *sentence)
{
    return {field.position, QCoreApplication::translate("Search", sentence)};
}

std::optional<SearchMistake> addRange(
    Range &range, const std::optional<Range> &read, const SearchToken &field, const char *sentence)
{
    if (!read)
        return mistakeAt(field, sentence);
    tighten(range, *read);
    return {};
}

std::optional<SearchMistake> addPeriod(
    SearchQuery &query, const SearchToken &field, const QDateTime &now)
{
    const bool last = field.field == SearchField::Last;
    const auto period = last ? lastPeriod(field.text, now) : datesPeriod(field.text, now);
    if (!period)
        return mistakeAt(field,
            last
                ? QT_TRANSLATE_NOOP("Search", "Write how far back as last:24h, last:7d or last:4w.")
                : QT_TRANSLATE_NOOP("Search",
                    "Write dates as date:2026-01-31, date:2026-01, date:2026-01-01..2026-01-31, "
                    "date:today or date:yesterday."));
    query.fromMs = std::max(query.fromMs, period->fromMs);
    query.toMs = std::min(query.toMs, period->toMs);
    return {};
}

std::optional<SearchMistake> addYesNo(
    std::optional<bool> &wanted, const SearchToken &field, bool isNot)
{
    const auto read = readYesNo(field.text);
    if (!read)
        return mistakeAt(field, QT_TRANSLATE_NOOP("Search", "Behind the colon stands yes or no."));
    const bool value = *read != isNot;
    if (wanted && *wanted != value)
        return mistakeAt(
            field, QT_TRANSLATE_NOOP("Search", "This is asked for twice, with two answers."));
    wanted = value;
    return {};
}

bool canBeOpposite(SearchField field)
{
    return field != SearchField::Date && field != SearchField::Last && field != SearchField::Length
        && field != SearchField::Sentiment;
}

} // namespace

std::optional<SearchMistake> addField(
    SearchQuery &query, const SearchToken &field, bool isNot, const QDateTime &now)
{
    if (isNot && !canBeOpposite(field.field))
        return mistakeAt(field,
            QT_TRANSLATE_NOOP(
                "Search", "NOT cannot stand before this; write the opposite instead."));
    switch (field.field) {
    case SearchField::Queue:
        query.queues.push_back({field.text, isNot});
        return {};
    case SearchField::By:
        query.agents.push_back({field.text, isNot});
        return {};
    case SearchField::Tag:
        query.tags.push_back({field.text, isNot});
        return {};
    case SearchField::Date:
    case SearchField::Last:
        return addPeriod(query, field, now);
    case SearchField::Length:
        return addRange(query.lengthMs, readRange(field.text, toMilliseconds), field,
            QT_TRANSLATE_NOOP(
                "Search", "Write lengths as length:>5m, length:<90s or length:2m..10m."));
    case SearchField::Sentiment:
        return addRange(query.sentiment, readSentiment(field.text), field,
            QT_TRANSLATE_NOOP("Search",
                "Write sentiments as sentiment:<0, sentiment:>50, sentiment:-20..20, "
                "sentiment:negative or sentiment:positive."));
    case SearchField::Reviewed:
        return addYesNo(query.reviewed, field, isNot);
    case SearchField::Starred:
        return addYesNo(query.starred, field, isNot);
    }
    return {};
}

} // namespace readback
