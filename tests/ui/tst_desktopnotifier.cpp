// SPDX-License-Identifier: MIT
#include "ui/notification/DesktopNotifier.h"

#include "tests/support/TestMain.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

constexpr auto kPath = "/org/freedesktop/Notifications";
constexpr auto kName = "org.freedesktop.Notifications";

} // namespace

// A desktop's notification service, as far as Readback needs one.
class FakeDesktop : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList summaries;
    QList<uint> replaced;
    QList<uint> closed;
    QStringList actions;
    QString body;

    // All that was told to whoever asked for a notification last has come there.
    bool isHeard(QDBusConnection &bus) const
    {
        const auto ping = QDBusMessage::createMethodCall(
            m_caller, u"/"_s, u"org.freedesktop.DBus.Peer"_s, u"Ping"_s);
        const bool answered = bus.call(ping).type() == QDBusMessage::ReplyMessage;
        QCoreApplication::processEvents();
        return answered;
    }

public slots:
    uint Notify(const QString &, uint replaces, const QString &, const QString &summary,
        const QString &text, const QStringList &offered, const QVariantMap &, int)
    {
        summaries += summary;
        replaced += replaces;
        actions = offered;
        body = text;
        m_caller = message().service();
        return replaces == 0 ? ++m_last : replaces;
    }
    void CloseNotification(uint id) { closed += id; }

signals:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    void NotificationClosed(uint id, uint reason);

private:
    uint m_last = 6;
    QString m_caller;
};

// Desktop notifications on a session bus of the test's own.
class TestDesktopNotifier : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void tellsReplacesAndWithdraws();
    void aClickComesBack();
    void silentWhereNobodyListens();
    void silentWithoutABus();

private:
    QProcess m_daemon;
    QByteArray m_address;
};

void TestDesktopNotifier::initTestCase()
{
    if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
        QSKIP("there is no dbus-daemon here");
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY(m_daemon.waitForStarted());
    QVERIFY(m_daemon.waitForReadyRead(20'000));
    m_address = m_daemon.readLine().trimmed();
    QVERIFY(m_address.startsWith("unix:"));
}

void TestDesktopNotifier::cleanupTestCase()
{
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

void TestDesktopNotifier::tellsReplacesAndWithdraws()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
    auto bus = QDBusConnection::connectToBus(QString::fromLatin1(m_address), u"desktop"_s);
    FakeDesktop desktop;
    QVERIFY(bus.registerObject(QLatin1String(kPath), &desktop,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(QLatin1String(kName)));
    {
        DesktopNotifier notifier;
        notifier.notify(u"3 transcripts are ready"_s);
        QTRY_COMPARE(desktop.summaries, QStringList{u"3 transcripts are ready"_s});
        QCOMPARE(desktop.body, QString());
        QVERIFY(desktop.actions.contains(u"default"_s));
        QVERIFY(desktop.isHeard(bus));
        notifier.notify(u"5 transcripts are ready"_s);
        QTRY_COMPARE(desktop.replaced, (QList<uint>{0, 7}));
        QVERIFY(desktop.isHeard(bus));
        notifier.withdraw();
        QTRY_COMPARE(desktop.closed, QList<uint>{7});
        notifier.notify(u"1 transcript is ready"_s);
        QTRY_COMPARE(desktop.replaced.size(), 3);
        QCOMPARE(desktop.replaced.last(), 0U);
        QVERIFY(desktop.isHeard(bus));
    }
    QTRY_COMPARE(desktop.closed, (QList<uint>{7, 8})); // nothing stays of a program that ended
    QDBusConnection::disconnectFromBus(u"desktop"_s);
}

void TestDesktopNotifier::aClickComesBack()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
    auto bus = QDBusConnection::connectToBus(QString::fromLatin1(m_address), u"desktop"_s);
    FakeDesktop desktop;
    QVERIFY(bus.registerObject(QLatin1String(kPath), &desktop,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(QLatin1String(kName)));
    DesktopNotifier notifier;
    QSignalSpy clicked(&notifier, &Notifier::clicked);
    notifier.notify(u"3 transcripts are ready"_s);
    QTRY_COMPARE(desktop.summaries.size(), 1);
    QVERIFY(desktop.isHeard(bus));
    emit desktop.ActionInvoked(1234, u"default"_s); // another program's
    emit desktop.ActivationToken(7, u"a-token"_s);
    emit desktop.ActionInvoked(7, u"default"_s);
    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("a-token"));
    emit desktop.NotificationClosed(7, 2);
    QVERIFY(desktop.isHeard(bus));
    notifier.withdraw();
    QVERIFY(desktop.isHeard(bus));
    QVERIFY(desktop.closed.isEmpty()); // it was closed already
    QDBusConnection::disconnectFromBus(u"desktop"_s);
}

void TestDesktopNotifier::silentWhereNobodyListens()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
    DesktopNotifier notifier;
    notifier.notify(u"3 transcripts are ready"_s);
    QTest::qWait(200);
    notifier.notify(u"4 transcripts are ready"_s);
    notifier.withdraw();
}

void TestDesktopNotifier::silentWithoutABus()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    QElapsedTimer timer;
    timer.start();
    DesktopNotifier notifier;
    notifier.notify(u"3 transcripts are ready"_s);
    notifier.notify(u"4 transcripts are ready"_s);
    QVERIFY(timer.elapsed() < 20'000); // a bus that does not answer is given 25 seconds
    QTest::qWait(100);
    notifier.withdraw();
}

READBACK_GUI_TEST_MAIN(TestDesktopNotifier)
#include "tst_desktopnotifier.moc"
