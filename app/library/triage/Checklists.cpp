// SPDX-License-Identifier: MIT
#include "app/library/triage/Checklists.h"

#include "app/archive/Archive.h"
#include "app/archive/stored/StoredChecklists.h"
#include "app/async/Worker.h"
#include "app/library/kept/KeptWhole.h"
#include "app/library/triage/ChecklistNames.h"
#include "app/text/ChecklistMatch.h"

#include <QHash>

#include <optional>
#include <unordered_map>
#include <utility>

namespace readback {

namespace {

constexpr qsizetype kBatch = 10; // calls in one errand of the archive: some ten milliseconds

using Results = std::vector<std::pair<QString, ChecklistResult>>;

} // namespace

class Checklists::Private
{
public:
    Private(Checklists &checklists, Archive *a)
        : q(checklists), archive(a),
          whole(a, Archive::Reader::Calls,
              {loadChecklists, [this](ChecklistSet kept) { takeKept(std::move(kept)); },
                  [this] { return write(); }, [] {}, [this] { emit q.setChanged(); }})
    {
    }

    void takeKept(ChecklistSet kept);
    Archive::Work<Done> write() const;
    void adopt(ChecklistSet next);
    void check(const TranscriptPtr &transcript);
    void keep(const QString &id, const ChecklistResult &result);
    void checkNext();
    void endChecking(const QString &problem);

    // A transcript that was looked through, for as long as somebody else has it in memory.
    using Met = QHash<QString, std::weak_ptr<const Transcript>>;

    Checklists &q;
    Archive *const archive;
    ChecklistSet set;
    QHash<QString, ChecklistResult> results;
    Met met;
    std::unordered_map<QString, CallHandle> checks; // on workers
    QStringList waiting; // for the archive
    qsizetype next = 0;
    int found = 0;
    bool checking = false;
    CallHandle batch;
    KeptWhole<ChecklistSet> whole;
};

// What was made meanwhile counts: nobody makes a list before he sees those there are.
void Checklists::Private::takeKept(ChecklistSet kept)
{
    if (!whole.isUnwritten())
        adopt(std::move(kept));
}

Archive::Work<Done> Checklists::Private::write() const
{
    return [kept = set](Database &database) {
        storeChecklists(database, kept);
        return Done{};
    };
}

void Checklists::Private::adopt(ChecklistSet now)
{
    const auto rulesOf = [](const ChecklistSet &of) {
        const auto *list = of.find(of.active);
        return list ? std::optional(list->rules) : std::nullopt;
    };
    const bool otherRules = rulesOf(now) != rulesOf(set);
    set = std::move(now);
    emit q.setChanged();
    if (!otherRules)
        return;
    q.stopChecking();
    checks.clear();
    results.clear();
    emit q.resultsForgotten();
    const auto before = std::exchange(met, {});
    for (const auto &transcript : before)
        q.take(transcript.lock());
}

void Checklists::Private::check(const TranscriptPtr &transcript)
{
    const auto &id = transcript->conversationId;
    checks[id] = runOnWorker<ChecklistResult>(
        &q,
        [transcript, list = *q.active()]() -> Result<ChecklistResult> {
            return matchChecklist(list, *transcript);
        },
        [this, id](const Result<ChecklistResult> &result) {
            const auto done = checks.extract(id); // outlives what runs in it
            if (result)
                keep(id, *result);
        });
}

void Checklists::Private::keep(const QString &id, const ChecklistResult &result)
{
    results.insert(id, result);
    emit q.resultChanged(id);
}

void Checklists::Private::checkNext()
{
    const auto ids = waiting.mid(next, kBatch);
    emit q.checking(static_cast<int>(next), static_cast<int>(waiting.size()));
    if (ids.isEmpty())
        return endChecking({});
    // Searches of a person come in between.
    batch = archive->read<Results>(
        Archive::Reader::Search, &q,
        [ids, list = *q.active()](
            Database &database) { return checkStoredCalls(database, list, ids); },
        [this](const Result<Results> &here) {
            if (!here)
                return endChecking(describe(here.error()));
            found += static_cast<int>(here->size());
            next += kBatch;
            for (const auto &[id, result] : *here)
                keep(id, result);
            checkNext();
        });
}

void Checklists::Private::endChecking(const QString &why)
{
    checking = false;
    waiting.clear();
    emit q.checked(found, why);
}

Checklists::Checklists(Archive *archive, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, archive))
{
}

Checklists::~Checklists() = default;

const ChecklistSet &Checklists::set() const
{
    return d->set;
}

const Checklist *Checklists::active() const
{
    return d->set.find(d->set.active);
}

void Checklists::replace(ChecklistSet set)
{
    auto next = tidied(std::move(set));
    if (next == d->set)
        return;
    d->adopt(std::move(next));
    d->whole.changed();
}

QString Checklists::whyNotKept() const
{
    if (!d->archive)
        return tr("There is no archive: checklists are lost when this connection is closed.");
    const bool readOnly = d->archive->state() == Archive::State::ReadOnly;
    const auto why = readOnly ? std::optional(d->archive->problem()) : d->whole.problem();
    return why
        ? tr("Changed checklists are lost when this connection is closed. %1").arg(describe(*why))
        : QString();
}

const ChecklistResult *Checklists::result(const QString &id) const
{
    const auto found = d->results.constFind(id);
    return found == d->results.constEnd() ? nullptr : &*found;
}

void Checklists::take(const TranscriptPtr &transcript)
{
    if (!transcript)
        return;
    const auto &id = transcript->conversationId;
    const bool known = d->met.value(id).lock() == transcript;
    d->met.insert(id, transcript);
    if (active() && !(known && (d->results.contains(id) || d->checks.contains(id))))
        d->check(transcript);
}

void Checklists::checkKept(const QStringList &ids)
{
    d->batch.cancel();
    if (!d->archive || !active())
        return stopChecking();
    d->waiting.clear();
    for (const auto &id : ids) {
        if (!d->results.contains(id))
            d->waiting << id;
    }
    d->next = 0;
    d->found = 0;
    d->checking = true;
    d->checkNext();
}

void Checklists::stopChecking()
{
    d->batch.cancel();
    if (d->checking)
        d->endChecking({});
}

bool Checklists::isChecking() const
{
    return d->checking;
}

} // namespace readback
