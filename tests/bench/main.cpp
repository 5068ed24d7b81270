// SPDX-License-Identifier: MIT
#include "bench/BenchApplication.h"
#include "bench/Goal.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

struct Goal
{
    const char *id;
    GoalResult (*measure)();
    bool onlyWhenNamed = false;
};

struct Child
{
    const char *id;
    QJsonObject (*run)(const QStringList &);
};

// A new goal is a new line here.
constexpr std::array kGoals{
    Goal{"P1", measureP1},
    Goal{"P2", measureP2},
    Goal{"P3", measureP3},
    Goal{"P4", measureP4},
    Goal{"P5", measureP5},
    Goal{"P6", measureP6},
    Goal{"P7", measureP7},
    Goal{"P8", measureP8},
    Goal{"P9", measureP9},
    Goal{"P10", measureP10},
    Goal{"P11", measureP11},
    Goal{"P12", measureP12},
    Goal{"P13", measureP13},
    Goal{"P14", measureP14},
    Goal{"P15", measureP15, true},
    Goal{"listing", measureListing},
    Goal{"checks", measureChecks},
    Goal{"B02", measureB02},
    Goal{"steps", measureSteps},
};

// A new process of its own is a new line here.
constexpr std::array kChildren{
    Child{"P6", childP6},
    Child{"P9", childP9},
    Child{"P15", childP15},
    Child{"listing", childListing},
    Child{"steps", childSteps},
};

constexpr auto kChildArgument = "--in-a-process-of-its-own";

void say(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

int runChild(const QStringList &arguments)
{
    for (const auto &child : kChildren) {
        if (arguments.value(0) != QLatin1String(child.id))
            continue;
        const auto answer = child.run(arguments.mid(1));
        say(QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact)));
        return 0;
    }
    return 2;
}

bool writeJson(const QString &path, const QJsonObject &goals)
{
    QFile file(path);
    const auto bytes = QJsonDocument(goals).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QJsonObject toJson(const GoalResult &result)
{
    return {{u"met"_s, result.met}, {u"text"_s, result.text}, {u"figures"_s, result.figures}};
}

bool known(const QString &id)
{
    return std::any_of(kGoals.begin(), kGoals.end(),
        [&](const Goal &goal) { return id == QLatin1String(goal.id); });
}

int measureGoals(const QStringList &wanted, const QString &json)
{
    QJsonObject all;
    for (const auto &goal : kGoals) {
        if (wanted.isEmpty() ? goal.onlyWhenNamed : !wanted.contains(QLatin1String(goal.id)))
            continue;
        const auto result = goal.measure();
        say(u"%1 %2 %3"_s.arg(result.id, result.met ? u"met"_s : u"short"_s, result.text));
        all.insert(result.id, toJson(result));
    }
    return writeJson(json, all) ? 0 : 1;
}

int run(QStringList arguments)
{
    if (arguments.value(0) == QLatin1String(kChildArgument))
        return runChild(arguments.mid(1));
    QString json = QCoreApplication::applicationDirPath() + u"/bench.json"_s;
    const auto option = arguments.indexOf(u"--json"_s);
    if (option >= 0) {
        json = arguments.value(option + 1);
        arguments.remove(option, std::min<qsizetype>(2, arguments.size() - option));
    }
    for (const auto &id : arguments) {
        if (!known(id)) {
            std::fprintf(stderr, "unknown goal: %s\n", qPrintable(id));
            return 2;
        }
    }
    return measureGoals(arguments, json);
}

} // namespace

QJsonObject runInChild(const QString &what, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
        QStringList{QLatin1String(kChildArgument), what} + arguments);
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

} // namespace readback::bench

int main(int argc, char **argv)
{
    // Figures are comparable only if every machine draws the same way.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const readback::bench::BenchApplication app(argc, argv);
    return readback::bench::run(QCoreApplication::arguments().mid(1));
}
