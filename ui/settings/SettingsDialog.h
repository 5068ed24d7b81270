// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/LayeredSecretStore.h"
#include "app/settings/Settings.h"
#include "ui/settings/ArchiveServices.h"
#include "ui/settings/ConnectionTrial.h"
#include "ui/settings/ProfileDrafts.h"
#include "ui/settings/SignInServices.h"

#include <QDialog>

class QDialogButtonBox;

namespace readback {

class ArchivePanel;
class Dialogs;
class HostConfirmation;
class MessageLabel;
class ProfileList;
class ProfilePage;
class ProfileSaver;

// Connections: add, change, remove, test; and what is kept on this computer. Nothing counts before
// Save. Opened with open(). A stored secret is never shown; whether there is one is.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    // All of it outlives the dialog.
    struct Parts
    {
        Settings &settings;
        LayeredSecretStore &secrets;
        Dialogs &dialogs;
        ConnectionTrial::Tester test;
        SignInServices signIn = {};
        ArchiveServices archive = {};
    };

    // Shows the profile in use, or a new one where there is none.
    explicit SettingsDialog(Parts parts, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    void addProfile();
    void accept() override; // saves; closes when everything is in its place
    void reject() override;

signals:
    // On the disk and in the keychain: some profile or secret is another than before.
    void profilesChanged();
    // Saved and closed; the profile that was selected, which is now Settings' lastProfile. Empty:
    // there is none left.
    void saved(const QString &profileId);
    // At once, and whether it is saved or not: this profile's sign-in is over.
    void signedOut(const QString &profileId);
    // Of a profile that is gone: the server may be told (ProfileSaver).
    void signInRemoved(const readback::Profile &profile, const QString &secret);

private:
    void build();
    void connectParts();
    void loadDrafts();
    void refreshList(int row);
    void formEdited();
    void removeRow(int row);
    bool showFirstProblem();
    void startSave();
    void saveEnded();
    void saveFailed(const QString &reason);
    void secretKept(const QString &id, SecretPlace place);
    void forgetOrphans();
    void setBusy(bool busy);

    Parts m_parts;
    ProfileDrafts m_drafts;
    CallHandle m_forgetting;
    ProfileList *m_list;
    MessageLabel *m_status;
    QDialogButtonBox *m_buttons;
    ArchivePanel *m_archive;
    ProfileSaver *m_saver;
    HostConfirmation *m_hosts;
    ProfilePage *m_page;
    std::vector<Profile> m_before;
    bool m_secretChanged = false;
    bool m_busy = false;
};

} // namespace readback
