// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings/SignInServices.h"

#include <QObject>

namespace readback {

// One sign-in of a person at a time: begun, shown in the browser once or again, ended one way or
// the other. Destroying it ends it in silence.
class SignInFlow : public QObject
{
    Q_OBJECT
public:
    // `services` outlives it.
    explicit SignInFlow(const SignInServices &services, QObject *parent = nullptr);

    // Ends with signedIn() or failed(). One that is under way is dropped.
    void start(const Profile &profile);
    void cancel();
    bool isRunning() const { return m_call.isActive(); }
    const Profile &profile() const { return m_profile; } // of the one started last

    // The browser was shown something when it began.
    bool isPageShown() const { return m_isPageShown; }
    void showPageAgain();
    // For somebody whose browser does not start by itself. Of a sign-in under way.
    const QUrl &page() const { return m_page; }

signals:
    void signedIn(const readback::SignedIn &signedIn);
    void failed(const readback::Error &error);

private:
    const SignInServices &m_services;
    Profile m_profile;
    QUrl m_page;
    bool m_isPageShown = false;
    CallHandle m_call;
};

} // namespace readback
