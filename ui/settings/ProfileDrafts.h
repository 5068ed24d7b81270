// SPDX-License-Identifier: MIT
#pragma once

#include "app/ProfileCheck.h"
#include "ui/settings/ProfileDraft.h"

#include <QStringList>

#include <vector>

namespace readback {

// What is edited in the settings dialog: a draft of each profile, as they stand in the list, and
// which of them is shown. Nothing is stored from here. A value; one thread at a time.
class ProfileDrafts
{
public:
    // Those that are kept; where their secrets are is not looked up yet. None is shown.
    void load(const std::vector<Profile> &profiles);

    const std::vector<ProfileDraft> &all() const { return m_drafts; }
    bool isEmpty() const { return m_drafts.empty(); }
    QStringList names() const;
    int rowOf(const QString &profileId) const; // -1: none

    // -1: none is shown.
    int row() const { return m_row; }
    // A row that is not there: none.
    void show(int row);
    // The one that is shown, until one is added or removed; null: none.
    ProfileDraft *shown();
    const ProfileDraft *shown() const;
    QString shownId() const; // empty: none

    // An empty one at the end; its row. Which one is shown stays.
    int add();
    // None is shown then, for its row may be another.
    void remove(int row);
    // The secret of this one has found its place: it need not be typed again.
    void takeKept(const QString &profileId, SecretPlace place);

    // Of a draft beside the others, a missing secret among them.
    std::vector<FieldProblem> problemsOf(const ProfileDraft &draft) const;
    // The first row with a problem; -1: all are in order.
    int firstWithProblem() const;

private:
    bool isRow(int row) const { return row >= 0 && row < static_cast<int>(m_drafts.size()); }

    std::vector<ProfileDraft> m_drafts;
    int m_row = -1;
};

} // namespace readback
