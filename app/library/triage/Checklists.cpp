// SPDX-License-Identifier: MIT
#include "app/library/triage/Checklists.h"

#include "app/archive/Archive.h"
#include "app/archive/stored/StoredChecklists.h"
#include "app/async/Worker.h"
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
    Private(Checklists &checklists, Archive *a) : q(checklists), archive(a) { }

    void stateChanged();
    void load();
    void takeLoaded(const Result<ChecklistSet> &loaded);
    void store();
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
    bool loaded = false;
    bool wrote = false; // this is the one that writes there
    bool dirty = false;
    bool keeping = true;
    QString problem;
    QHash<QString, ChecklistResult> results;
    Met met;
    std::unordered_map<QString, CallHandle> checks; // on workers
    QStringList waiting; // for the archive
    qsizetype next = 0;
    int found = 0;
    bool checking = false;
    CallHandle reading;
    CallHandle writing;
    CallHandle batch;
};

// Whoever wrote there before this could may have changed anything: it is read again. Later, what
// failed is written once it can be.
void Checklists::Private::stateChanged()
{
    const bool first = archive->isWritable() && !std::exchange(wrote, true);
    if (first)
        loaded = false;
    if (loaded && dirty && archive->isWritable())
        store();
    load();
}

// Asked again, it forgets the question before, whose refusal may be on its way.
void Checklists::Private::load()
{
    if (!archive || loaded)
        return;
    reading = archive->read<ChecklistSet>(Archive::Reader::Calls, &q, loadChecklists,
        [this](const Result<ChecklistSet> &result) { takeLoaded(result); });
}

// What was made meanwhile counts: nobody makes a list before he sees those there are.
void Checklists::Private::takeLoaded(const Result<ChecklistSet> &result)
{
    problem = result ? QString() : describe(result.error());
    if (!result)
        return;
    loaded = true;
    if (dirty)
        store();
    else
        adopt(*result);
}

void Checklists::Private::store()
{
    dirty = true;
    if (!archive || !loaded || !keeping)
        return;
    writing = archive->write<Done>(
        &q,
        [kept = set](Database &database) {
            storeChecklists(database, kept);
            return Done{};
        },
        [this](const Result<Done> &result) {
            dirty = !result;
            problem = result ? QString() : describe(result.error());
            emit q.setChanged();
        });
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
    if (archive)
        connect(archive, &Archive::stateChanged, this, [this] { d->stateChanged(); });
    d->load();
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
    d->store();
}

QString Checklists::whyNotKept() const
{
    if (!d->archive)
        return tr("There is no archive: checklists are lost when this connection is closed.");
    if (!d->keeping)
        return tr("Nothing is kept on this computer: checklists are lost when this connection is "
                  "closed.");
    const bool readOnly = d->archive->state() == Archive::State::ReadOnly;
    const auto why = readOnly ? describe(d->archive->problem()) : d->problem;
    return why.isEmpty()
        ? QString()
        : tr("Changed checklists are lost when this connection is closed. %1").arg(why);
}

void Checklists::setKeeping(bool on)
{
    if (std::exchange(d->keeping, on) == on)
        return;
    if (d->dirty)
        d->store();
    emit setChanged();
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
