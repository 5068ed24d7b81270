// SPDX-License-Identifier: MIT
#include "app/library/triage/EvidenceBasket.h"

#include "app/archive/Archive.h"
#include "app/archive/stored/StoredPassages.h"
#include "app/library/kept/KeptWhole.h"
#include "app/library/triage/EvidenceJoin.h"
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
    Private(EvidenceBasket &basket, Archive *a)
        : q(basket), archive(a),
          whole(a, Archive::Reader::Calls,
              {loadPassages, [this](Items kept) { take(std::move(kept)); },
                  [this] { return write(); }, [this] { base = items; },
                  [this] { emit q.keepingChanged(); }, [this] { return writeOnto(); }, {},
                  [this](Items kept) { join(std::move(kept)); }})
    {
    }

    void take(Items kept);
    void join(Items kept);
    void become(Items next, Items kept);
    void change(EvidenceChange what, Items next);
    void show(Items next);
    Archive::Work<Done> write() const;
    Archive::Work<Done> writeOnto() const;
    qint64 nextNumber() const;
    int placeOf(qint64 number) const;

    EvidenceBasket &q;
    Archive *const archive;
    Items items;
    EvidenceHistory history;
    Items base; // what the archive had the last time
    KeptWhole<Items> whole;
};

// What was collected here meanwhile gets numbers behind those that another program has written.
void EvidenceBasket::Private::take(Items kept)
{
    if (kept == base)
        return;
    auto next = withCollected(kept, base, items);
    become(std::move(next), std::move(kept));
}

void EvidenceBasket::Private::join(Items kept)
{
    auto next = withKnown(kept, items);
    become(std::move(next), std::move(kept));
}

void EvidenceBasket::Private::become(Items next, Items kept)
{
    items = std::move(next);
    base = std::move(kept);
    history.forget();
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
    whole.changed();
    emit q.changed();
}

Archive::Work<Done> EvidenceBasket::Private::write() const
{
    return [kept = items](Database &database) {
        storePassages(database, kept);
        return Done{};
    };
}

Archive::Work<Done> EvidenceBasket::Private::writeOnto() const
{
    return [before = base, here = items](Database &database) {
        storePassages(database, withCollected(loadPassages(database), before, here));
        return Done{};
    };
}

EvidenceBasket::EvidenceBasket(Archive *archive, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, archive))
{
    if (archive)
        connect(archive, &Archive::stateChanged, this, &EvidenceBasket::keepingChanged);
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

void EvidenceBasket::leave()
{
    d->whole.leave();
}

bool EvidenceBasket::isLoading() const
{
    return d->whole.isLoading();
}

void EvidenceBasket::setKeeping(bool on)
{
    d->whole.setKeeping(on);
}

QString EvidenceBasket::whyNotKept() const
{
    if (!d->archive)
        return tr("There is no archive: the basket is lost when this connection is closed.");
    if (!d->whole.isKeeping())
        return tr("Nothing is kept on this computer: what is collected now is lost when this "
                  "connection is closed.");
    if (d->whole.problem())
        return tr("What is collected now is lost when this connection is closed. %1")
            .arg(describe(*d->whole.problem()));
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
