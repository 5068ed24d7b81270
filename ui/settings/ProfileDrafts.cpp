// SPDX-License-Identifier: MIT
#include "ui/settings/ProfileDrafts.h"

#include <QUuid>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

void ProfileDrafts::load(const std::vector<Profile> &profiles)
{
    m_row = -1;
    m_drafts.clear();
    for (const auto &profile : profiles)
        m_drafts.push_back({profile, {}, {}, SecretPlace::Unknown});
}

QStringList ProfileDrafts::names() const
{
    QStringList names;
    for (const auto &draft : m_drafts)
        names << draft.profile.name;
    return names;
}

int ProfileDrafts::rowOf(const QString &profileId) const
{
    const auto found = std::ranges::find_if(
        m_drafts, [&](const ProfileDraft &draft) { return draft.profile.id == profileId; });
    return found == m_drafts.end() ? -1 : static_cast<int>(found - m_drafts.begin());
}

void ProfileDrafts::show(int row)
{
    m_row = isRow(row) ? row : -1;
}

ProfileDraft *ProfileDrafts::shown()
{
    return m_row < 0 ? nullptr : &m_drafts[static_cast<size_t>(m_row)];
}

const ProfileDraft *ProfileDrafts::shown() const
{
    return m_row < 0 ? nullptr : &m_drafts[static_cast<size_t>(m_row)];
}

QString ProfileDrafts::shownId() const
{
    const auto *draft = shown();
    return draft ? draft->profile.id : QString();
}

int ProfileDrafts::add()
{
    ProfileDraft draft;
    draft.profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.profile.region = u"us-east-1"_s; // Genesys Cloud's own default
    m_drafts.push_back(draft);
    return static_cast<int>(m_drafts.size()) - 1;
}

void ProfileDrafts::remove(int row)
{
    if (!isRow(row))
        return;
    m_drafts.erase(m_drafts.begin() + row);
    m_row = -1;
}

void ProfileDrafts::takeKept(const QString &profileId, SecretPlace place)
{
    const int row = rowOf(profileId);
    if (row < 0)
        return;
    auto &draft = m_drafts[static_cast<size_t>(row)];
    draft.place = place;
    draft.stored = signInStateOf(draft.news());
    draft.secret.clear();
    draft.signIn.clear();
}

std::vector<FieldProblem> ProfileDrafts::problemsOf(const ProfileDraft &draft) const
{
    std::vector<Profile> others;
    for (const auto &other : m_drafts)
        others.push_back(other.profile);
    auto problems = checkProfile(draft.profile, others);
    if (draft.profile.isForUser())
        return problems; // signing in can wait
    if (draft.secret.isEmpty() && draft.place != SecretPlace::None && !draft.isStoredInVain())
        return problems; // the stored one stays
    if (const QString problem = secretProblem(draft.secret); !problem.isEmpty())
        problems.push_back({ProfileField::Secret, problem});
    return problems;
}

int ProfileDrafts::firstWithProblem() const
{
    const auto found = std::ranges::find_if(
        m_drafts, [this](const ProfileDraft &draft) { return !problemsOf(draft).empty(); });
    return found == m_drafts.end() ? -1 : static_cast<int>(found - m_drafts.begin());
}

} // namespace readback
