// SPDX-License-Identifier: MIT
#include "ui/settings/SettingsDialog.h"

#include "ui/RoomySize.h"
#include "ui/settings/ArchivePanel.h"
#include "ui/settings/HostConfirmation.h"
#include "ui/settings/MessageLabel.h"
#include "ui/settings/ProfileList.h"
#include "ui/settings/ProfilePage.h"
#include "ui/settings/ProfileSaver.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(Parts parts, QWidget *parent)
    : QDialog(parent), m_parts(std::move(parts)), m_list(new ProfileList),
      m_status(new MessageLabel),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel)),
      m_archive(new ArchivePanel(m_parts.archive, m_parts.dialogs)),
      m_saver(new ProfileSaver(m_parts.settings, m_parts.secrets, m_parts.dialogs, this)),
      m_hosts(new HostConfirmation(m_parts.dialogs, this)),
      m_page(new ProfilePage({m_drafts, m_parts.secrets, *m_hosts, m_parts.test, m_parts.signIn}))
{
    setWindowTitle(tr("Settings"));
    build();
    connectParts();
    loadDrafts();
}

SettingsDialog::~SettingsDialog()
{
    delete m_page; // before the drafts, which it refers to
}

void SettingsDialog::build()
{
    auto *connections = new QWidget;
    auto *columns = new QHBoxLayout(connections);
    columns->setContentsMargins(12, 12, 12, 12);
    columns->setSpacing(20);
    columns->addWidget(m_list, 3); // at most
    columns->addWidget(m_page, 5);
    m_buttons->button(QDialogButtonBox::Save)->setObjectName(u"saveButton"_s);
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    m_list->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
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

void SettingsDialog::connectParts()
{
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(m_list, &ProfileList::currentRowChanged, m_page, &ProfilePage::showRow);
    connect(m_list, &ProfileList::addRequested, this, &SettingsDialog::addProfile);
    connect(m_list, &ProfileList::removeRequested, this, &SettingsDialog::removeRow);
    connect(m_page, &ProfilePage::edited, this, &SettingsDialog::formEdited);
    connect(m_page, &ProfilePage::signedOut, this, &SettingsDialog::signedOut);
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
    m_drafts.load(values.profiles);
    for (const auto &profile : values.profiles)
        m_hosts->trust(profile);
    if (m_drafts.isEmpty())
        return addProfile();
    refreshList(std::max(0, m_drafts.rowOf(values.lastProfile)));
}

void SettingsDialog::refreshList(int row)
{
    m_list->setNames(m_drafts.names());
    m_list->setCurrentRow(row);
    m_drafts.show(-1); // the form shows a row that may be gone
    m_page->showRow(row);
}

void SettingsDialog::formEdited()
{
    m_status->clear();
    if (const auto *draft = m_drafts.shown())
        m_list->setName(m_drafts.row(), draft->profile.name);
}

void SettingsDialog::addProfile()
{
    m_page->keep();
    refreshList(m_drafts.add());
    m_page->focusName();
}

void SettingsDialog::removeRow(int row)
{
    if (row < 0)
        return;
    m_page->keep();
    m_drafts.remove(row);
    refreshList(std::min(row, static_cast<int>(m_drafts.all().size()) - 1));
}

bool SettingsDialog::showFirstProblem()
{
    const int row = m_drafts.firstWithProblem();
    if (row < 0)
        return false;
    if (m_drafts.row() != row) {
        m_list->setCurrentRow(row);
        m_page->showRow(row);
    }
    m_page->showProblems(m_drafts.problemsOf(*m_drafts.shown()));
    return true;
}

void SettingsDialog::accept()
{
    if (m_busy)
        return;
    m_page->keep();
    m_page->stop();
    m_status->clear();
    if (!showFirstProblem())
        m_hosts->withConfirmed(m_drafts.all(), [this] { startSave(); });
}

void SettingsDialog::startSave()
{
    setBusy(true);
    m_status->setMessage(MessageLabel::Kind::Note, tr("Saving…"));
    m_saver->save(m_drafts.all(), m_drafts.shownId());
}

void SettingsDialog::secretKept(const QString &id, SecretPlace place)
{
    m_secretChanged = true;
    m_drafts.takeKept(id, place);
}

void SettingsDialog::saveFailed(const QString &reason)
{
    setBusy(false);
    m_status->setMessage(MessageLabel::Kind::Bad, reason.isEmpty() ? QString() : u"✗ "_s + reason);
    // What has reached its place meanwhile need not be typed again.
    m_page->showAnew();
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
    m_page->setBusy(busy);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(!busy);
}

// A save that was given up may have stored the secret of a profile that now never comes to be.
void SettingsDialog::forgetOrphans()
{
    for (const auto &draft : m_drafts.all())
        if (draft.isStored() && !m_parts.settings.values().profile(draft.profile.id))
            m_forgetting = m_parts.secrets.remove(draft.profile.id, this, [](const auto &) {});
}

void SettingsDialog::reject()
{
    m_page->stop();
    m_saver->cancel();
    forgetOrphans();
    QDialog::reject();
}

} // namespace readback
