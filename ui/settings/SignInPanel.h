// SPDX-License-Identifier: MIT
#pragma once

#include "app/ProfileSignIn.h"

#include <QWidget>

class QPushButton;

namespace readback {

class MessageLabel;

// How a person's sign-in stands, in words, and what can be done about it. Says what is asked for;
// others do it.
class SignInPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SignInPanel(QWidget *parent = nullptr);

    // Whether waiting can be stopped here, and not elsewhere.
    void setCancelOffered(bool offered) { m_cancelOffered = offered; }

    // Nothing is under way. `isForThisRun`: it is kept in no keychain.
    void showState(const SignInState &state, const QDateTime &now, bool isForThisRun);
    // Beside the state, until another is shown.
    void showNote(const QString &text);
    // The browser is waited for. `isPageShown`: it was started.
    void showWaiting(bool isPageShown);
    void showSigningOut();
    // After a failure, in place of the state.
    void showProblem(const QString &text);

signals:
    void signInRequested();
    void signOutRequested();
    void pageRequested(); // once more
    void addressRequested(); // of the page, to paste
    void cancelRequested();

private:
    QPushButton *addButton(const QString &text, const QString &name);
    void setButtons(bool waiting, bool canSignIn, bool canSignOut);

    MessageLabel *m_text;
    MessageLabel *m_note;
    QPushButton *m_signIn;
    QPushButton *m_signOut;
    QPushButton *m_page;
    QPushButton *m_address;
    QPushButton *m_cancel;
    bool m_cancelOffered = true;
};

} // namespace readback
