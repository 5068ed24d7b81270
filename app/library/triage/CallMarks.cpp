// SPDX-License-Identifier: MIT
#include "app/library/triage/CallMarks.h"

#include "app/archive/Archive.h"
#include "app/archive/stored/StoredMarks.h"
#include "app/library/triage/MarkHistory.h"
#include "app/text/OneLine.h"

#include <QSet>

#include <algorithm>
#include <functional>
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
    struct Early
    {
        std::optional<MarkChange> change;
        QStringList ids;
        Edit edit;
    };

    Private(CallMarks &owner, Archive *kept, Clock &time)
        : q(owner), archive(kept), clock(time), loaded(!kept)
    {
    }

    void stateChanged();
    void load();
    void take(QHash<QString, CallMark> stored);
    void change(std::optional<MarkChange> what, const QStringList &ids, const Edit &edit);
    void carryOut(std::optional<MarkChange> what, const QStringList &ids, const Edit &edit);
    void put(const MarkHistory::Marks &changes, bool telling);
    void restore(const MarkHistory::Marks &steps);
    void keep(const MarkHistory::Marks &changes, bool telling);
    void noteOutcome(const Result<Done> &written);
    // What is changed now does not reach the archive, or what is in it is not known yet.
    bool isEarly() const { return archive && (!loaded || !archive->isWritable()); }
    void postpone(const MarkHistory::Marks &changes);

    CallMarks &q;
    Archive *const archive;
    Clock &clock;
    QHash<QString, CallMark> marks; // none of them empty
    MarkHistory history;
    std::vector<Early> early; // changes that the archive does not have, in their order
    CallHandle loading;
    std::vector<CallHandle> writes; // carried out even if this goes first
    bool loaded;
    bool current = false; // nobody but this has written there since it was read
    bool failed = false; // the last write
};

// Whoever wrote there while this could not may have changed anything: it is read again, and what
// was changed here meanwhile is changed in that.
void CallMarks::Private::stateChanged()
{
    if (!archive->isWritable())
        current = false;
    else if (!std::exchange(current, true))
        loaded = false;
    load();
}

// An archive that is being checked refuses; it tells when it is open. Asked again, it forgets the
// question before, whose refusal may be on its way.
void CallMarks::Private::load()
{
    if (loaded)
        return;
    loading = archive->read<QHash<QString, CallMark>>(
        Archive::Reader::Calls, &q, loadMarks, [this](Result<QHash<QString, CallMark>> result) {
            if (result)
                take(std::move(result).value());
        });
}

void CallMarks::Private::take(QHash<QString, CallMark> stored)
{
    loaded = true;
    auto ids = marks.keys();
    marks = std::move(stored);
    ids += marks.keys();
    history = {};
    const auto edits = archive->isWritable() ? std::exchange(early, {}) : early;
    for (const auto &[what, of, edit] : edits)
        carryOut(what, of, edit);
    ids.removeDuplicates();
    emit q.changed(ids);
    emit q.historyChanged();
}

void CallMarks::Private::change(
    std::optional<MarkChange> what, const QStringList &ids, const Edit &edit)
{
    if (isEarly())
        early.push_back({what, ids, edit});
    carryOut(what, ids, edit);
}

void CallMarks::Private::carryOut(
    std::optional<MarkChange> what, const QStringList &ids, const Edit &edit)
{
    MarkHistory::Marks before;
    MarkHistory::Marks after;
    for (const auto &id : ids) {
        const auto was = marks.value(id);
        auto mark = was;
        edit(mark);
        if (mark == was)
            continue;
        before.emplace_back(id, was);
        after.emplace_back(id, mark);
    }
    if (after.empty())
        return;
    put(after, what.has_value());
    if (what && (loaded || archive->state() == Archive::State::Failed)) {
        history.note(*what, std::move(before), std::move(after));
        emit q.historyChanged();
    }
}

void CallMarks::Private::put(const MarkHistory::Marks &changes, bool telling)
{
    QStringList ids;
    for (const auto &[id, mark] : changes) {
        if (mark == CallMark())
            marks.remove(id);
        else
            marks.insert(id, mark);
        ids.append(id);
    }
    const bool isHopeless = loaded || (archive && archive->state() == Archive::State::Failed);
    if (!isEarly()) {
        keep(changes, telling);
    } else if (telling && isHopeless) {
        noteOutcome(archive->problem());
    }
    emit q.changed(ids);
}

// They are what is to be written once something can be.
void CallMarks::Private::postpone(const MarkHistory::Marks &changes)
{
    for (const auto &[id, mark] : changes)
        early.push_back({{}, {id}, [mark = mark](CallMark &now) { now = mark; }});
}

// Where the reader is is no part of what is undone.
void CallMarks::Private::restore(const MarkHistory::Marks &steps)
{
    if (steps.empty())
        return;
    auto changes = steps;
    for (auto &[id, mark] : changes)
        mark.place = marks.value(id).place;
    if (isEarly())
        postpone(changes);
    put(changes, true);
    emit q.historyChanged();
}

// Nobody asked for the reader's place to be kept, so nobody is told where it is not.
void CallMarks::Private::keep(const MarkHistory::Marks &changes, bool telling)
{
    if (!archive && telling)
        noteOutcome(Error::of(ErrorKind::Archive, CallMarks::tr("There is no archive.")));
    if (!archive)
        return;
    std::erase_if(writes, [](const CallHandle &write) { return !write.isActive(); });
    writes.push_back(archive->write<Done>(
        &q,
        [changes](Database &database) {
            for (const auto &[id, mark] : changes)
                storeMark(database, id, mark);
            return Done{};
        },
        [this, telling, changes](const Result<Done> &written) {
            if (!written)
                postpone(changes);
            if (telling || written)
                noteOutcome(written);
            // There is room again for what failed before.
            if (written && !early.empty() && !isEarly()) {
                loaded = false;
                load();
            }
        }));
}

void CallMarks::Private::noteOutcome(const Result<Done> &written)
{
    if (std::exchange(failed, !written.ok()) == failed)
        return;
    emit q.keptChanged();
    if (!written)
        emit q.notKept(written.error());
}

CallMarks::CallMarks(Archive *archive, Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, archive, clock))
{
    if (!archive)
        return;
    connect(archive, &Archive::stateChanged, this, [this] {
        d->stateChanged();
        emit keptChanged();
    });
    d->load();
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

bool CallMarks::isKept() const
{
    using State = Archive::State;
    return d->archive && !d->failed && d->archive->state() != State::ReadOnly
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
