// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/LayeredSecretStore.h"
#include "ui/settings/ConnectionTrial.h"
#include "ui/settings/ProfileDrafts.h"
#include "ui/settings/SignInServices.h"

#include <QScrollArea>

#include <functional>

namespace readback {

class ConnectionPanel;
class HostConfirmation;
class ProfileForm;
class SignInDesk;

// The page of the profile that is shown in the settings dialog: its fields and what is known of
// its secret, a person's sign-in, and the test of its connection. Scrolls where the window is small
// or the letters are large, sideways only where a single word is wider than it. Window's thread.
class ProfilePage : public QScrollArea
{
    Q_OBJECT
public:
    // All outlive it.
    struct Parts
    {
        ProfileDrafts &drafts;
        LayeredSecretStore &secrets;
        HostConfirmation &hosts;
        ConnectionTrial::Tester test;
        const SignInServices &signIn;
    };
    explicit ProfilePage(const Parts &parts, QWidget *parent = nullptr);
    ~ProfilePage() override;

    // Keeps what is entered, then shows another draft; a row that is not there: none.
    void showRow(int row);
    // The draft that is shown is another now.
    void showAnew();
    // What stands in the form goes back into its draft.
    void keep();
    // Test and sign-in end.
    void stop();
    // Nothing can be entered meanwhile.
    void setBusy(bool busy);
    void showProblems(const std::vector<FieldProblem> &problems);
    void focusName();

signals:
    // A person changed something; the draft has it.
    void edited();
    // At once, and whether it is saved or not: this profile's sign-in is over.
    void signedOut(const QString &profileId);

private:
    void build();
    void connectParts();
    void takeEdit();
    void resetTest();
    void showSecret(const ProfileDraft &draft, const QString &trouble);
    void lookUpSecret(const QString &id);
    void secretLookedUp(const QString &id, const Result<QString> &result);
    void whenInOrder(const std::function<void(const ProfileDraft &draft)> &go);
    void startSignIn();
    void signedInNow(const QString &signIn);
    void signedOutNow(bool wasStored);
    void startTest();

    Parts m_parts;
    ProfileDrafts &m_drafts;
    QWidget *m_page;
    ProfileForm *m_form;
    ConnectionPanel *m_connection;
    ConnectionTrial *m_trial;
    SignInDesk *m_signIn;
    CallHandle m_lookUp;
};

} // namespace readback
