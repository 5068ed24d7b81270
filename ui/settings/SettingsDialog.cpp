// SPDX-License-Identifier: MIT
#include "ui/settings/SettingsDialog.h"

#include "app/ProfileCheck.h"
#include "ui/Dialogs.h"
#include "ui/settings/ConnectionPanel.h"
#include "ui/settings/MessageLabel.h"
#include "ui/settings/ProfileForm.h"
#include "ui/settings/ProfileList.h"
#include "ui/settings/ProfileSaver.h"

#include <QDialogButtonBox>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(Parts parts, QWidget *parent)
    : QDialog(parent), m_parts(std::move(parts)), m_list(new ProfileList), m_form(new ProfileForm),
      m_connection(new ConnectionPanel), m_status(new MessageLabel),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel)),
      m_saver(new ProfileSaver(m_parts.settings, m_parts.secrets, m_parts.dialogs, this))
{
    setWindowTitle(tr("Settings"));
    build();
    connectParts();
    loadDrafts();
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::build()
{
    auto *columns = new QHBoxLayout;
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
    column->addLayout(columns, 1);
    column->addWidget(m_status);
    column->addWidget(m_buttons);
    resize(780, 540);
}

// The form scrolls where the window is small or the letters are large.
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
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
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
    connect(m_connection, &ConnectionPanel::testRequested, this, &SettingsDialog::startTest);
    connect(m_connection, &ConnectionPanel::stopRequested, this, &SettingsDialog::stopTest);
    connect(m_saver, &ProfileSaver::saved, this, &SettingsDialog::saveEnded);
    connect(m_saver, &ProfileSaver::failed, this, &SettingsDialog::saveFailed);
    connect(m_saver, &ProfileSaver::secretKept, this, &SettingsDialog::secretKept);
}

void SettingsDialog::loadDrafts()
{
    const SettingsData &values = m_parts.settings.values();
    m_before = values.profiles;
    for (const auto &profile : values.profiles) {
        m_drafts.push_back({profile, {}, SecretPlace::Unknown});
        m_confirmedHosts.insert(profile.id + u' ' + loginHost(profile));
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
    stopTest();
    m_connection->reset();
    m_lookUp.cancel();
    m_row = row;
    const bool any = row >= 0 && row < static_cast<int>(m_drafts.size());
    m_page->setEnabled(any);
    const ProfileDraft draft = any ? m_drafts[static_cast<size_t>(row)] : ProfileDraft{};
    m_form->setDraft(draft);
    m_form->setSecretPlace(draft.place, m_parts.secrets.isPersistent(), {});
    if (draft.place == SecretPlace::Unknown)
        lookUpSecret(row);
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
    stopTest();
    m_connection->reset();
    m_status->clear();
    if (m_row >= 0)
        m_list->setName(m_row, m_drafts[static_cast<size_t>(m_row)].profile.name);
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
    auto place = SecretPlace::Unknown;
    if (result)
        place = result->isEmpty()              ? SecretPlace::None
            : m_parts.secrets.isForThisRun(id) ? SecretPlace::ThisRun
                                               : SecretPlace::Keychain;
    m_form->setSecretPlace(
        place, m_parts.secrets.isPersistent(), result ? QString() : describe(result.error()));
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
    if (draft.secret.isEmpty() && draft.place != SecretPlace::None)
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

void SettingsDialog::withConfirmedHosts(
    const std::vector<ProfileDraft> &drafts, std::function<void()> go)
{
    for (const auto &draft : drafts) {
        const QString host = loginHost(draft.profile);
        const QString key = draft.profile.id + u' ' + host;
        if (!needsHostConfirmation(draft.profile) || m_confirmedHosts.contains(key))
            continue;
        const Question question{tr("Another server"),
            tr("Send the client ID and secret to %1?").arg(host),
            tr("This is not a server of Genesys Cloud. Whoever runs it learns the secret."),
            {tr("Use This Server"), tr("Cancel")}};
        m_parts.dialogs.ask(this, question,
            [self = QPointer(this), key, drafts, go = std::move(go)](int answer) mutable {
                if (!self || answer != 0)
                    return;
                self->m_confirmedHosts.insert(key);
                self->withConfirmedHosts(drafts, std::move(go));
            });
        return;
    }
    go();
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
        withConfirmedHosts({draft}, [this, draft] { runTest(draft); });
}

void SettingsDialog::runTest(const ProfileDraft &draft)
{
    const auto &profile = draft.profile;
    m_connection->begin(
        {{}, profile.region.isEmpty() ? profile.baseUrl : profile.region, profile.clientId});
    if (!draft.secret.isEmpty())
        return runTest(draft.profile, draft.secret);
    m_test = m_parts.secrets.read(
        draft.profile.id, this, [this, profile = draft.profile](const Result<QString> &result) {
            if (result)
                return runTest(profile, *result);
            m_connection->showReport(
                {Check::SignIn, CheckReport::Outcome::Failed, describe(result.error()), {}, -1});
            m_connection->end();
        });
}

void SettingsDialog::runTest(const Profile &profile, const QString &secret)
{
    m_test = m_parts.test(
        profile, secret, this,
        [this](const CheckReport &report) { m_connection->showReport(report); },
        [this](const Result<CheckReports> &result) {
            if (!result)
                m_connection->showReport({Check::SignIn, CheckReport::Outcome::Failed,
                    describe(result.error()), {}, -1});
            m_connection->end();
        });
}

void SettingsDialog::stopTest()
{
    m_test.cancel();
    m_connection->end();
}

void SettingsDialog::accept()
{
    if (m_busy)
        return;
    keepRow();
    stopTest();
    m_status->clear();
    if (!showFirstProblem())
        withConfirmedHosts(m_drafts, [this] { startSave(); });
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
        draft->secret.clear();
        draft->place = place;
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
        m_form->setSecretPlace(draft.place, m_parts.secrets.isPersistent(), {});
    }
}

void SettingsDialog::saveEnded()
{
    setBusy(false);
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
    stopTest();
    m_saver->cancel();
    forgetOrphans();
    QDialog::reject();
}

} // namespace readback
