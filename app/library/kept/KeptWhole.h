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
// written is written with the next change, or when the archive can be written again. Without an
// archive nothing happens. Thread: the archive's.
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
    };

    // Begins to read. `archive` outlives it; null: there is none.
    KeptWhole(Archive *archive, Archive::Reader reader, Steps steps)
        : m_archive(archive), m_reader(reader), m_steps(std::move(steps)), m_loaded(!archive)
    {
        if (archive)
            QObject::connect(
                archive, &Archive::stateChanged, &m_context, [this] { stateChanged(); });
        load();
    }

    // There is something to write.
    void changed();
    // Off: nothing is written.
    void setKeeping(bool on);

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
    void load();
    void takeRead(Result<T> kept);
    void write();
    void takeWritten(const Result<Done> &written);

    Archive *const m_archive;
    const Archive::Reader m_reader;
    const Steps m_steps;
    bool m_loaded;
    bool m_alone = false; // nobody else can have written there since it was read
    bool m_unwritten = false;
    bool m_keeping = true;
    std::optional<Error> m_problem;
    QObject m_context; // goes before all that its calls touch
    CallHandle m_reading;
    CallHandle m_writing; // carried out even if nobody waits for it any more
};

template <class T>
void KeptWhole<T>::stateChanged()
{
    const bool writable = m_archive->isWritable();
    if (!std::exchange(m_alone, writable) && writable)
        m_loaded = false;
    load();
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
        m_problem.reset();
        m_steps.take(std::move(kept).value());
        write();
    } else {
        m_problem = kept.error();
    }
    m_steps.told();
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
    using State = Archive::State;
    if (m_archive && m_unwritten && m_loaded && m_keeping && m_archive->state() != State::Opening
        && m_archive->state() != State::Checking)
        m_writing = m_archive->write<Done>(&m_context, m_steps.write(),
            [this](const Result<Done> &written) { takeWritten(written); });
}

template <class T>
void KeptWhole<T>::takeWritten(const Result<Done> &written)
{
    m_unwritten = !written;
    m_problem = written ? std::nullopt : std::optional(written.error());
    if (written)
        m_steps.written();
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
