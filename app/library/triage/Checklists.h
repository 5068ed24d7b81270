// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Checklist.h"
#include "app/model/Transcript.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace readback {

class Archive;

// The checklists that a person made, and what the active one comes to in the calls that this run
// has met or listed. Calls are looked through on a worker or on the archive's thread, never on the
// window's. Without an archive the checklists live as long as the session. Thread: the one it was
// made on.
class Checklists : public QObject
{
    Q_OBJECT
public:
    // Begins to load what was kept. `archive` outlives it; null: there is none.
    explicit Checklists(Archive *archive, QObject *parent = nullptr);
    ~Checklists() override;

    const ChecklistSet &set() const;
    // Null: calls are not held against any.
    const Checklist *active() const;
    // Replaces them all. Lists without a number get one, names are made unique lines, rules without
    // words are left out, as is a list without a name.
    void replace(ChecklistSet set);
    // Why what was made does not outlive this session; empty: it does.
    QString whyNotKept() const;
    // Before the archive is left: see KeptWhole.
    void leave();

    // What the active checklist comes to in that call; null: nobody knows yet.
    const ChecklistResult *result(const QString &id) const;
    // Looks a call through, and again whenever the checklist changes and the transcript is still in
    // memory. The same transcript is looked through once.
    void take(const TranscriptPtr &transcript);

    // Looks through those of the calls that the archive has and nobody knows the result of, without
    // a network. Replaces what is under way.
    void checkKept(const QStringList &ids);
    // The same for calls that were listed, without telling of it: so that what the checklist comes
    // to is known of all that are kept, and not of those alone that were opened in this run. Comes
    // behind those before.
    void checkListed(const QStringList &ids);
    void stopChecking();
    bool isChecking() const;

signals:
    // Also once what was changed is kept, or is not: whyNotKept() may be another.
    void setChanged();
    // Other rules: what was known of all calls is not any more.
    void resultsForgotten();
    void resultChanged(const QString &id);
    // Of checkKept(): calls without a result, in the archive or not.
    void checking(int done, int total);
    // Once for each checkKept() that is not replaced; `checked`: how many have a result.
    void checked(int checked, const QString &problem);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace readback
