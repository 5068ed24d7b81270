// SPDX-License-Identifier: MIT
#include "app/demo/DemoServer.h"
#include "app/library/TranscriptLibrary.h"
#include "bench/DemoWindow.h"
#include "bench/FrameWatch.h"
#include "bench/Goal.h"
#include "ui/CallBrowser.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/transcript/TranscriptPane.h"

#include <QAction>
#include <QDir>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kPresses = 500;
constexpr int kPaceMs = 200; // five calls a second: nobody reads faster
constexpr int kLatencyMs = 50;
constexpr double kFrameMs = 1000.0 / 60;

struct Mode
{
    const char *name;
    const char *text;
};
constexpr std::array kModes{Mode{"memory", "back and forth over calls that were shown before:"},
    Mode{"server", "forwards, five a second, from a 50 ms server:"},
    Mode{"export", "the same while everything is exported:"}};

void pause(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

// What a press led to. Only a transcript that was in memory can be there at once: others wait for
// somebody's answer, and a call without one shows a sentence.
enum class LedTo { InMemory, Fetched, Message };

struct Press
{
    LedTo to = LedTo::Message;
    FrameWatch::Span took;
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
    std::vector<Press> press(bool inMemory)
    {
        constexpr int kRows = 20;
        std::vector<Press> all;
        for (int i = inMemory ? -2 * kRows : 0; i < kPresses; ++i) {
            const bool down = !inMemory || (i + 2 * kRows) % (2 * kRows) < kRows;
            const auto press = step(down);
            if (i >= 0)
                all.push_back(press);
            const int ms = static_cast<int>(press.took.wall);
            pause(std::max(1, (inMemory ? 20 : kPaceMs) - ms));
        }
        return all;
    }

private:
    Press step(bool down)
    {
        const auto *model = m_client.list()->model();
        const int row = model->rowOf(m_client.reader()->conversationId()) + (down ? 1 : -1);
        const bool here = m_client.library().isHere(model->conversationAt(row).id);
        Press press;
        press.took = m_watch.timeOf([&] {
            QTest::keyClick(&m_client.window(), down ? Qt::Key_Down : Qt::Key_Up, Qt::AltModifier);
        });
        if (m_client.reader()->state() == TranscriptPane::State::Shown)
            press.to = here ? LedTo::InMemory : LedTo::Fetched;
        return press;
    }

    DemoWindow &m_client;
    FrameWatch m_watch;
};

QJsonObject distribution(std::vector<double> all)
{
    if (all.empty())
        return {};
    std::ranges::sort(all);
    const auto at = [&all](double share) {
        return all[static_cast<size_t>(share * static_cast<double>(all.size() - 1))];
    };
    const auto inFrame = std::ranges::upper_bound(all, kFrameMs) - all.begin();
    return {{u"median"_s, at(0.5)}, {u"p90"_s, at(0.9)}, {u"p95"_s, at(0.95)}, {u"p99"_s, at(0.99)},
        {u"max"_s, at(1)},
        {u"inOneFrame"_s, static_cast<double>(inFrame) / static_cast<double>(all.size())}};
}

QJsonObject distributions(const std::vector<Press> &presses, LedTo to)
{
    std::vector<double> wall;
    std::vector<double> cpu;
    for (const auto &press : presses) {
        if (press.to != to)
            continue;
        wall.push_back(press.took.wall);
        cpu.push_back(press.took.cpu);
    }
    return {{u"count"_s, static_cast<int>(wall.size())}, {u"wall"_s, distribution(wall)},
        {u"cpu"_s, distribution(cpu)}};
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

QString textFor(const QJsonObject &figures)
{
    const auto number = [&figures](QLatin1StringView key) {
        return QString::number(figures.value(key).toDouble(), 'f', 1);
    };
    return u"median %1, p90 %2, p95 %3, p99 %4, longest %5 ms, %6 % within a frame"_s.arg(
        number("median"_L1), number("p90"_L1), number("p95"_L1), number("p99"_L1), number("max"_L1),
        QString::number(100 * figures.value("inOneFrame"_L1).toDouble(), 'f', 1));
}

QString textFor(const QString &what, const QJsonObject &group)
{
    const int count = group.value("count"_L1).toInt();
    if (count == 0)
        return {};
    return u"\n    %1 %2: %3\n        of this thread's processor time: %4"_s.arg(
        QString::number(count), what, textFor(group.value("wall"_L1).toObject()),
        textFor(group.value("cpu"_L1).toObject()));
}

QString textFor(const Mode &mode, const QJsonObject &groups)
{
    const int files
        = groups.value("files"_L1).toInt(); // exported, and those the window has for itself
    return u"\n  %1 (%2 files)"_s.arg(QLatin1StringView(mode.text), QString::number(files))
        + textFor(u"in memory"_s, groups.value("inMemory"_L1).toObject())
        + textFor(u"fetched"_s, groups.value("fetched"_L1).toObject())
        + textFor(u"without a transcript"_s, groups.value("message"_L1).toObject());
}

// All of them, in what this thread is to do: how long it waits its turn is the machine's business.
bool withinAFrame(const QJsonObject &groups)
{
    const auto memory = groups.value("inMemory"_L1).toObject();
    return memory.value("count"_L1).toInt() > 0
        && memory.value("cpu"_L1).toObject().value("max"_L1).toDouble() <= kFrameMs;
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
    const auto presses = reader.press(arguments.value(2) == u"memory"_s);
    const auto files = QDir(client.folder()).entryList(QDir::Files, QDir::NoSort).size();
    return {{u"files"_s, files}, {u"inMemory"_s, distributions(presses, LedTo::InMemory)},
        {u"fetched"_s, distributions(presses, LedTo::Fetched)},
        {u"message"_s, distributions(presses, LedTo::Message)}};
}

// From the key for the next call to the frame that shows it.
GoalResult measureSteps()
{
    GoalResult result{u"steps"_s, true, {}, {}};
    for (const auto &mode : kModes) {
        const auto groups = measured(QLatin1StringView(mode.name));
        result.met = result.met && withinAFrame(groups);
        result.text += textFor(mode, groups);
        result.figures.insert(QLatin1StringView(mode.name), groups);
    }
    result.text
        = u"%1 presses each (goal: what is in memory within a frame, 16.7 ms of processor time)%2"_s
              .arg(QString::number(kPresses), result.text);
    return result;
}

} // namespace readback::bench
