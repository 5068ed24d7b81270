// SPDX-License-Identifier: MIT
#include "bench/DemoWindow.h"

#include "app/demo/DemoServer.h"
#include "app/exporting/AtomicFile.h"
#include "ui/CallBrowser.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/session/SessionHost.h"
#include "ui/transcript/TranscriptPane.h"

using namespace Qt::StringLiterals;

namespace readback::bench {

DemoWindow::DemoWindow(const QUrl &server, const QString &secret, int days)
    : m_settings(
        m_folder.filePath(u"settings.json"_s),
        [](const QString &path, const QByteArray &bytes) {
            return writeFileAtomically(path, bytes);
        },
        m_clock)
{
    const auto now = m_clock.now();
    m_settings.change([&](SettingsData &data) {
        data.period = u"custom"_s;
        data.customFrom = now.addDays(-days).toString(Qt::ISODate);
        data.customTo = now.toString(Qt::ISODate);
    });
    Profile profile;
    profile.id = profile.name = u"bench"_s;
    profile.baseUrl = server.toString();
    profile.clientId = DemoOptions().clientId;
    m_window = std::make_unique<MainWindow>(MainWindow::Services{
        m_settings, m_secrets, m_clock, m_dialogs, [profile, secret]() -> Result<DemoAccess> {
            return DemoAccess{profile, secret};
        }});
    m_window->resize(1440, 900);
    m_window->show();
}

DemoWindow::~DemoWindow() = default;

void DemoWindow::start()
{
    StartOptions options;
    options.demo = true;
    m_window->start(options);
}

CallBrowser *DemoWindow::browser() const
{
    return m_window->findChild<CallBrowser *>();
}

ConversationPane *DemoWindow::list() const
{
    return m_window->findChild<ConversationPane *>();
}

TranscriptPane *DemoWindow::reader() const
{
    return m_window->findChild<TranscriptPane *>();
}

TranscriptLibrary &DemoWindow::library() const
{
    return m_window->findChild<SessionHost *>()->session()->library();
}

} // namespace readback::bench
