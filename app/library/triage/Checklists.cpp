// SPDX-License-Identifier: MIT
#include "app/library/triage/Checklists.h"

#include "app/archive/Archive.h"
#include "app/archive/stored/StoredChecklists.h"
#include "app/async/Worker.h"
#include "app/library/kept/KeptWhole.h"
#include "app/library/triage/CheckRun.h"
#include "app/library/triage/ChecklistJoin.h"
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
          listed(a ? std::make_unique<CheckRun>(*a) : nullptr),
          whole(a, Archive::Reader::Calls,
              {loadChecklists, [this](ChecklistSet kept) { takeKept(std::move(kept)); },
                  [this] { return write(); }, [] {}, [this] { emit q.setChanged(); },
                  [this] { return writeOnto(); }, {},
                  [this](ChecklistSet kept) { adopt(withKnown(std::move(kept), set)); }})
    {
    }

    void takeKept(ChecklistSet kept);
    Archive::Work<Done> write() const;
    Archive::Work<Done> writeOnto() const;
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
    bool known = false; // what was kept, at least once
    QHash<QString, ChecklistResult> results;
    Met met;
    std::unordered_map<QString, CallHandle> checks; // on workers
    const std::unique_ptr<CheckRun> asked; // null without an archive, as the next one
    const std::unique_ptr<CheckRun> listed; // quietly
    int resultsKnown = 0; // of the calls asked for, what had a result already
    KeptWhole<ChecklistSet> whole;
};

// What was changed counts; what was made before any were known joins them.
void Checklists::Private::takeKept(ChecklistSet kept)
{
    const bool isFirst = !std::exchange(known, true);
    if (!whole.isUnwritten())
        adopt(std::move(kept));
    else if (isFirst)
        adopt(withMade(kept, set));
}

Archive::Work<Done> Checklists::Private::writeOnto() const
{
    if (known)
        return write();
    return [made = set](Database &database) {
        storeChecklists(database, withMade(loadChecklists(database), made));
        return Done{};
    };
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

// What was met meanwhile counts: it may be read in another way than the archive knew.
void Checklists::Private::connectRun(const CheckRun *run)
{
    QObject::connect(run, &CheckRun::resultsFound, &q, [this](const auto &found) {
        for (const auto &[id, result] : found) {
            if (!results.contains(id) && !checks.contains(id))
                keep(id, result);
        }
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
    if (!archive)
        return;
    d->connectRun(d->asked.get());
    d->connectRun(d->listed.get());
    connect(d->asked.get(), &CheckRun::progressed, this, &Checklists::checking);
    connect(d->asked.get(), &CheckRun::ended, this, [this](const QString &problem) {
        emit checked(d->resultsKnown + d->asked->found(), problem);
    });
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

void Checklists::leave()
{
    d->whole.leave();
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
    d->resultsKnown = static_cast<int>(ids.size() - unknown.size());
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
    const int results = d->resultsKnown + d->asked->found();
    d->asked->stop();
    emit checked(results, {});
}

bool Checklists::isChecking() const
{
    return d->asked && d->asked->isActive();
}

} // namespace readback
