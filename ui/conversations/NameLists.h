// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

namespace readback {

// Lists of names, each different one kept once: a million calls know a few hundred agents. A list
// is named by a number; 0 is the empty one.
class NameLists
{
public:
    NameLists();

    quint32 intern(const QStringList &names);
    quint32 size() const { return static_cast<quint32>(m_entries.size()); }
    const QStringList &names(quint32 list) const { return m_entries[list].names; }
    QString text(quint32 list) const; // as people read it, "A, B"
    const QByteArray &foldedText(quint32 list) const { return m_entries[list].folded; }
    // Place of the list in the order of the alphabet; empty first. Grows stale with intern(), but
    // only by gaps: two lists never change sides.
    const std::vector<quint32> &ranks() const;
    // Every name of every list once, in the order of the alphabet.
    QStringList distinctNames() const;
    size_t memoryBytes() const; // close, not exact

private:
    struct Entry
    {
        QStringList names;
        QByteArray folded;
    };
    bool isBefore(quint32 a, quint32 b) const;

    std::vector<Entry> m_entries;
    QHash<QStringList, quint32> m_numbers;
    mutable std::vector<quint32> m_ranks;
};

} // namespace readback
