// SPDX-License-Identifier: MIT
#include "tests/support/Quiet.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

#include <unistd.h>

namespace readback::test {

namespace {

// What is sent to ourselves, over a socket for example, takes another round.
constexpr int kRounds = 3;

// What the system says of a thread; equal as long as it has not run.
struct Trace
{
    QByteArray state; // one letter
    QByteArray runs; // time spent, and how often it got a processor

    bool sleeps() const { return state == "S" || state == "Z" || state == "X"; }
    bool operator==(const Trace &) const = default;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Trace traceOf(const QString &thread)
{
    const QByteArray stat = contentOf(thread + QStringLiteral("/stat"));
    // After the name, which may hold anything.
    return {
        stat.mid(stat.lastIndexOf(')') + 2, 1), contentOf(thread + QStringLiteral("/schedstat"))};
}

std::vector<Trace> otherThreads()
{
    const QString self = QString::number(::gettid());
    const QDir tasks(QStringLiteral("/proc/self/task"));
    std::vector<Trace> traces;
    const auto names = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        if (name == self)
            continue;
        if (const Trace trace = traceOf(tasks.filePath(name)); !trace.state.isEmpty())
            traces.push_back(trace); // not one that has ended meanwhile
    }
    return traces;
}

void handleEvents()
{
    for (int round = 0; round < kRounds; ++round) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents();
        // Those of a test are in no event loop, which would do this itself.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace

bool isQuiet()
{
    const auto before = otherThreads();
    handleEvents();
    return std::ranges::all_of(before, &Trace::sleeps) && before == otherThreads();
}

} // namespace readback::test
