// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/Archive.h"

#include <QObject>

#include <functional>
#include <optional>
#include <utility>

namespace readback {

// Something that is in memory as a whole and kept in the archive. It is read when the archive
// opens, and again when this becomes the one that writes there, because another program may have
// written before. What was changed is written once it is known what was there; what could not be
// written is written with the next change, or when the archive can be written again.
// After damage, as long as nobody else can have written there, memory knows more than what was
// saved of the file, and takes its place. Where somebody can have (the archive was ReadOnly or
// Failed in between), both are joined: what he removed comes back, which is better than that what
// the damage took stays away. Without an archive nothing happens. Thread: the archive's.
template <class T>
class KeptWhole
{
public:
    // The owner's part, on its thread but for the work it hands out.
    struct Steps
    {
        Archive::Work<T> read;
        // What the archive has. What was changed here and is not written stays, where it can.
        std::function<void(T kept)> take;
        // Writes all that was changed since written(), as it is now. Null: changed() is not called.
        std::function<Archive::Work<Done>()> write = {};
        // All that was handed out by write() is there.
        std::function<void()> written = [] {};
        // problem() or isLoading() may be another.
        std::function<void()> told = [] {};
        // Puts what was changed onto whatever is there by then. Null: as write().
        std::function<Archive::Work<Done>()> writeOnto = {};
        // Makes what is there the same as what is here. Null: as write().
        std::function<Archive::Work<Done>()> writeWhole = {};
        // As take(), after damage: nothing that is here and not there is lost. Null: as take().
        std::function<void(T kept)> join = {};
    };

    // Begins to read. `archive` outlives it; null: there is none.
    KeptWhole(Archive *archive, Archive::Reader reader, Steps steps)
        : m_archive(archive), m_reader(reader), m_steps(std::move(steps)), m_loaded(!archive),
          m_alone(archive && archive->isWritable())
    {
        if (archive)
            QObject::connect(
                archive, &Archive::stateChanged, &m_context, [this] { stateChanged(); });
        load();
    }
    ~KeptWhole() { leave(); }
    KeptWhole(const KeptWhole &) = delete;
    KeptWhole &operator=(const KeptWhole &) = delete;

    // There is something to write.
    void changed();
    // What a write of the owner's own found there after it: as if it had been read, and later than
    // what is being read.
    void learnt(T kept);
    // Off: nothing is written.
    void setKeeping(bool on);
    // Before the archive is left: what is not on its way there is handed over, to be put onto what
    // is found. It is lost where there is no coming to it: another program writes there, the disk
    // is full, or the program ends and opening takes longer than ArchiveEnd::kLongestMs. Nothing is
    // written after it.
    void leave();

    bool isLoading() const { return m_reading.isActive(); }
    // It is known what the archive has.
    bool isLoaded() const { return m_loaded; }
    bool isKeeping() const { return m_keeping; }
    // Something was changed that is not there.
    bool isUnwritten() const { return m_unwritten; }
    // Why it could not be read or written the last time.
    const std::optional<Error> &problem() const { return m_problem; }

private:
    void stateChanged();
    void restore();
    bool isBetween() const;
    bool isSureOfAll() const { return m_loaded && m_alone; }
    Archive::Work<Done> remaining() const;
    void load();
    void takeRead(Result<T> kept);
    void write();
    void takeWritten(const Result<Done> &written);

