// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/search/Searches.h"
#include "app/archive/stored/StoredCalls.h"
#include "tests/unit/archive/ArchiveBench.h"

#include <QTimeZone>

namespace readback::test {

inline const QDateTime kSearchNow(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());

// A few calls to search in: what is said is "A text" for Agent, "C text" for Customer, anything
// else for a menu.
class SearchBench : public ArchiveFileBench
{
public:
    // Number n began n hours before kSearchNow.
    static Conversation conversation(int number)
    {
        Conversation call;
        call.id = QStringLiteral("call-%1").arg(number);
        call.start = kSearchNow.addSecs(-3600LL * number).toUTC();
        call.durationMs = 60'000LL * number;
        call.agents = {number % 2 ? QStringLiteral("Maya Okafor") : QStringLiteral("Zoë Núñez")};
        call.queues = {number % 3 ? QStringLiteral("Billing EMEA") : QStringLiteral("Sales")};
        return call;
    }

    static Transcript transcript(const QString &id, const QStringList &said)
    {
        Transcript transcript;
        transcript.conversationId = id;
        transcript.speakers = {{SpeakerRole::Agent, QStringLiteral("Maya")},
            {SpeakerRole::Customer, {}}, {SpeakerRole::Ivr, QStringLiteral("Menu")}};
        for (const auto &one : said) {
            Phrase phrase;
            phrase.startMs = phrase.endMs = 1000 * qint64(transcript.phrases.size());
            phrase.speaker = one.startsWith(QStringLiteral("A ")) ? 0
                : one.startsWith(QStringLiteral("C "))            ? 1
                                                                  : 2;
            phrase.text = phrase.speaker < 2 ? one.mid(2) : one;
            transcript.phrases.push_back(phrase);
        }
        return transcript;
    }

    void add(const Conversation &call, const QStringList &said)
    {
        storeCall(database(), call, transcript(call.id, said), kSearchNow);
    }
    void add(int number, const QStringList &said) { add(conversation(number), said); }

    static SearchQuery query(const QString &text)
    {
        const auto parsed = parseSearch(text, kSearchNow);
        if (parsed.mistake)
            qWarning("%s", qPrintable(parsed.mistake->what));
        return parsed.query;
    }
    SearchPage page(const QString &text, int limit = 100, qint64 after = 0,
        SearchOrder order = SearchOrder::NewestFirst)
    {
        auto found = searchPage(database(), {query(text), order, limit, after});
        if (const auto error = database().takeError())
            qWarning("%s", qPrintable(error->what));
        return found;
    }
    SearchCounts counts(const QString &text)
    {
        return searchCounts(database(), query(text), [] { return false; });
    }
    // "1/0 2/3": call and phrase of each hit.
    static QString places(const SearchPage &page)
    {
        QStringList places;
        for (const auto &hit : page.hits)
            places << hit.conversationId.mid(5) + QLatin1Char('/') + QString::number(hit.phrase);
        return places.join(QLatin1Char(' '));
    }
    QString places(const QString &text) { return places(page(text)); }
};

} // namespace readback::test
