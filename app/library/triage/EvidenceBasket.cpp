// SPDX-License-Identifier: MIT
#include "app/library/triage/EvidenceBasket.h"

#include "app/archive/Archive.h"
#include "app/archive/stored/StoredPassages.h"
#include "app/text/OneLine.h"

#include <algorithm>
#include <utility>

namespace readback {

namespace {

using Items = std::vector<EvidenceItem>;
using Numbers = std::vector<qint64>;

bool isOneOf(const Numbers &numbers, const EvidenceItem &item)
{
    return std::ranges::find(numbers, item.number) != numbers.end();
}

// Taken out, in their order.
Items takeOut(Items &items, const Numbers &numbers)
{
    Items taken;
    Items rest;
    for (auto &item : items)
        (isOneOf(numbers, item) ? taken : rest).push_back(std::move(item));
    items = std::move(rest);
    return taken;
}

void putIn(Items &items, int place, Items taken)
{
    const auto at = items.begin() + std::clamp(place, 0, static_cast<int>(items.size()));
    items.insert(at, std::make_move_iterator(taken.begin()), std::make_move_iterator(taken.end()));
}

} // namespace

class EvidenceBasket::Private
{
public:
    Private(EvidenceBasket &basket, Archive *a) : q(basket), archive(a) { }

    void stateChanged();
    void load();
    void takeLoaded(Result<Items> loaded);
    void change(EvidenceChange what, Items next);
    void show(Items next);
    void store();
    void setProblem(const std::optional<Error> &error);
    qint64 nextNumber() const;
    int placeOf(qint64 number) const;

    EvidenceBasket &q;
    Archive *const archive;
    Items items;
    EvidenceHistory history;
    Numbers base; // of what the archive had when it was read
    bool loaded = false;
    bool wrote = false; // this is the one that writes there
    bool dirty = false; // not written yet
    bool keeping = true;
    std::optional<Error> problem; // of the archive
    CallHandle reading;
    CallHandle writing;
};

// Whoever wrote there before this could may have changed anything: it is read again. Later, what
// failed is written once it can be.
void EvidenceBasket::Private::stateChanged()
{
    const bool first = archive->isWritable() && !std::exchange(wrote, true);
    if (first)
        loaded = false;
    if (loaded && dirty && archive->isWritable())
        store();
    load();
}

// Asked again when the archive's state changes: while it is being checked it answers nobody. The
// question before, whose refusal may be on its way, is forgotten then.
void EvidenceBasket::Private::load()
{
    if (!archive || loaded)
        return;
    reading = archive->read<Items>(Archive::Reader::Calls, &q, loadPassages,
        [this](Result<Items> result) { takeLoaded(std::move(result)); });
}

// What was collected meanwhile gets numbers behind those that were kept.
void EvidenceBasket::Private::takeLoaded(Result<Items> result)
{
    if (!result)
        return setProblem(result.error());
    loaded = true;
    auto early = std::exchange(items, std::move(result).value());
    std::erase_if(early, [this](const EvidenceItem &item) { return isOneOf(base, item); });
    base.clear();
    for (const auto &item : items)
        base.push_back(item.number);
    for (auto &item : early) {
        item.number = nextNumber();
        items.push_back(std::move(item));
    }
    history.forget();
    setProblem(std::nullopt);
    if (dirty)
        store();
    emit q.changed();
}

qint64 EvidenceBasket::Private::nextNumber() const
{
    qint64 most = 0;
    for (const auto &item : items)
        most = std::max(most, item.number);
    return most + 1;
}

int EvidenceBasket::Private::placeOf(qint64 number) const
{
    const auto found = std::ranges::find(items, number, &EvidenceItem::number);
    return found == items.end() ? -1 : static_cast<int>(found - items.begin());
}

void EvidenceBasket::Private::change(EvidenceChange what, Items next)
{
    if (next == items)
        return;
    history.note(what, items);
    show(std::move(next));
}

void EvidenceBasket::Private::show(Items next)
{
    items = std::move(next);
    dirty = true;
    store();
    emit q.changed();
}

// Whole each time, so that only the last one counts. Before it is known what was kept, nothing is
// written: it would be gone.
void EvidenceBasket::Private::store()
{
    if (!archive || !loaded || !keeping)
        return;
    writing = archive->write<Done>(
        &q,
        [kept = items](Database &database) {
            storePassages(database, kept);
            return Done{};
        },
        [this](const Result<Done> &result) {
            dirty = !result;
            setProblem(result ? std::nullopt : std::optional(result.error()));
        });
}

void EvidenceBasket::Private::setProblem(const std::optional<Error> &error)
{
    problem = error;
    emit q.keepingChanged();
}

EvidenceBasket::EvidenceBasket(Archive *archive, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, archive))
{
    if (archive)
        connect(archive, &Archive::stateChanged, this, [this] {
            d->stateChanged();
            emit keepingChanged();
        });
    d->load();
}

