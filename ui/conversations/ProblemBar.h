// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace readback {

class ProblemIcon;

// A strip above what it is about, the list or the window's content, that says what went wrong and
// what to do. It blocks nothing and never takes the focus. The text is plain, whatever the server
// put in it.
class ProblemBar : public QFrame
{
    Q_OBJECT
public:
    explicit ProblemBar(QWidget *parent = nullptr); // hidden until there is a problem

    void showProblem(const Error &error);
    // What another try cannot mend and the settings can: no Retry.
    void showMistake(const Error &error);
    // Something that happened and asks for nothing. Added to what is shown; nothing for no text.
    void addNotice(const QString &sentences);
    // What a refused sign-in is about: a person's own, who can sign in again.
    void setSignInOffered(bool offered) { m_signInOffered = offered; }
    // Whatever goes wrong from now on, the settings can help.
    void setSettingsOffered(bool offered) { m_settingsOffered = offered; }

signals:
    void retryRequested();
    void settingsRequested();
    void signInRequested();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCross();
    QPushButton *addButton(const QString &text);
    void say(const QString &text);

    QBoxLayout *m_layout;
    QBoxLayout *m_buttons;
    ProblemIcon *m_icon;
    QLabel *m_text;
    QPushButton *m_retry;
    QPushButton *m_settings;
    QPushButton *m_signIn;
    QPushButton *m_dismiss;
    bool m_signInOffered = false;
    bool m_settingsOffered = false;
};

} // namespace readback
