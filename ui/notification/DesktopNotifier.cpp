// SPDX-License-Identifier: MIT
#include "ui/notification/DesktopNotifier.h"

#include "app/async/AsideThread.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kPatienceMs = 5'000;

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s,
        u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, method);
}

// Without one, the bus library would start a bus of its own.
bool hasBus()
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(folder + u"/bus"_s);
}

QString busName()
{
    return u"readback-notifications"_s;
}

} // namespace

DesktopNotifier::~DesktopNotifier()
{
    withdraw();
    if (m_bus)
        QDBusConnection::disconnectFromBus(busName());
}

void DesktopNotifier::notify(const QString &text)
{
    m_text = text;
    if (m_bus)
        send();
    else if (!m_connecting.isActive() && hasBus())
        connectToBus();
}

// A bus that does not answer must not hold up the window.
void DesktopNotifier::connectToBus()
{
    m_connecting = runAside<QString>(
        this,
        []() -> Result<QString> {
            const auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, busName());
            return bus.isConnected() ? Result<QString>(busName()) : Error::of(ErrorKind::Local);
        },
        [this](const Result<QString> &name) {
            if (name)
                connected(*name);
        });
}

void DesktopNotifier::connected(const QString &name)
{
    m_bus = QDBusConnection(name);
    // From any sender: to name one is to ask the bus for it, and to wait.
    const auto listen = [this](const QString &signal, const char *slot) {
        m_bus->connect(QString(), u"/org/freedesktop/Notifications"_s,
            u"org.freedesktop.Notifications"_s, signal, this, slot);
    };
    listen(u"ActionInvoked"_s, SLOT(onActionInvoked(uint, QString)));
    listen(u"ActivationToken"_s, SLOT(onActivationToken(uint, QString)));
    listen(u"NotificationClosed"_s, SLOT(onNotificationClosed(uint, uint)));
    if (!m_text.isEmpty())
        send();
}

void DesktopNotifier::send()
{
    auto message = call(u"Notify"_s);
    const QVariantMap hints{
        {u"desktop-entry"_s, u"readback"_s}, {u"urgency"_s, QVariant::fromValue<uchar>(0)}};
    message << u"Readback"_s << m_id << u"readback"_s << m_text << QString()
            << QStringList{u"default"_s, tr("Show")} << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(message, kPatienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError())
            m_id = reply.value();
        if (m_text.isEmpty())
            withdraw(); // meanwhile
    });
}

void DesktopNotifier::withdraw()
{
    m_text.clear();
    if (!m_bus || m_id == 0)
        return;
    auto message = call(u"CloseNotification"_s);
    message << std::exchange(m_id, 0U);
    m_bus->send(message);
}

void DesktopNotifier::onActionInvoked(uint id, const QString &)
{
    if (id != 0 && id == m_id)
        emit clicked();
}

// Comes before the action. What the desktop gives the window to come to the front with, in the
// place where the window system looks for it.
void DesktopNotifier::onActivationToken(uint id, const QString &token)
{
    if (id != 0 && id == m_id)
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void DesktopNotifier::onNotificationClosed(uint id, uint)
{
    if (id == m_id)
        m_id = 0;
}

} // namespace readback
