// SPDX-License-Identifier: MIT
#include "ui/settings/SignInFlow.h"

namespace readback {

SignInFlow::SignInFlow(const SignInServices &services, QObject *parent)
    : QObject(parent), m_services(services)
{
}

void SignInFlow::start(const Profile &profile)
{
    cancel();
    m_profile = profile;
    const auto open = [this](const QUrl &page) {
        m_page = page;
        showPageAgain();
    };
    m_call = m_services.signIn(profile, open, this, [this](const Result<SignedIn> &result) {
        m_page.clear();
        if (result)
            emit signedIn(*result);
        else
            emit failed(result.error());
    });
}

void SignInFlow::cancel()
{
    m_call.cancel();
    m_page.clear();
    m_isPageShown = false;
}

void SignInFlow::showPageAgain()
{
    m_isPageShown = m_services.openPage && m_services.openPage(m_page);
}

} // namespace readback
