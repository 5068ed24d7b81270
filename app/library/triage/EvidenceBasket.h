// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/triage/EvidenceHistory.h"
#include "app/model/Error.h"
#include "app/model/Passage.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace readback {

class Archive;

// The passages that a person collects as evidence, in the order wanted, each with a comment. All of
// it is in memory at once: changes show immediately and are written behind. Every change can be
// undone. Without an archive it lives as long as the session. Thread: the one it was made on.
class EvidenceBasket : public QObject
{
    Q_OBJECT
public:
    static constexpr size_t kMostPassages = 2000;
    static constexpr qsizetype kLongestComment = 2000; // UTF-16 units

    // Begins to load what was kept. `archive` outlives it; null: there is none.
    explicit EvidenceBasket(Archive *archive, QObject *parent = nullptr);
    ~EvidenceBasket() override;

    const std::vector<EvidenceItem> &items() const;
    // Null: there is no such passage.
    const EvidenceItem *find(qint64 number) const;
    // What was kept is not here yet; what is added meanwhile goes behind it.
    bool isLoading() const;

    // On (as it is at first): changes are written to the archive. Off: nothing more touches the
    // disk.
    void setKeeping(bool on);
    // Why the basket, as it is now, does not outlive this session; empty: it does.
    QString whyNotKept() const;
    // Before the archive is left: see KeptWhole.
    void leave();

    // At the end. 0: the basket is full; else the passage's number.
    qint64 add(const Passage &passage);
    // Numbers that are not there are passed over, here and below.
    void remove(const std::vector<qint64> &numbers);
    // Puts these, in the order they have, before the passage that is at `place` now.
    void moveTo(const std::vector<qint64> &numbers, int place);
    // One place up or down, all together, as far as there is room.
    void shift(const std::vector<qint64> &numbers, bool down);
    // One line; cut at kLongestComment.
    void setComment(qint64 number, const QString &comment);
    void clear();

    // What undo() and redo() would undo and do again; none: nothing.
    std::optional<EvidenceChange> undoable() const;
    std::optional<EvidenceChange> redoable() const;
    void undo();
    void redo();

signals:
    void changed();
    // whyNotKept() or isLoading() may be another.
    void keepingChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace readback
