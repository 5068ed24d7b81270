// SPDX-License-Identifier: MIT
#include "app/library/search/CallSearch.h"

#include "app/archive/Archive.h"
#include "app/archive/search/Searches.h"
#include "app/library/search/SavedSearches.h"

#include <QTimer>

#include <utility>

namespace readback {

namespace {

// A period that is being kept adds calls without end; counts need not follow each of them.
constexpr int kContentEveryMs = 2000;

ParsedSearch parse(const QString &text)
{
    return parseSearch(text, QDateTime::currentDateTime());
}

// Mistake or nothing asked for: there is an outcome already.
template <class T>
bool isSettled(const ParsedSearch &parsed, const Completion<T> &completion)
{
    if (parsed.mistake)
        completion.finish(Error{ErrorKind::Protocol, parsed.mistake->what});
    else if (parsed.query.match.isEmpty())
        completion.finish(T{});
    return parsed.mistake || parsed.query.match.isEmpty();
}

} // namespace

class CallSearch::Private
{
public:
    Private(CallSearch &search, Archive *where) : archive(where), saved(where, &search) { }

    // `work` gets the completion too, to see whether anybody still waits.
    template <class T, class Work>
    CallHandle run(const QString &text, QObject *context, Callback<T> done, Work work)
    {
        const Completion<T> completion(context, std::move(done));
        auto handle = completion.handle();
        const auto parsed = parse(text);
        if (isSettled(parsed, completion))
            return handle;
        if (archive)
            completion.hold(read<T>(context, completion,
                [=](Database &database) { return work(database, parsed.query, completion); }));
        else
            completion.finish(Error::of(ErrorKind::Archive));
        return handle;
    }

    Archive *const archive;
    SavedSearches saved;
    QTimer quiet; // since content was told to have changed
    bool changed = false; // meanwhile
    bool takingIn = false;

private:
    template <class T>
    CallHandle read(QObject *context, const Completion<T> &completion, Archive::Work<T> work)
    {
        return archive->read<T>(Archive::Reader::Search, context, std::move(work),
            [completion](Result<T> result) { completion.finish(std::move(result)); });
    }
};

CallSearch::CallSearch(Archive *archive, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, archive))
{
    connect(&d->saved, &SavedSearches::changed, this, &CallSearch::savedChanged);
    connect(&d->saved, &SavedSearches::failed, this, &CallSearch::failed);
    d->quiet.setSingleShot(true);
    d->quiet.setInterval(kContentEveryMs);
    connect(&d->quiet, &QTimer::timeout, this, [this] {
        if (d->changed)
            tellContent();
    });
    if (!archive)
        return;
    connect(archive, &Archive::changed, this, [this] {
        d->changed = true;
        if (!d->quiet.isActive())
            tellContent();
    });
}

CallSearch::~CallSearch() = default;

void CallSearch::tellContent()
{
    d->changed = false;
    d->quiet.start();
    emit contentChanged();
}

void CallSearch::setTakingIn(bool on)
{
    if (std::exchange(d->takingIn, on) == on)
        return;
    emit takingInChanged();
    if (!on)
        tellContent();
}

bool CallSearch::isTakingIn() const
{
    return d->takingIn;
}

std::optional<SearchMistake> CallSearch::mistakeIn(const QString &text)
{
    return parse(text).mistake;
}

CallHandle CallSearch::find(
    const SearchRequest &request, QObject *context, Callback<SearchPage> done)
{
    const int limit = std::max(1, request.limit);
    return d->run<SearchPage>(request.text, context, std::move(done),
        [order = request.order, after = request.after, limit](
            Database &database, const SearchQuery &query, const auto &) {
            return searchPage(database, {query, order, limit, after});
        });
}

CallHandle CallSearch::count(const QString &text, QObject *context, Callback<SearchCounts> done)
{
    return d->run<SearchCounts>(text, context, std::move(done),
        [](Database &database, const SearchQuery &query, const auto &completion) {
            return searchCounts(
                database, query, [&completion] { return completion.isCancelled(); });
        });
}

CallHandle CallSearch::findIn(const QString &conversationId, const QString &text, QObject *context,
    Callback<std::vector<SearchHit>> done)
{
    return d->run<std::vector<SearchHit>>(text, context, std::move(done),
        [conversationId](Database &database, const SearchQuery &query, const auto &) {
            return searchCall(database, conversationId, query);
        });
}

const std::vector<SavedSearch> &CallSearch::saved() const
{
    return d->saved.all();
}

void CallSearch::save(const QString &name, const QString &text)
{
    d->saved.save(name, text);
}

void CallSearch::removeSaved(qint64 number)
{
    d->saved.remove(number);
}

void CallSearch::renameSaved(qint64 number, const QString &name)
{
    d->saved.rename(number, name);
}

} // namespace readback
