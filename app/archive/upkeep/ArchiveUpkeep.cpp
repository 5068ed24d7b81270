// SPDX-License-Identifier: MIT
#include "app/archive/upkeep/ArchiveUpkeep.h"

#include "app/archive/ArchiveAside.h"
#include "app/archive/ArchiveOpening.h"
#include "app/archive/search/SpokenIndex.h"
#include "app/archive/upkeep/ArchiveTidying.h"
#include "app/archive/upkeep/ForgettingWish.h"

#include <QPointer>

#include <algorithm>
#include <deque>
#include <utility>

namespace readback {

namespace {

constexpr qint64 kDayMs = 86'400'000;
// How often the oldest go before what protected calls take is accepted.
constexpr int kMostTrims = 5;

} // namespace

// What is to be done, in parts that each take a number of steps. Used by one thread at a time: the
// archive's while a step runs, and between two of them nobody.
class ArchiveUpkeep::Job
{
public:
    using Step = std::function<bool(Database &)>; // one step; true: that was the last
    struct Progress
    {
        bool finished = false;
        int removed = 0;
        int total = 0;
    };

    explicit Job(QString archiveFolder) : folder(std::move(archiveFolder)) { }

    Progress step(Database &database);
    void removeBefore(qint64 startMs);
    void trimTo(qint64 bytes);
    void forget(const QStringList &ids);
    void tidy();

    const QString folder;
    std::deque<Step> parts;
    int removed = 0;
    int total = 0;

private:
    using Remove = int (*)(Database &, QStringList *);
    Step removal(QStringList ids, Remove remove);
    bool trim(Database &database, qint64 bytes, int tries);
};

ArchiveUpkeep::Job::Progress ArchiveUpkeep::Job::step(Database &database)
{
    if (!parts.empty()) {
        const auto part = std::move(parts.front());
        parts.pop_front();
        if (!part(database))
            parts.push_front(part);
    }
    return {parts.empty() || database.failed(), removed, total};
}

ArchiveUpkeep::Job::Step ArchiveUpkeep::Job::removal(QStringList ids, Remove remove)
{
    total += static_cast<int>(ids.size());
    const auto left = std::make_shared<QStringList>(std::move(ids));
    return [this, left, remove](Database &database) {
        removed += remove(database, left.get());
        return left->isEmpty();
    };
}

void ArchiveUpkeep::Job::removeBefore(qint64 startMs)
{
    parts.emplace_back([this, startMs](Database &database) {
        parts.push_front(removal(callsBefore(database, startMs), removeFirst));
        return true;
    });
}

void ArchiveUpkeep::Job::trimTo(qint64 bytes)
{
    parts.emplace_back([this, bytes](Database &database) { return trim(database, bytes, 0); });
}

// How much a call takes is known only when the index was merged without it.
bool ArchiveUpkeep::Job::trim(Database &database, qint64 bytes, int tries)
{
    const auto used = usedBytes(database);
    if (used <= bytes || tries >= kMostTrims)
        return true;
    auto ids = oldestCalls(database, double(used - bytes) / double(used));
    if (ids.isEmpty())
        return true;
    parts.emplace_front(
        [this, bytes, tries](Database &again) { return trim(again, bytes, tries + 1); });
    const auto tidying = std::make_shared<ArchiveTidying>(folder, ArchiveTidying::Extent::Index);
    parts.emplace_front([tidying](Database &whole) { return tidying->step(whole); });
    parts.push_front(removal(std::move(ids), removeFirst));
    return true;
}

void ArchiveUpkeep::Job::forget(const QStringList &ids)
{
    parts.push_back(removal(ids, forgetFirst));
}

void ArchiveUpkeep::Job::tidy()
{
    const auto tidying = std::make_shared<ArchiveTidying>(folder);
    parts.emplace_back([tidying](Database &database) { return tidying->step(database); });
}

ArchiveUpkeep::ArchiveUpkeep(Archive &archive, Clock &clock, QObject *parent)
    : QObject(parent), m_archive(archive), m_clock(clock)
{
}

ArchiveUpkeep::~ArchiveUpkeep() = default;

CallHandle ArchiveUpkeep::summary(QObject *context, Callback<ArchiveSummary> done)
{
    const auto folder = m_archive.folder();
    return m_archive.read<ArchiveSummary>(
        Archive::Reader::Search, context,
        [folder](Database &database) {
            auto summary = summarise(database);
            summary.bytes = archiveSize(folder) + damagedSize(folder);
            return summary;
        },
        std::move(done));
}

CallHandle ArchiveUpkeep::applyRetention(
    const RetentionLimits &limits, QObject *context, Callback<int> done)
{
    auto job = std::make_shared<Job>(m_archive.folder());
    if (limits.days > 0) {
        const auto now = m_clock.now().toMSecsSinceEpoch();
        job->removeBefore((now / kDayMs - limits.days) * kDayMs);
    }
    if (limits.bytes > 0)
        job->trimTo(limits.bytes);
    job->parts.emplace_back([job = job.get()](Database &database) {
        if (isTidyingDue(database) || isIndexDue(database))
            job->tidy();
        return true;
    });
    return begin(job, context, std::move(done));
}

CallHandle ArchiveUpkeep::forget(const QStringList &ids, QObject *context, Callback<int> done)
{
    auto job = std::make_shared<Job>(m_archive.folder());
    job->forget(ids);
    job->parts.emplace_back([folder = job->folder](Database &) { return removeDamaged(folder); });
    job->tidy();
    return begin(job, context, std::move(done));
}

// Who is told that it failed may ask again. Where nobody may be there any more, the wish stays.
CallHandle ArchiveUpkeep::forgetAll(QObject *context, Callback<int> done)
{
    const ForgettingWish wish(m_archive.folder());
    wish.noteAside();
    return m_archive.settle<int>(
        context,
        [wish, folder = m_archive.folder()](Database &database) {
            const int calls = wish.carryOut(database);
            ArchiveTidying tidying(folder);
            while (!database.failed() && !tidying.step(database)) { }
            return calls;
        },
        [wish, archive = QPointer(&m_archive), done = std::move(done)](const Result<int> &removed) {
            if (!removed && archive && !archive->isLeft())
                wish.withdrawAside();
            done(removed);
        });
}

CallHandle ArchiveUpkeep::compact(QObject *context, Callback<int> done)
{
    auto job = std::make_shared<Job>(m_archive.folder());
    job->parts.emplace_back([](Database &database) {
        noteTidyingDue(database);
        return true;
    });
    job->tidy();
    return begin(job, context, std::move(done));
}

CallHandle ArchiveUpkeep::begin(
    const std::shared_ptr<Job> &job, QObject *context, Callback<int> done)
{
    const Completion<int> completion(context, std::move(done));
    auto handle = completion.handle();
    goOn(job, completion);
    return handle;
}

void ArchiveUpkeep::goOn(const std::shared_ptr<Job> &job, const Completion<int> &completion)
{
    completion.hold(m_archive.maintain<Job::Progress>(
        this, [job](Database &database) { return job->step(database); },
        [this, job, completion](Result<Job::Progress> step) {
            if (!step) {
                completion.finish(step.error());
                return;
            }
            emit progressed(step->removed, step->total);
            if (step->finished)
                completion.finish(step->removed);
            else
                goOn(job, completion);
        }));
}

} // namespace readback
