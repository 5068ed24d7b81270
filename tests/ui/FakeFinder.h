// SPDX-License-Identifier: MIT
#pragma once

#include "ui/search/CallFinder.h"

#include <QTimeZone>

#include <algorithm>
#include <list>

namespace readback::test {

// An archive of the test's: finds a text wherever it is said, letter by letter. A text that begins
// with "(" is a mistake. Holds its answers back where the test wants to give them itself.
class FakeFinder final : public CallFinder
{
public:
    std::vector<SearchHit> hits; // newest first
    std::vector<SavedSearch> searches;
    QStringList unreadable; // calls that every page tells of
    bool takingIn = false;
    bool hold = false; // pages wait for answer()
    bool holdCounts = false; // counts wait for answerCounts()
    bool refusesToSave = false;
    std::optional<Error> countError; // what every count fails with
    std::optional<Error> error; // what every page fails with
    std::vector<SearchRequest> requests;
    QStringList counted;
    int mostAtOnce = 0; // of pages that somebody waited for

    std::optional<SearchMistake> mistakeIn(const QString &text) const override
    {
        if (!text.startsWith(QLatin1Char('(')))
            return {};
        return SearchMistake{0, QStringLiteral("The bracket is not closed.")};
    }
    CallHandle find(
        const SearchRequest &request, QObject *context, Callback<SearchPage> done) override
    {
        requests.push_back(request);
        m_waiting.push_back({request, Completion<SearchPage>(context, std::move(done))});
        auto handle = m_waiting.back().completion.handle();
        std::erase_if(m_waiting, [](const Waiting &page) { return page.completion.isCancelled(); });
        mostAtOnce = std::max(mostAtOnce, static_cast<int>(m_waiting.size()));
        if (!hold)
            answer();
        return handle;
    }
    CallHandle count(const QString &text, QObject *context, Callback<SearchCounts> done) override
    {
        counted += text;
        SearchCounts counts;
        QStringList calls;
        for (const auto &hit : matching(text)) {
            ++counts.phrases;
            calls += hit.conversationId;
        }
        calls.removeDuplicates();
        counts.calls = calls.size() + unreadable.size();
        counts.phrases += unreadable.size();
        counts.holdsUnreadable = true; // as the archive's
        counts.days = {{QDate(2026, 1, 14), counts.phrases}};
        Completion<SearchCounts> completion(context, std::move(done));
        auto handle = completion.handle();
        m_counts.emplace_back(completion, countError ? Result<SearchCounts>(*countError) : counts);
        if (!holdCounts)
            answerCounts();
        return handle;
    }
    CallHandle findIn(const QString &conversationId, const QString &text, QObject *context,
        Callback<std::vector<SearchHit>> done) override
    {
        auto found = matching(text);
        std::erase_if(
            found, [&](const SearchHit &hit) { return hit.conversationId != conversationId; });
        Completion<std::vector<SearchHit>> completion(context, std::move(done));
        completion.finish(std::move(found));
        return completion.handle();
    }
    const std::vector<SavedSearch> &saved() const override { return searches; }
    void save(const QString &name, const QString &text) override
    {
        if (refusesToSave)
            return emit failed(Error::of(ErrorKind::Archive));
        searches.push_back({++m_number, name, text});
        emit savedChanged();
    }
    void removeSaved(qint64 number) override
    {
        std::erase_if(
            searches, [number](const SavedSearch &search) { return search.number == number; });
        emit savedChanged();
    }
    void renameSaved(qint64 number, const QString &name) override
    {
        for (auto &search : searches) {
            if (search.number == number)
                search.name = name;
        }
        emit savedChanged();
    }

    bool isTakingIn() const override { return takingIn; }

    void answerCounts()
    {
        for (const auto &[completion, counts] : std::exchange(m_counts, {}))
            completion.finish(counts);
    }
    // All pages that wait, the newest first: answers need not come in order.
    void answer()
    {
        auto waiting = std::exchange(m_waiting, {});
        for (auto page = waiting.rbegin(); page != waiting.rend(); ++page)
            finish(page->request, page->completion);
    }

private:
    struct Waiting
    {
        SearchRequest request;
        Completion<SearchPage> completion;
    };

    // Asked page after page: looked for once.
    const std::vector<SearchHit> &matching(const QString &text)
    {
        if (m_text == text && m_among == hits.size())
            return m_found;
        m_text = text;
        m_among = hits.size();
        m_found.clear();
        for (auto hit : hits) {
            const auto at = hit.text.indexOf(text.trimmed(), 0, Qt::CaseInsensitive);
            if (at < 0)
                continue;
            hit.matchStart = static_cast<int>(at);
            hit.matchLength = static_cast<int>(text.trimmed().size());
            m_found.push_back(hit);
        }
        return m_found;
    }
    void finish(const SearchRequest &request, const Completion<SearchPage> &completion)
    {
        if (error)
            return completion.finish(*error);
        const auto &all = matching(request.text);
        SearchPage page;
        page.unreadable = unreadable;
        const auto from = std::min(static_cast<size_t>(request.after), all.size());
        const auto to = std::min(from + static_cast<size_t>(request.limit), all.size());
        page.hits.assign(all.begin() + static_cast<std::ptrdiff_t>(from),
            all.begin() + static_cast<std::ptrdiff_t>(to));
        page.next = to < all.size() ? static_cast<qint64>(to) : 0;
        completion.finish(std::move(page));
    }

    std::list<Waiting> m_waiting;
    std::list<std::pair<Completion<SearchCounts>, Result<SearchCounts>>> m_counts;
    std::vector<SearchHit> m_found; // of m_text
    QString m_text;
    size_t m_among = 0; // hits
    qint64 m_number = 0;
};

// A hit somewhere in `text`, in the call of that number; calls are an hour apart, newest first.
inline SearchHit sampleHit(int call, const QString &text, const QString &word)
{
    SearchHit hit;
    hit.conversationId = QStringLiteral("call-%1").arg(call);
    hit.start = QDateTime(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc())
                    .toUTC()
                    .addSecs(-3600 * call);
    hit.durationMs = 600'000;
    hit.agents = {call % 2 == 0 ? QStringLiteral("Maya Okafor") : QStringLiteral("Jonas Weber")};
    hit.queues = {QStringLiteral("Billing")};
    hit.phrase = call % 7;
    hit.startMs = 1000 * (call % 600);
    hit.role = call % 3 == 0 ? SpeakerRole::Customer : SpeakerRole::Agent;
    hit.text = text;
    hit.matchStart = static_cast<int>(std::max<qsizetype>(0, text.indexOf(word)));
    hit.matchLength = static_cast<int>(word.size());
    return hit;
}

// So many of them, all with the word "refund" between other words.
inline std::vector<SearchHit> sampleHits(int count)
{
    const QStringList before{QStringLiteral("I was promised a"), QStringLiteral("where is my"),
        QStringLiteral("we can give you the"), QStringLiteral("nobody told me of a")};
    const QStringList after{QStringLiteral("on Monday"), QStringLiteral("for the October bill"),
        QStringLiteral("but it never came"), QStringLiteral("and a credit note"),
        QStringLiteral("please")};
    std::vector<SearchHit> hits;
    hits.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        hits.push_back(sampleHit(i,
            before[i % before.size()] + QStringLiteral(" refund ") + after[i % after.size()],
            QStringLiteral("refund")));
    return hits;
}

} // namespace readback::test
