// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/LayeredSecretStore.h"
#include "app/settings/Settings.h"
#include "ui/settings/ArchiveServices.h"
#include "ui/settings/ConnectionTrial.h"
#include "ui/settings/ProfileDraft.h"
#include "ui/settings/SignInServices.h"

#include <QDialog>

#include <functional>
#include <optional>

class QDialogButtonBox;

namespace readback {

class ArchivePanel;
class ConnectionPanel;
class Dialogs;
class HostConfirmation;
class MessageLabel;
class ProfileForm;
class ProfileList;
class ProfileSaver;
class SignInDesk;
struct FieldProblem;

// Connections: add, change, remove, test; and what is kept on this computer. Nothing counts before
// Save. Opened with open(). A stored
// secret is never shown; whether there is one is.
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
    QWidget *makePage();
    void connectParts();
    void loadDrafts();
    void refreshList(int row);
    void showRow(int row);
    void keepRow();
    void formEdited();
    void removeRow(int row);
    void lookUpSecret(int row);
    void secretLookedUp(const QString &id, const Result<QString> &result);

    // The problems of a draft, a missing secret among them.
    std::vector<FieldProblem> problemsOf(const ProfileDraft &draft) const;
    bool showFirstProblem();
    void startSignIn();
    void signedInNow(const QString &signIn);
    void signedOutNow(bool wasStored);
    void showDraft(const ProfileDraft &draft, const QString &trouble);
    void startTest();
    void startSave();
    void saveEnded();
    void saveFailed(const QString &reason);
    void secretKept(const QString &id, SecretPlace place);
    void forgetOrphans();
    void setBusy(bool busy);
    ProfileDraft *draftOf(const QString &id);

    Parts m_parts;
    std::vector<ProfileDraft> m_drafts;
    int m_row = -1;
    CallHandle m_lookUp;
    ProfileList *m_list;
    ProfileForm *m_form;
    ConnectionPanel *m_connection;
    MessageLabel *m_status;
    QDialogButtonBox *m_buttons;
    QWidget *m_page = nullptr;
    ArchivePanel *m_archive;
    ProfileSaver *m_saver;
    HostConfirmation *m_hosts;
    ConnectionTrial *m_trial;
    SignInDesk *m_signIn;
    std::vector<Profile> m_before;
    bool m_secretChanged = false;
    bool m_busy = false;
};

} // namespace readback
