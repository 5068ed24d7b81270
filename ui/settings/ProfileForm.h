// SPDX-License-Identifier: MIT
#pragma once

#include "app/ProfileCheck.h"
#include "ui/settings/ProfileDraft.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace readback {

class MessageLabel;
class SecretEdit;
class SignInPanel;

// The fields of one profile, each with room for what is wrong with it.
class ProfileForm : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileForm(QWidget *parent = nullptr);

    void setDraft(const ProfileDraft &draft);
    // What the fields hold now. The id is that of the draft shown.
    ProfileDraft draft() const;
    // Where the secret was found to be, for the placeholder and the note, and the person's sign-in
    // where it is one. `persistent`: whether a secret saved now goes to a keychain. `trouble`: what
    // the keychain said; empty: nothing.
    void setSecretPlace(
        SecretPlace place, const SignInState &stored, bool persistent, const QString &trouble);
    // A sign-in made in this dialog; empty: it is none any more.
    void setSignIn(const QString &signIn) { m_signIn = signIn; }
    SignInPanel *signInPanel() const { return m_signInPanel; }

    // Each below its field, the focus in the first; empty: all is well.
    void showProblems(const std::vector<FieldProblem> &problems);
    void focusName();

signals:
    // A person changed something.
    void edited();

private:
    struct Field
    {
        QLabel *label = nullptr;
        QWidget *editor = nullptr;
        MessageLabel *problem = nullptr;
    };
    Field addField(const QString &label, QWidget *editor, const QString &name);
    void addNote(MessageLabel *note, const QString &name);
    void addFields();
    void addSignInFields();
    void fillRegions();
    void keepLabelsWide();
    void connectEditors();
    void recognisePastedHost();
    void refreshServer();
    void refreshSignIn();
    void refreshSecretNote();
    bool isForUser() const;
    void clearProblem(QWidget *editor);
    const Field &fieldOf(ProfileField which) const;
    bool isCustom() const;

    QGridLayout *m_layout;
    QLineEdit *m_name;
    QComboBox *m_api;
    QComboBox *m_region;
    QLineEdit *m_baseUrl;
    QLineEdit *m_clientId;
    QComboBox *m_signInKind;
    SecretEdit *m_secret;
    SignInPanel *m_signInPanel;
    MessageLabel *m_serverNote;
    MessageLabel *m_secretNote;
    MessageLabel *m_signInHelp;
    QLabel *m_signInKindLabel = nullptr;
    QLabel *m_accountLabel = nullptr;
    std::vector<std::pair<ProfileField, Field>> m_fields;
    Profile m_shown; // for the id
    SecretPlace m_place = SecretPlace::None;
    SignInState m_stored;
    QString m_signIn;
    QString m_trouble;
    bool m_persistent = true;
};

} // namespace readback
