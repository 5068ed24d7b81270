// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/ConnectionCheck.h"
#include "app/settings/LayeredSecretStore.h"
#include "app/settings/Settings.h"
#include "ui/settings/ProfileDraft.h"

#include <QDialog>
#include <QSet>

#include <functional>
#include <optional>

class QDialogButtonBox;

namespace readback {

class ConnectionPanel;
class Dialogs;
class MessageLabel;
class ProfileForm;
class ProfileList;
class ProfileSaver;
struct FieldProblem;

// Connections: add, change, remove, test. Nothing counts before Save. Opened with open(). A stored
// secret is never shown; whether there is one is.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    // Tries a profile (testProfile).
    using Tester = std::function<CallHandle(const Profile &profile, const QString &secret,
        QObject *context, CheckCallback told, Callback<CheckReports> done)>;
    // All of it outlives the dialog.
    struct Parts
    {
        Settings &settings;
        LayeredSecretStore &secrets;
        Dialogs &dialogs;
        Tester test;
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
    // Calls `go` once the person has agreed to every host that is not Genesys Cloud's.
    void withConfirmedHosts(const std::vector<ProfileDraft> &drafts, std::function<void()> go);
    void startTest();
    void runTest(const ProfileDraft &draft);
    void runTest(const Profile &profile, const QString &secret);
    void stopTest();
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
    QSet<QString> m_confirmedHosts;
    CallHandle m_lookUp;
    CallHandle m_test;
    ProfileList *m_list;
    ProfileForm *m_form;
    ConnectionPanel *m_connection;
    MessageLabel *m_status;
    QDialogButtonBox *m_buttons;
    QWidget *m_page = nullptr;
    ProfileSaver *m_saver;
    std::vector<Profile> m_before;
    bool m_secretChanged = false;
    bool m_busy = false;
};

} // namespace readback
