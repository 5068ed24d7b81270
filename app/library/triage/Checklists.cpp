// SPDX-License-Identifier: MIT
#include "app/library/triage/Checklists.h"

#include "app/archive/Archive.h"
#include "app/archive/stored/StoredChecklists.h"
#include "app/async/Worker.h"
#include "app/library/triage/CheckRun.h"
#include "app/library/triage/ChecklistNames.h"
#include "app/text/ChecklistMatch.h"

#include <QHash>

#include <optional>
#include <unordered_map>
#include <utility>

namespace readback {

class Checklists::Private
{
public:
    Private(Checklists &checklists, Archive *a)
        : q(checklists), archive(a), asked(a ? std::make_unique<CheckRun>(*a) : nullptr),
          listed(a ? std::make_unique<CheckRun>(*a) : nullptr)
    {
    }

    void stateChanged();
    void load();
    void takeLoaded(const Result<ChecklistSet> &loaded);
    void store();
    void adopt(ChecklistSet next);
    void check(const TranscriptPtr &transcript);
    void keep(const QString &id, const ChecklistResult &result);
    void connectRun(const CheckRun *run);
    QStringList unknownOf(const QStringList &ids) const;

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
    const std::unique_ptr<CheckRun> asked; // null without an archive, as the next one
    const std::unique_ptr<CheckRun> listed; // quietly
    int known = 0; // of the calls asked for, what had a result already
    CallHandle reading;
    CallHandle writing;
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
    if (listed)
        listed->stop();
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

void Checklists::Private::connectRun(const CheckRun *run)
{
    QObject::connect(run, &CheckRun::resultsFound, &q, [this](const auto &found) {
        for (const auto &[id, result] : found)
            keep(id, result);
    });
}

QStringList Checklists::Private::unknownOf(const QStringList &ids) const
{
    QStringList unknown;
    for (const auto &id : ids) {
        if (!results.contains(id))
            unknown << id;
    }
    return unknown;
}

Checklists::Checklists(Archive *archive, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, archive))
{
    if (archive) {
        connect(archive, &Archive::stateChanged, this, [this] { d->stateChanged(); });
        d->connectRun(d->asked.get());
        d->connectRun(d->listed.get());
        connect(d->asked.get(), &CheckRun::progressed, this, &Checklists::checking);
        connect(d->asked.get(), &CheckRun::ended, this, [this](const QString &problem) {
            emit checked(d->known + d->asked->found(), problem);
        });
    }
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
    if (!d->archive || !active())
        return stopChecking();
    const auto unknown = d->unknownOf(ids);
    d->known = static_cast<int>(ids.size() - unknown.size());
    d->asked->start(*active(), unknown);
}

void Checklists::checkListed(const QStringList &ids)
{
    if (d->archive && active())
        d->listed->add(*active(), d->unknownOf(ids));
}

void Checklists::stopChecking()
{
    if (!isChecking())
        return;
    const int results = d->known + d->asked->found();
    d->asked->stop();
    emit checked(results, {});
}

bool Checklists::isChecking() const
{
    return d->asked && d->asked->isActive();
}

} // namespace readback