    Archive *const m_archive;
    const Archive::Reader m_reader;
    const Steps m_steps;
    bool m_loaded;
    bool m_alone; // nobody else can have written there since it was read
    bool m_known = false; // it was read at least once
    bool m_damaged = false; // since it was read, while this program wrote there
    bool m_whole = false; // all is to be written, not only what was changed
    bool m_left = false;
    bool m_unwritten = false;
    bool m_keeping = true;
    std::optional<Error> m_problem;
    QObject m_context; // goes before all that its calls touch
    CallHandle m_reading;
    CallHandle m_writing; // carried out even if nobody waits for it any more
};

// Checking, the lock is still held: nobody else comes in between. What was read before may be on
// its way.
template <class T>
void KeptWhole<T>::stateChanged()
{
    using State = Archive::State;
    const auto state = m_archive->state();
    if (state == State::Checking) {
        m_damaged = m_damaged || (m_alone && m_known);
        if (isLoading())
            return;
    } else if (state != State::Open) {
        m_alone = false;
    } else if (!std::exchange(m_alone, true)) {
        m_loaded = false;
    } else if (m_loaded && m_damaged) {
        restore();
    }
    load();
}

template <class T>
void KeptWhole<T>::restore()
{
    if (!m_steps.write) {
        m_loaded = false; // what is written there is not written from here
        return;
    }
    m_damaged = false;
    m_whole = true;
    changed();
}

// An archive that is being checked refuses; it tells when it is open. Asked again, it forgets the
// question before, whose refusal may be on its way.
template <class T>
void KeptWhole<T>::load()
{
    if (m_loaded)
        return;
    m_reading = m_archive->read<T>(
        m_reader, &m_context, m_steps.read, [this](Result<T> kept) { takeRead(std::move(kept)); });
}

template <class T>
void KeptWhole<T>::takeRead(Result<T> kept)
{
    if (kept) {
        m_loaded = true;
        m_known = true;
        m_problem.reset();
        const bool isDamaged = isBetween() && m_alone; // it was not when this was read
        if (m_steps.join && (std::exchange(m_damaged, false) || m_whole)) {
            m_steps.join(std::move(kept).value());
            m_whole = m_unwritten = m_steps.write != nullptr;
        } else {
            m_steps.take(std::move(kept).value());
        }
        m_damaged = m_damaged || isDamaged;
        write();
    } else {
        m_problem = kept.error();
    }
    m_steps.told();
}

// While the archive is checked, that was written before anybody knew of damage, and has all.
template <class T>
void KeptWhole<T>::learnt(T kept)
{
    m_reading.cancel();
    if (isBetween()) {
        m_damaged = m_damaged || m_alone;
        m_steps.take(std::move(kept));
        return;
    }
    takeRead(std::move(kept));
}

template <class T>
void KeptWhole<T>::changed()
{
    m_unwritten = true;
    m_writing.cancel(); // what it tells is of what was there before
    write();
}

// Before it is known what is there, nothing is written: it would be gone. While the archive opens
// or is checked, an earlier one of this program may still be writing what is read again then.
template <class T>
void KeptWhole<T>::write()
{
    if (m_archive && !m_left && m_unwritten && m_loaded && m_keeping && !isBetween())
        m_writing = m_archive->write<Done>(&m_context,
            m_whole && m_steps.writeWhole ? m_steps.writeWhole() : m_steps.write(),
            [this](const Result<Done> &written) { takeWritten(written); });
}

template <class T>
bool KeptWhole<T>::isBetween() const
{
    return m_archive->state() == Archive::State::Opening
        || m_archive->state() == Archive::State::Checking;
}

template <class T>
Archive::Work<Done> KeptWhole<T>::remaining() const
{
    if (isSureOfAll() && (m_damaged || m_whole) && m_steps.writeWhole)
        return m_steps.writeWhole();
    return !isSureOfAll() && m_steps.writeOnto ? m_steps.writeOnto() : m_steps.write();
}

template <class T>
void KeptWhole<T>::leave()
{
    if (!m_archive || std::exchange(m_left, true) || !m_keeping || !m_steps.write)
        return;
    const bool isDue = m_unwritten || (isSureOfAll() && m_damaged);
    const bool isOnItsWay = isDue && m_writing.isActive() && !isBetween();
    if (isDue && !isOnItsWay)
        m_archive->write<Done>(&m_context, remaining(), [](const Result<Done> &) {});
}

template <class T>
void KeptWhole<T>::takeWritten(const Result<Done> &written)
{
    m_unwritten = !written;
    m_problem = written ? std::nullopt : std::optional(written.error());
    if (written) {
        m_whole = false;
        m_steps.written();
    }
    m_steps.told();
}

template <class T>
void KeptWhole<T>::setKeeping(bool on)
{
    if (std::exchange(m_keeping, on) == on)
        return;
    write();
    m_steps.told();
}

} // namespace readback
