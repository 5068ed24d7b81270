// SPDX-License-Identifier: MIT
#include "ui/WindowDialogs.h"

#include "app/ProfileTest.h"
#include "app/library/TranscriptLibrary.h"
#include "ui/WindowSignIn.h"
#include "ui/settings/ConnectionReportDialog.h"
#include "ui/settings/SettingsDialog.h"

#include <utility>

namespace readback {

SettingsDialog *openSettingsDialog(const MainWindow::Services &services, WindowSignIn &signIn,
    ArchiveServices archive, QWidget *window)
{
    const auto test = [services](const Profile &profile, const QString &secret, QObject *context,
                          CheckCallback told, Callback<CheckReports> done) {
        return testProfile(profile, secret, services.clock, context, std::move(told),
            std::move(done), &services.secrets);
    };
    auto *dialog = new SettingsDialog({services.settings, services.secrets, services.dialogs, test,
                                          signIn.services(), std::move(archive)},
        window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &SettingsDialog::signedOut, &signIn, &WindowSignIn::onSignedOut);
    QObject::connect(dialog, &SettingsDialog::signInRemoved, &signIn, &WindowSignIn::revoke);
    dialog->open();
    return dialog;
}

void openConnectionReport(SessionHost &host, QWidget *window)
{
    auto *session = host.session();
    if (!session)
        return;
    const auto &profile = session->profile();
    const AdministratorCase about{
        {}, profile.region.isEmpty() ? profile.baseUrl : profile.region, profile.clientId};
    const auto test = [session](QObject *context, CheckCallback told, Callback<CheckReports> done) {
        return session->check(context, std::move(told), std::move(done));
    };
    auto *dialog
        = new ConnectionReportDialog({about, session->proxy(), session->requestsPerMinute(),
                                         [session] { return session->library().features(); }},
            test, window);
    // The test asks the session, which a change of the settings ends.
    QObject::connect(&host, &SessionHost::aboutToClose, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::finished, dialog, &ConnectionReportDialog::stop);
    dialog->open();
}

} // namespace readback
