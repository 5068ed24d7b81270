// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "ui/notification/Notifier.h"

#include <QDBusConnection>

#include <optional>

class QDBusMessage;

namespace readback {

// The desktop's own notifications (org.freedesktop.Notifications on the session bus). The bus is
// looked for at the first text, and never waited for.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT
public:
    using Notifier::Notifier;
    ~DesktopNotifier() override;

    void notify(const QString &text) override;
    void withdraw() override;

private slots: // of the bus
    void onActionInvoked(uint id, const QString &action);
    void onActivationToken(uint id, const QString &token);
    void onNotificationClosed(uint id, uint reason);

private:
    void connectToBus();
    void connected(const QString &name);
    void send();

    QString m_text; // to be shown as soon as there is a bus
    std::optional<QDBusConnection> m_bus;
    CallHandle m_connecting;
    uint m_id = 0; // of what is shown; 0: nothing
};

} // namespace readback