EvidenceBasket::~EvidenceBasket() = default;

const std::vector<EvidenceItem> &EvidenceBasket::items() const
{
    return d->items;
}

const EvidenceItem *EvidenceBasket::find(qint64 number) const
{
    const int place = d->placeOf(number);
    return place < 0 ? nullptr : &d->items[static_cast<size_t>(place)];
}

bool EvidenceBasket::isLoading() const
{
    return d->reading.isActive();
}

void EvidenceBasket::setKeeping(bool on)
{
    if (std::exchange(d->keeping, on) == on)
        return;
    if (d->dirty)
        d->store();
    emit keepingChanged();
}

QString EvidenceBasket::whyNotKept() const
{
    if (!d->archive)
        return tr("There is no archive: the basket is lost when this connection is closed.");
    if (!d->keeping)
        return tr("Nothing is kept on this computer: what is collected now is lost when this "
                  "connection is closed.");
    if (d->problem)
        return tr("What is collected now is lost when this connection is closed. %1")
            .arg(describe(*d->problem));
    if (d->archive->state() == Archive::State::ReadOnly)
        return tr("What is collected now is lost when this connection is closed. %1")
            .arg(describe(d->archive->problem()));
    return {};
}

qint64 EvidenceBasket::add(const Passage &passage)
{
    if (d->items.size() >= kMostPassages)
        return 0;
    auto next = d->items;
    next.push_back({d->nextNumber(), passage, {}});
    d->change(EvidenceChange::Add, std::move(next));
    return d->items.back().number;
}

void EvidenceBasket::remove(const std::vector<qint64> &numbers)
{
    auto next = d->items;
    takeOut(next, numbers);
    d->change(EvidenceChange::Remove, std::move(next));
}

void EvidenceBasket::moveTo(const std::vector<qint64> &numbers, int place)
{
    const auto end = std::clamp(place, 0, static_cast<int>(d->items.size()));
    const auto before = std::count_if(d->items.begin(), d->items.begin() + end,
        [&](const auto &item) { return isOneOf(numbers, item); });
    auto next = d->items;
    auto taken = takeOut(next, numbers);
    putIn(next, end - static_cast<int>(before), std::move(taken));
    d->change(EvidenceChange::Move, std::move(next));
}

void EvidenceBasket::shift(const std::vector<qint64> &numbers, bool down)
{
    int first = static_cast<int>(d->items.size());
    int last = -1;
    for (const auto number : numbers) {
        const int place = d->placeOf(number);
        first = place < 0 ? first : std::min(first, place);
        last = std::max(last, place);
    }
    if (last < 0)
        return;
    auto next = d->items;
    auto taken = takeOut(next, numbers);
    const int place = down ? last + 2 - static_cast<int>(taken.size()) : std::max(0, first - 1);
    putIn(next, place, std::move(taken));
    d->change(EvidenceChange::Move, std::move(next));
}

void EvidenceBasket::setComment(qint64 number, const QString &comment)
{
    const int place = d->placeOf(number);
    if (place < 0)
        return;
    auto next = d->items;
    next[static_cast<size_t>(place)].comment = oneLine(comment.left(kLongestComment));
    d->change(EvidenceChange::Comment, std::move(next));
}

void EvidenceBasket::clear()
{
    d->change(EvidenceChange::Clear, {});
}

std::optional<EvidenceChange> EvidenceBasket::undoable() const
{
    return d->history.undoable();
}

std::optional<EvidenceChange> EvidenceBasket::redoable() const
{
    return d->history.redoable();
}

void EvidenceBasket::undo()
{
    if (undoable())
        d->show(d->history.undo(d->items));
}

void EvidenceBasket::redo()
{
    if (redoable())
        d->show(d->history.redo(d->items));
}

} // namespace readback
