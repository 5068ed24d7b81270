// SPDX-License-Identifier: MIT
#include "app/archive/search/Searches.h"
#include "app/archive/stored/StoredCalls.h"
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"
#include "tests/fuzz/support/MemoryArchive.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

const QDateTime kNow(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());

void store(Database &database, int number)
{
    Conversation call;
    call.id = QString::number(number);
    call.start = kNow.addDays(-number).toUTC();
    call.durationMs = 60'000 * number;
    call.queues = {u"Billing"_s};
    Transcript said;
    said.conversationId = call.id;
    said.speakers = {{SpeakerRole::Agent, u"Maya"_s}, {SpeakerRole::Customer, {}}};
    for (const auto &text : {u"a b c ab abc refund"_s,
             u"The refund, Zo\u00eb: 退款 \U0001f600 b a"_s, u"one\ntwo two two 1 12 123"_s}) {
        Phrase phrase;
        phrase.speaker = static_cast<quint16>(said.phrases.size() % 2);
        phrase.text = text;
        said.phrases.push_back(phrase);
    }
    storeCall(database, call, said, kNow);
}

// An archive with a few calls in it.
Database &someCalls()
{
    static auto &database = []() -> Database & {
        auto &archive = fuzz::newMemoryArchive();
        for (int number = 1; number <= 3; ++number)
            store(archive, number);
        return archive;
    }();
    return database;
}

void requireSane(const std::vector<SearchHit> &hits)
{
    for (const auto &hit : hits) {
        FUZZ_REQUIRE(!hit.conversationId.isEmpty() && hit.phrase >= 0 && hit.phrase < 3);
        FUZZ_REQUIRE(hit.matchLength > 0 && hit.matchStart >= 0);
        FUZZ_REQUIRE(hit.matchStart + hit.matchLength <= hit.text.size());
    }
}

void search(const SearchQuery &query)
{
    auto &database = someCalls();
    const auto counts = searchCounts(database, query, [] { return false; });
    for (const auto order : {SearchOrder::NewestFirst, SearchOrder::BestFirst}) {
        const auto page = searchPage(database, {query, order, 50, 0});
        requireSane(page.hits);
        FUZZ_REQUIRE(page.next == 0 && page.hits.empty() == (counts.phrases == 0));
    }
    requireSane(searchCall(database, u"2"_s, query));
    FUZZ_REQUIRE(!database.takeError());
}

} // namespace

// Whatever a person types to search for: a mistake that is told, or no error of SQL.
READBACK_FUZZ_TARGET(search_text)
{
    const auto text = QString::fromUtf8(input);
    const auto parsed = parseSearch(text, kNow);
    if (parsed.mistake) {
        FUZZ_REQUIRE(!parsed.mistake->what.isEmpty());
        FUZZ_REQUIRE(parsed.mistake->position >= 0 && parsed.mistake->position <= text.size());
    } else if (!parsed.query.match.isEmpty()) {
        search(parsed.query);
    }
}
