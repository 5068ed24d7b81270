// SPDX-License-Identifier: MIT
#include "bench/ArchiveCalls.h"
#include "bench/ArchiveSample.h"
#include "bench/Goal.h"
#include "bench/Measure.h"
#include "bench/StartHome.h"
#include "bench/StartedProgram.h"
#include "bench/VirtualScreen.h"

#include <QCoreApplication>
#include <QThread>

#include <vector>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kStarts = 9;
constexpr int kWarmUps = 2;
constexpr int kSettledMs = 1'500; // the list has come from the archive by then

// Of one program, what its starts took.
struct Starts
{
    QString program;
    QProcessEnvironment environment;
    std::vector<double> ms = {};
    std::vector<double> bytes = {};
    std::vector<double> settledBytes = {};
};

void startOnce(Starts &starts, bool counts, bool settle)
{
    const StartedProgram program(starts.program, {}, starts.environment);
    if (!counts)
        return;
    starts.ms.push_back(program.firstFrameMs());
    starts.bytes.push_back(static_cast<double>(program.firstFrameBytes()));
    if (settle)
        QThread::msleep(kSettledMs);
    starts.settledBytes.push_back(static_cast<double>(program.bytes()));
}

struct Figures
{
    double ratio = 0; // to the bare window
    double addedMs = 0; // by the archive
    double memory = 0; // ratio, at the first frame
    double settledMemory = 0;
    double bareMs = 0;
    double emptyMs = 0;
};

// An empty main window, Readback without calls, and with all of them.
Figures measureOn(const QString &platform, const QString &display)
{
    const auto program
        = [](const QString &name) { return QCoreApplication::applicationDirPath() + u'/' + name; };
    const StartHome empty{{}};
    const StartHome full(ArchiveSample::instance().archiveFolder());
    std::vector<Starts> all{{program(u"readback_bare"_s), empty.environment(platform)},
        {program(u"readback"_s), empty.environment(platform)},
        {program(u"readback"_s), full.environment(platform)}};
    for (int turn = -kWarmUps; turn < kStarts; ++turn) {
        for (auto &starts : all) {
            if (!display.isEmpty())
                starts.environment.insert(u"DISPLAY"_s, display);
            startOnce(starts, turn >= 0, turn == kStarts - 1);
        }
    }
    const double bare = median(all[0].ms);
    const double without = median(all[1].ms);
    return {without / bare, median(all[2].ms) - without,
        median(all[2].bytes) / median(all[0].bytes),
        all[2].settledBytes.back() / all[0].settledBytes.back(), bare, without};
}

QString textOf(const QString &name, const Figures &figures)
{
    const auto n
        = [](double value, int decimals = 1) { return QString::number(value, 'f', decimals); };
    return u"%1 %2x a bare window (%3 of %4 ms), the archive adds %5 ms, memory %6x, %7x with the "
           "calls listed"_s.arg(name, n(figures.ratio, 2), n(figures.emptyMs), n(figures.bareMs),
               n(figures.addedMs), n(figures.memory, 2), n(figures.settledMemory, 2));
}

QJsonObject jsonOf(const Figures &figures)
{
    return {{u"ratio"_s, figures.ratio}, {u"bareMs"_s, figures.bareMs},
        {u"readbackMs"_s, figures.emptyMs}, {u"archiveAddsMs"_s, figures.addedMs},
        {u"memory"_s, figures.memory}, {u"memoryListed"_s, figures.settledMemory}};
}

bool isMet(const Figures &figures, double most)
{
    return figures.ratio <= most && figures.addedMs <= 5 && figures.memory <= 1.6;
}

} // namespace

GoalResult measureP14()
{
    const auto offscreen = measureOn(u"offscreen"_s, {});
    const VirtualScreen screen;
    if (screen.display().isEmpty())
        return {u"P14"_s, false, u"Xvfb is not there: ./dev setup bench"_s, {}};
    const auto xcb = measureOn(u"xcb"_s, screen.display());
    return {u"P14"_s, isMet(offscreen, 2.4) && isMet(xcb, 1.8),
        u"%1 calls: %2; %3 (goal <= 1.8x and <= 2.4x, <= 5 ms, <= 1.6x)"_s.arg(
            QString::number(archiveCallCount()), textOf(u"xcb"_s, xcb),
            textOf(u"offscreen"_s, offscreen)),
        {{u"calls"_s, static_cast<qint64>(archiveCallCount())}, {u"xcb"_s, jsonOf(xcb)},
            {u"offscreen"_s, jsonOf(offscreen)}}};
}

} // namespace readback::bench
