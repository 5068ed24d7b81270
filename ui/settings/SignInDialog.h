// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings/SignInFlow.h"

#include <QDialog>

namespace readback {

class SignInPanel;

// Asks a person to sign in to the organisation in use, for whom the settings are a detour. Begins
// at once; opened with open().
class SignInDialog : public QDialog
{
    Q_OBJECT
public:
    // `services` outlives it.
    SignInDialog(const SignInServices &services, const Profile &profile, QWidget *parent = nullptr);

signals:
    // It closes then. Closed without: the person thought better of it.
    void signedIn(const readback::SignedIn &signedIn);

private:
    void connectParts();
    void begin();
    void showHow();

    const Profile m_profile;
    SignInFlow m_flow;
    SignInPanel *m_panel;
};

} // namespace readback
