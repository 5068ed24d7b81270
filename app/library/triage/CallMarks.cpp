// SPDX-License-Identifier: MIT
#include "app/library/triage/CallMarks.h"

#include "app/archive/Archive.h"
#include "app/archive/stored/StoredMarks.h"
#include "app/library/kept/KeptWhole.h"
#include "app/library/triage/MarkHistory.h"
#include "app/library/triage/MarkJoin.h"
#include "app/text/OneLine.h"
#include "app/text/SpeakerAliases.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace readback {

namespace {

using Edit = std::function<void(CallMark &)>;

QString asTag(const QString &text)
{
    return oneLine(text).simplified().left(kLongestTag);
}

void edit(QStringList &tags, const QStringList &added, const QStringList &removed)
{
    for (const auto &tag : removed)
        tags.removeAll(tag);
    for (const auto &tag : added) {
        const auto name = asTag(tag);
        if (!name.isEmpty() && !tags.contains(name) && tags.size() < kMostTags)
            tags.append(name);
    }
    tags.sort();
}

} // namespace

class CallMarks::Private
{
public:
    using Marks = QHash<QString, CallMark>;
    struct Step
    {
        std::optional<MarkChange> change; // for the history
        QStringList ids;
        Edit edit;
        bool asked = true; // by a person, who wants it kept
    };

    Private(CallMarks &owner, Archive *kept, Clock &time)
        : q(owner), archive(kept), clock(time),
          whole(kept, Archive::Reader::Calls,
              {loadMarks, [this](Marks stored) { take(std::move(stored)); },
                  [this] { return write(); }, [this] { unwritten.clear(); }, [this] { tell(); },
                  [this] { return writeOnto(); }, [this] { return writeWhole(); },
                  [this](Marks stored) { take(joinedMarks(std::move(stored), marks)); }})
    {
    }

    void take(Marks stored);
    void change(std::optional<MarkChange> what, const QStringList &ids, const Edit &edit);
    void restore(const MarkHistory::Marks &before);
    QStringList carryOut(const Step &step);
    void keep(std::vector<Step> steps);
    Archive::Work<Done> write() const;
    Archive::Work<Done> writeOnto() const;
    Archive::Work<Done> writeWhole() const;
    void tell();
    void tellLost(const std::optional<Error> &why);
    bool isFailed() const { return archive && archive->state() == Archive::State::Failed; }

    CallMarks &q;
    Archive *const archive;
    Clock &clock;
    Marks marks; // none of them empty
    MarkHistory history;
    std::vector<Step> unwritten; // the archive does not have them; in their order
    bool lost = false; // what a person asked for could not be kept the last time
    KeptWhole<Marks> whole;
};

// Whoever else wrote there may have changed anything: what was changed here is changed in that.
void CallMarks::Private::take(Marks stored)
{
    auto ids = marks.keys();
    marks = std::move(stored);
    ids += marks.keys();
    history = {};
    for (const auto &step : unwritten)
        ids += carryOut(step);
    ids.removeDuplicates();
    emit q.changed(ids);
    emit q.historyChanged();
}

void CallMarks::Private::change(
    std::optional<MarkChange> what, const QStringList &ids, const Edit &edit)
{
    Step step{what, ids, edit, what.has_value()};
    const auto changed = carryOut(step);
    const bool isKnown = !archive || (whole.isLoaded() && archive->isWritable());
    if (changed.isEmpty() && isKnown)
        return;
    keep({std::move(step)});
    if (changed.isEmpty())
        return;
    emit q.changed(changed);
    if (what)
        emit q.historyChanged();
}

// Where the reader is is no part of what is undone.
void CallMarks::Private::restore(const MarkHistory::Marks &before)
{
    QStringList ids;
    std::vector<Step> steps;
    for (const auto &[id, mark] : before) {
        steps.push_back({{}, {id}, [mark = mark](CallMark &now) {
                             const auto place = now.place;
                             now = mark;
                             now.place = place;
                         }});
        ids += carryOut(steps.back());
    }
    keep(std::move(steps));
    if (!ids.isEmpty())
        emit q.changed(ids);
    emit q.historyChanged();
}

// The calls that it changed.
QStringList CallMarks::Private::carryOut(const Step &step)
{
    QStringList ids;
    MarkHistory::Marks before;
    MarkHistory::Marks after;
    for (const auto &id : step.ids) {
        const auto was = marks.value(id);
        auto mark = was;
        step.edit(mark);
        if (mark == was)
            continue;
        if (mark == CallMark())
            marks.remove(id);
        else
            marks.insert(id, mark);
        ids.append(id);
        before.emplace_back(id, was);
        after.emplace_back(id, std::move(mark));
    }
    // Before it is known what there is, nobody knows what to go back to.
    if (step.change && !ids.isEmpty() && (whole.isLoaded() || isFailed()))
        history.note(*step.change, std::move(before), std::move(after));
    return ids;
}

void CallMarks::Private::keep(std::vector<Step> steps)
{
    if (steps.empty())
        return;
    if (!archive) {
        if (steps.front().asked)
            tellLost(Error::of(ErrorKind::Archive, CallMarks::tr("There is no archive.")));
        return;
    }
    std::ranges::move(steps, std::back_inserter(unwritten));
    whole.changed();
    if (isFailed())
        tell();
}

