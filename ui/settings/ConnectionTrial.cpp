// SPDX-License-Identifier: MIT
#include "ui/settings/ConnectionTrial.h"

#include "ui/settings/ConnectionPanel.h"

namespace readback {

ConnectionTrial::ConnectionTrial(
    Tester test, LayeredSecretStore &secrets, ConnectionPanel &panel, QObject *parent)
    : QObject(parent), m_test(std::move(test)), m_secrets(secrets), m_panel(panel)
{
}

void ConnectionTrial::start(const ProfileDraft &draft)
{
    const auto &profile = draft.profile;
    m_panel.begin(
        {{}, profile.region.isEmpty() ? profile.baseUrl : profile.region, profile.clientId});
    if (const QString &fresh = draft.news(); !fresh.isEmpty())
        return run(profile, withoutRenewal(fresh)); // what came of it could not be stored yet
    m_call = m_secrets.read(profile.id, this, [this, profile](const Result<QString> &result) {
        if (result)
            run(profile, *result);
        else
            fail(result.error());
    });
}

void ConnectionTrial::run(const Profile &profile, const QString &secret)
{
    m_call = m_test(
        profile, secret, this, [this](const CheckReport &report) { m_panel.showReport(report); },
        [this](const Result<CheckReports> &result) {
            if (!result)
                return fail(result.error());
            m_panel.end();
        });
}

void ConnectionTrial::fail(const Error &error)
{
    m_panel.showReport({Check::SignIn, CheckReport::Outcome::Failed, describe(error), {}, -1});
    m_panel.end();
}

void ConnectionTrial::stop()
{
    m_call.cancel();
    m_panel.end();
}

} // namespace readback
