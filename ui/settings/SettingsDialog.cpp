// SPDX-License-Identifier: MIT
#include "ui/settings/SettingsDialog.h"

#include "app/ProfileCheck.h"
#include "ui/RoomySize.h"
#include "ui/settings/ArchivePanel.h"
#include "ui/settings/ConnectionPanel.h"
#include "ui/settings/ConnectionTrial.h"
#include "ui/settings/HostConfirmation.h"
#include "ui/settings/MessageLabel.h"
#include "ui/settings/ProfileForm.h"
#include "ui/settings/ProfileList.h"
#include "ui/settings/ProfileSaver.h"
#include "ui/settings/SignInDesk.h"
#include "ui/settings/SignInPanel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(Parts parts, QWidget *parent)
    : QDialog(parent), m_parts(std::move(parts)), m_list(new ProfileList), m_form(new ProfileForm),
      m_connection(new ConnectionPanel), m_status(new MessageLabel),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel)),
      m_archive(new ArchivePanel(m_parts.archive, m_parts.dialogs)),
      m_saver(new ProfileSaver(m_parts.settings, m_parts.secrets, m_parts.dialogs, this)),
      m_hosts(new HostConfirmation(m_parts.dialogs, this)),
      m_trial(new ConnectionTrial(m_parts.test, m_parts.secrets, *m_connection, this)),
      m_signIn(new SignInDesk(m_parts.signIn, m_parts.secrets, *m_form->signInPanel(), this))
{
    setWindowTitle(tr("Settings"));
    build();
    connectParts();
    loadDrafts();
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::build()
{
    auto *connections = new QWidget;
    auto *columns = new QHBoxLayout(connections);
    columns->setContentsMargins(12, 12, 12, 12);
    columns->setSpacing(20);
    columns->addWidget(m_list);
    columns->addWidget(makePage(), 1);
    m_buttons->button(QDialogButtonBox::Save)->setObjectName(u"saveButton"_s);
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    m_list->setFixedWidth(fontMetrics().averageCharWidth() * 30);
    m_status->setObjectName(u"status"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(connections, tr("C&onnections"));
    tabs->addTab(m_archive, tr("Arc&hive"));
    column->addWidget(tabs, 1);
    column->addWidget(m_status);
    column->addWidget(m_buttons);
    resize(roomySize(*this, 130, 38).expandedTo({640, 400}));
}

// The form scrolls where the window is small or the letters are large, sideways only where a single
// word is wider than it.
QWidget *SettingsDialog::makePage()
{
    m_page = new QWidget;
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(20);
    column->addWidget(m_form);
    column->addWidget(m_connection);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_page);
    scroll->viewport()->setAutoFillBackground(false);
    m_page->setAutoFillBackground(false);
    return scroll;
}

void SettingsDialog::connectParts()
{
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(m_list, &ProfileList::currentRowChanged, this, &SettingsDialog::showRow);
    connect(m_list, &ProfileList::addRequested, this, &SettingsDialog::addProfile);
    connect(m_list, &ProfileList::removeRequested, this, &SettingsDialog::removeRow);
    connect(m_form, &ProfileForm::edited, this, &SettingsDialog::formEdited);
    connect(m_signIn, &SignInDesk::wanted, this, &SettingsDialog::startSignIn);
    connect(m_signIn, &SignInDesk::signedIn, this, &SettingsDialog::signedInNow);
    connect(m_signIn, &SignInDesk::signedOut, this, &SettingsDialog::signedOutNow);
    connect(m_connection, &ConnectionPanel::testRequested, this, &SettingsDialog::startTest);
    connect(m_connection, &ConnectionPanel::stopRequested, m_trial, &ConnectionTrial::stop);
    connect(m_saver, &ProfileSaver::saved, this, &SettingsDialog::saveEnded);
    connect(m_saver, &ProfileSaver::signInRemoved, this, &SettingsDialog::signInRemoved);
    connect(m_saver, &ProfileSaver::failed, this, &SettingsDialog::saveFailed);
    connect(m_saver, &ProfileSaver::secretKept, this, &SettingsDialog::secretKept);
}

void SettingsDialog::loadDrafts()
{
    const SettingsData &values = m_parts.settings.values();
    m_before = values.profiles;
    m_archive->show(values);
    for (const auto &profile : values.profiles) {
        m_drafts.push_back({profile, {}, {}, SecretPlace::Unknown});
        m_hosts->trust(profile);
    }
    if (m_drafts.empty())
        return addProfile();
    const auto current = std::find_if(m_drafts.begin(), m_drafts.end(),
        [&](const ProfileDraft &draft) { return draft.profile.id == values.lastProfile; });
    refreshList(current == m_drafts.end() ? 0 : static_cast<int>(current - m_drafts.begin()));
}

void SettingsDialog::refreshList(int row)
{
    QStringList names;
    for (const auto &draft : m_drafts)
        names << draft.profile.name;
    m_list->setNames(names);
    m_list->setCurrentRow(row);
    m_row = -1; // the form shows a row that may be gone
    showRow(row);
}

void SettingsDialog::showRow(int row)
{
    keepRow();
    m_trial->stop();
    m_connection->reset();
    m_lookUp.cancel();
    m_row = row;
    const bool any = row >= 0 && row < static_cast<int>(m_drafts.size());
    m_page->setEnabled(any);
    const ProfileDraft draft = any ? m_drafts[static_cast<size_t>(row)] : ProfileDraft{};
    m_form->setDraft(draft);
    showDraft(draft, {});
    if (draft.place == SecretPlace::Unknown)
        lookUpSecret(row);
}

// What is known of its secret or sign-in.
void SettingsDialog::showDraft(const ProfileDraft &draft, const QString &trouble)
{
    m_form->setSecretPlace(draft.place, draft.stored, m_parts.secrets.isPersistent(), trouble);
    m_signIn->show(draft);
}

// What stands in the form goes back into its draft.
void SettingsDialog::keepRow()
{
    if (m_row >= 0 && m_row < static_cast<int>(m_drafts.size()))
        m_drafts[static_cast<size_t>(m_row)] = m_form->draft();
}

void SettingsDialog::formEdited()
{
    keepRow();
    m_trial->stop();
    m_connection->reset();
    m_status->clear();
    if (m_row < 0)
        return;
    const ProfileDraft &draft = m_drafts[static_cast<size_t>(m_row)];
    m_list->setName(m_row, draft.profile.name);
    m_signIn->show(draft);
}

void SettingsDialog::addProfile()
{
    keepRow();
    ProfileDraft draft;
    draft.profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.profile.region = u"us-east-1"_s; // Genesys Cloud's own default
    m_drafts.push_back(draft);
    refreshList(static_cast<int>(m_drafts.size()) - 1);
    m_form->focusName();
}

void SettingsDialog::removeRow(int row)
{
    if (row < 0 || row >= static_cast<int>(m_drafts.size()))
        return;
    keepRow();
    m_drafts.erase(m_drafts.begin() + row);
    refreshList(std::min(row, static_cast<int>(m_drafts.size()) - 1));
}

// Only to say whether there is one; the value is dropped at once.
void SettingsDialog::lookUpSecret(int row)
{
    const QString id = m_drafts[static_cast<size_t>(row)].profile.id;
    m_lookUp = m_parts.secrets.read(
        id, this, [this, id](const Result<QString> &result) { secretLookedUp(id, result); });
}

void SettingsDialog::secretLookedUp(const QString &id, const Result<QString> &result)
{
    ProfileDraft draft = m_form->draft();
    if (result) {
        draft.place = result->isEmpty()        ? SecretPlace::None
            : m_parts.secrets.isForThisRun(id) ? SecretPlace::ThisRun
                                               : SecretPlace::Keychain;
        draft.stored = signInStateOf(*result);
    }
    showDraft(draft, result ? QString() : describe(result.error()));
    keepRow();
}

ProfileDraft *SettingsDialog::draftOf(const QString &id)
{
    const auto found = std::find_if(m_drafts.begin(), m_drafts.end(),
        [&](const ProfileDraft &draft) { return draft.profile.id == id; });
    return found == m_drafts.end() ? nullptr : &*found;
}

std::vector<FieldProblem> SettingsDialog::problemsOf(const ProfileDraft &draft) const
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

bool SettingsDialog::showFirstProblem()
{
    for (size_t i = 0; i < m_drafts.size(); ++i) {
        const auto problems = problemsOf(m_drafts[i]);
        if (problems.empty())
            continue;
        if (m_row != static_cast<int>(i)) {
            m_list->setCurrentRow(static_cast<int>(i));
            showRow(static_cast<int>(i));
        }
        m_form->showProblems(problems);
        return true;
    }
    return false;
}

void SettingsDialog::startSignIn()
{
    keepRow();
    if (m_row < 0)
        return;
    const ProfileDraft draft = m_drafts[static_cast<size_t>(m_row)];
    const auto problems = problemsOf(draft);
    m_form->showProblems(problems);
    if (problems.empty())
        m_hosts->withConfirmed({draft}, [this] { m_signIn->signIn(); });
}

void SettingsDialog::signedInNow(const QString &signIn)
{
    m_form->setSignIn(signIn);
    formEdited();
}

void SettingsDialog::signedOutNow(bool wasStored)
{
    if (m_row < 0)
        return;
    m_form->setSignIn({});
    keepRow();
    ProfileDraft &draft = m_drafts[static_cast<size_t>(m_row)];
    if (wasStored) {
        draft.place = SecretPlace::None;
        draft.stored = {};
        emit signedOut(draft.profile.id);
    }
    showDraft(draft, {});
}

void SettingsDialog::startTest()
{
    keepRow();
    if (m_row < 0)
        return;
    const ProfileDraft draft = m_drafts[static_cast<size_t>(m_row)];
    const auto problems = problemsOf(draft);
    m_form->showProblems(problems);
    if (problems.empty())
        m_hosts->withConfirmed({draft}, [this, draft] { m_trial->start(draft); });
}

void SettingsDialog::accept()
{
    if (m_busy)
        return;
    keepRow();
    m_trial->stop();
    m_signIn->cancel();
    m_status->clear();
    if (!showFirstProblem())
        m_hosts->withConfirmed(m_drafts, [this] { startSave(); });
}

void SettingsDialog::startSave()
{
    setBusy(true);
    m_status->setMessage(MessageLabel::Kind::Note, tr("Saving…"));
    const QString current = m_row < 0 ? QString() : m_drafts[static_cast<size_t>(m_row)].profile.id;
    m_saver->save(m_drafts, current);
}

void SettingsDialog::secretKept(const QString &id, SecretPlace place)
{
    m_secretChanged = true;
    if (auto *draft = draftOf(id)) {
        draft->place = place;
        draft->stored = signInStateOf(draft->news());
        draft->secret.clear();
        draft->signIn.clear();
    }
}

void SettingsDialog::saveFailed(const QString &reason)
{
    setBusy(false);
    m_status->setMessage(MessageLabel::Kind::Bad, reason.isEmpty() ? QString() : u"✗ "_s + reason);
    // What has reached its place meanwhile need not be typed again.
    if (m_row >= 0) {
        const ProfileDraft draft = m_drafts[static_cast<size_t>(m_row)];
        m_form->setDraft(draft);
        showDraft(draft, {});
    }
}

void SettingsDialog::saveEnded()
{
    setBusy(false);
    m_parts.settings.change([this](SettingsData &values) { m_archive->storeIn(values); });
    if (m_secretChanged || m_parts.settings.values().profiles != m_before)
        emit profilesChanged();
    emit saved(m_parts.settings.values().lastProfile);
    QDialog::accept();
}

void SettingsDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_list->setEnabled(!busy);
    m_page->setEnabled(!busy && m_row >= 0);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(!busy);
}

// A save that was given up may have stored the secret of a profile that now never comes to be.
void SettingsDialog::forgetOrphans()
{
    for (const auto &draft : m_drafts) {
        const bool stored
            = draft.place == SecretPlace::Keychain || draft.place == SecretPlace::ThisRun;
        if (stored && !m_parts.settings.values().profile(draft.profile.id))
            m_lookUp = m_parts.secrets.remove(draft.profile.id, this, [](const auto &) {});
    }
}

void SettingsDialog::reject()
{
    m_trial->stop();
    m_signIn->cancel();
    m_saver->cancel();
    forgetOrphans();
    QDialog::reject();
}

} // namespace readback
