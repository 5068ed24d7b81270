// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/model/CallMark.h"
#include "app/model/Error.h"

#include <QObject>

#include <memory>

namespace readback {

class Archive;

// What people have added to calls: all of it in memory, so that it answers at once, and kept in the
// archive. It is read in the background at the start; what is changed before that has come is
// changed in it, too. Without an archive to write to, everything works and lasts as long as this.
// Thread: the one it was made on.
class CallMarks : public QObject
{
    Q_OBJECT
public:
    // Both outlive it. `archive` null: there is none.
    CallMarks(Archive *archive, Clock &clock, QObject *parent = nullptr);
    ~CallMarks() override;

    // The same empty one for all calls that have none.
    const CallMark &of(const QString &id) const;
    // Of all marked calls, listed anywhere or not.
    QStringList ids() const;
    // Every tag that some call has, in the order of the alphabet.
    QStringList tags() const;
    // False: what is marked now is gone when the program ends.
    bool isKept() const;
    // On (as it is at first): changes are written to the archive. Off: nothing more touches the
    // disk.
    void setKeeping(bool on);
    // Before the archive is left: see KeptWhole.
    void leave();

    // Each is one step to undo, of however many calls, and none where nothing changes. What is too
    // long is cut.
    void setReviewed(const QStringList &ids, bool on);
    void setStarred(const QStringList &ids, bool on);
    void changeTags(const QStringList &ids, const QStringList &added, const QStringList &removed);
    void setNote(const QString &id, const QString &note); // empty: none
    void setPhraseNote(const QString &id, int phrase, const QString &note); // likewise
    void setSwapped(const QString &id, bool on);
    void setAliases(const QString &id, const Aliases &aliases);
    // Where the reader left the call; nothing: at its beginning. No step to undo.
    void setPlace(const QString &id, std::optional<int> phrase);

    // What undo() would take back; nothing until the archive was read.
    std::optional<MarkChange> undoable() const;
    std::optional<MarkChange> redoable() const;
    void undo();
    void redo();

signals:
    // Also once the archive was read, with all that it has.
    void changed(const QStringList &ids);
    void historyChanged();
    void keptChanged();
    // For the first time since the last success: a change could not be kept.
    void notKept(const readback::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace readback
