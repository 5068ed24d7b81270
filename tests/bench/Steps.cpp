// SPDX-License-Identifier: MIT
#include "app/demo/DemoServer.h"
#include "bench/DemoWindow.h"
#include "bench/Goal.h"
#include "bench/Measure.h"
#include "ui/CallBrowser.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"

#include <QAction>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kPresses = 500;
constexpr int kPaceMs = 200; // five calls a second: nobody reads faster
constexpr int kLatencyMs = 50;
constexpr double kFrameMs = 1000.0 / 60;

void pause(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

// Notes when the call that is meant was painted, whatever there is to say of it.
class FrameWatch : public QObject
{
public:
    explicit FrameWatch(TranscriptPane &pane) : m_pane(pane)
    {
        m_pane.view()->viewport()->installEventFilter(this);
        connect(&m_pane, &TranscriptPane::settled, this, &FrameWatch::settle);
    }

    // From now until then, in milliseconds; the event loop runs meanwhile.
    double timeOf(const std::function<void()> &press)
    {
        QEventLoop loop;
        m_loop = &loop;
        m_settled = false;
        m_timer.start();
        press();
        if (m_loop)
            loop.exec();
        return m_ms;
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        // Painted once this event has been handled.
        if (event->type() == QEvent::Paint && m_settled)
            QMetaObject::invokeMethod(this, &FrameWatch::finish, Qt::QueuedConnection);
        return false;
    }

private:
    void settle()
    {
        m_settled = true;
        // A message stands there in place of text: its own paint comes with the same frame.
        if (m_pane.state() != TranscriptPane::State::Shown)
            QMetaObject::invokeMethod(this, &FrameWatch::finish, Qt::QueuedConnection);
    }
    void finish()
    {
        if (!m_loop)
            return;
        m_ms = static_cast<double>(m_timer.nsecsElapsed()) / 1e6;
        std::exchange(m_loop, nullptr)->quit();
    }

    TranscriptPane &m_pane;
    QEventLoop *m_loop = nullptr;
    QElapsedTimer m_timer;
    double m_ms = 0;
    bool m_settled = false;
};

class Reader
{
public:
    explicit Reader(DemoWindow &client) : m_client(client), m_watch(*client.reader()) { }

    void list()
    {
        QEventLoop loop;
        QObject::connect(m_client.browser(), &CallBrowser::listingEnded, &loop, &QEventLoop::quit);
        m_client.start();
        loop.exec();
        pause(1000); // the first call is chosen and shown
        m_client.list()->select(m_client.list()->model()->conversationAt(0).id);
        pause(500);
    }

    // Forwards through the list, or back and forth over a few rows that are in memory by then.
    std::vector<double> press(bool inMemory)
    {
        constexpr int kRows = 20;
        std::vector<double> all;
        for (int i = inMemory ? -2 * kRows : 0; i < kPresses; ++i) {
            const bool down = !inMemory || (i + 2 * kRows) % (2 * kRows) < kRows;
            const double ms = m_watch.timeOf([&] { step(down); });
            if (i >= 0)
                all.push_back(ms);
            pause(std::max(1, (inMemory ? 20 : kPaceMs) - static_cast<int>(ms)));
        }
        return all;
    }

private:
    void step(bool down)
    {
        QTest::keyClick(&m_client.window(), down ? Qt::Key_Down : Qt::Key_Up, Qt::AltModifier);
    }

    DemoWindow &m_client;
    FrameWatch m_watch;
};

QJsonObject distribution(std::vector<double> all)
{
    std::ranges::sort(all);
    const auto at = [&all](double share) {
        return all[static_cast<size_t>(share * static_cast<double>(all.size() - 1))];
    };
    const auto inFrame = std::ranges::upper_bound(all, kFrameMs) - all.begin();
    return {{u"median"_s, at(0.5)}, {u"p95"_s, at(0.95)}, {u"p99"_s, at(0.99)}, {u"max"_s, at(1)},
        {u"inOneFrame"_s, static_cast<double>(inFrame) / static_cast<double>(all.size())}};
}

QJsonObject measured(const QString &mode)
{
    DemoOptions options;
    options.calls = 3000;
    options.latencyMs = kLatencyMs;
    DemoServer server(options);
    if (!server.start())
        return {};
    return runInChild(u"steps"_s, {server.baseUrl().toString(), server.clientSecret(), mode});
}

QString textFor(const QString &what, const QJsonObject &figures)
{
    const auto number = [&figures](QLatin1StringView key) {
        return QString::number(figures.value(key).toDouble(), 'f', 1);
    };
    return u"%1: median %2, p95 %3, p99 %4, longest %5 ms, %6 % within a frame"_s.arg(what,
        number("median"_L1), number("p95"_L1), number("p99"_L1), number("max"_L1),
        QString::number(100 * figures.value("inOneFrame"_L1).toDouble(), 'f', 1));
}

} // namespace

QJsonObject childSteps(const QStringList &arguments)
{
    DemoWindow client(QUrl(arguments.value(0)), arguments.value(1), 30);
    Reader reader(client);
    reader.list();
    if (arguments.value(2) == u"export"_s) {
        client.dialogs().paths.enqueue(client.folder());
        client.window().findChild<WindowActions *>()->exportShown->trigger();
        pause(500);
    }
    return distribution(reader.press(arguments.value(2) == u"memory"_s));
}

// From the key for the next call to the frame that shows it.
GoalResult measureSteps()
{
    const auto memory = measured(u"memory"_s);
    const auto server = measured(u"server"_s);
    const auto exporting = measured(u"export"_s);
    return {u"steps"_s, memory.value("p95"_L1).toDouble(kFrameMs + 1) <= kFrameMs,
        u"%1 presses; %2; %3; %4 (goal: in memory within a frame, 16.7 ms)"_s.arg(
            QString::number(kPresses), textFor(u"in memory"_s, memory),
            textFor(u"from a 50 ms server, five a second"_s, server),
            textFor(u"the same while everything is exported"_s, exporting)),
        {{u"memory"_s, memory}, {u"server"_s, server}, {u"exporting"_s, exporting}}};
}

} // namespace readback::bench