Archive::Work<Done> CallMarks::Private::write() const
{
    QHash<QString, CallMark> changes;
    for (const auto &step : unwritten) {
        for (const auto &id : step.ids)
            changes.insert(id, marks.value(id));
    }
    return [changes](Database &database) {
        for (auto each = changes.cbegin(); each != changes.cend(); ++each)
            storeMark(database, each.key(), each.value());
        return Done{};
    };
}

// It is not known what is there: every step is carried out on that.
Archive::Work<Done> CallMarks::Private::writeOnto() const
{
    return [steps = unwritten](Database &database) {
        auto stored = loadMarks(database);
        QSet<QString> ids;
        for (const auto &step : steps) {
            for (const auto &id : step.ids) {
                step.edit(stored[id]);
                ids.insert(id);
            }
        }
        for (const auto &id : std::as_const(ids))
            storeMark(database, id, stored.value(id));
        return Done{};
    };
}

Archive::Work<Done> CallMarks::Private::writeWhole() const
{
    return [all = marks](Database &database) {
        const auto stored = loadMarks(database);
        for (auto each = stored.cbegin(); each != stored.cend(); ++each) {
            if (!all.contains(each.key()))
                storeMark(database, each.key(), {});
        }
        for (auto each = all.cbegin(); each != all.cend(); ++each) {
            if (stored.value(each.key()) != each.value())
                storeMark(database, each.key(), each.value());
        }
        return Done{};
    };
}

// Nobody asked for the reader's place to be kept, so nobody is told where it is not. Nor is anybody
// told of an archive that only takes its time.
void CallMarks::Private::tell()
{
    const bool asked = std::ranges::any_of(unwritten, &Step::asked);
    const bool isTrouble = whole.isLoaded() || isFailed();
    tellLost(asked && isTrouble ? whole.problem() : std::nullopt);
}

void CallMarks::Private::tellLost(const std::optional<Error> &why)
{
    if (std::exchange(lost, why.has_value()) == lost)
        return;
    emit q.keptChanged();
    if (why)
        emit q.notKept(*why);
}

CallMarks::CallMarks(Archive *archive, Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, archive, clock))
{
    if (archive)
        connect(archive, &Archive::stateChanged, this, &CallMarks::keptChanged);
}

CallMarks::~CallMarks() = default;

const CallMark &CallMarks::of(const QString &id) const
{
    static const CallMark none;
    const auto found = d->marks.constFind(id);
    return found == d->marks.constEnd() ? none : *found;
}

QStringList CallMarks::ids() const
{
    return d->marks.keys();
}

QStringList CallMarks::tags() const
{
    QSet<QString> names;
    for (const auto &mark : std::as_const(d->marks))
        names.unite(QSet<QString>(mark.tags.begin(), mark.tags.end()));
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return sorted;
}

void CallMarks::leave()
{
    d->whole.leave();
}

void CallMarks::setKeeping(bool on)
{
    d->whole.setKeeping(on);
}

bool CallMarks::isKept() const
{
    using State = Archive::State;
    return d->archive && !d->lost && d->archive->state() != State::ReadOnly
        && d->archive->state() != State::Failed;
}

void CallMarks::setReviewed(const QStringList &ids, bool on)
{
    const auto now = d->clock.now().toMSecsSinceEpoch();
    d->change(on ? MarkChange::Review : MarkChange::Unreview, ids, [on, now](CallMark &mark) {
        if (on != mark.isReviewed())
            mark.reviewedMs = on ? std::optional(now) : std::nullopt;
    });
}

void CallMarks::setStarred(const QStringList &ids, bool on)
{
    d->change(on ? MarkChange::Star : MarkChange::Unstar, ids,
        [on](CallMark &mark) { mark.starred = on; });
}

void CallMarks::changeTags(
    const QStringList &ids, const QStringList &added, const QStringList &removed)
{
    d->change(MarkChange::Tag, ids,
        [added, removed](CallMark &mark) { edit(mark.tags, added, removed); });
}

void CallMarks::setNote(const QString &id, const QString &note)
{
    d->change(MarkChange::Note, {id},
        [note = note.trimmed().left(kLongestNote)](CallMark &mark) { mark.note = note; });
}

void CallMarks::setPhraseNote(const QString &id, int phrase, const QString &note)
{
    d->change(MarkChange::PhraseNote, {id},
        [phrase, note = note.trimmed().left(kLongestNote)](CallMark &mark) {
            if (note.isEmpty())
                mark.phraseNotes.erase(phrase);
            else
                mark.phraseNotes[phrase] = note;
        });
}

void CallMarks::setSwapped(const QString &id, bool on)
{
    d->change(MarkChange::Swap, {id}, [on](CallMark &mark) { mark.swapped = on; });
}

void CallMarks::setAliases(const QString &id, const Aliases &aliases)
{
    d->change(MarkChange::Name, {id},
        [aliases = asAliases(aliases)](CallMark &mark) { mark.aliases = aliases; });
}

void CallMarks::setPlace(const QString &id, std::optional<int> phrase)
{
    d->change({}, {id}, [phrase](CallMark &mark) { mark.place = phrase; });
}

std::optional<MarkChange> CallMarks::undoable() const
{
    return d->history.undoable();
}

std::optional<MarkChange> CallMarks::redoable() const
{
    return d->history.redoable();
}

void CallMarks::undo()
{
    d->restore(d->history.undo());
}

void CallMarks::redo()
{
    d->restore(d->history.redo());
}

} // namespace readback
