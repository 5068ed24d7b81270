// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace readback::bench {

// What became of one goal of performance.md: `text` is what follows "P1 met " on the line, ratios
// first, then the goal in brackets; `figures` are the raw medians for the JSON file.
struct GoalResult
{
    QString id;
    bool met = false;
    QString text;
    QJsonObject figures;
};

// One function a goal, each in a file of its own (P1_open.cpp ...). They run one after the other on
// the window's thread of a QApplication and may show windows.
GoalResult measureP1();
GoalResult measureP2();
GoalResult measureP3();
GoalResult measureP4();
GoalResult measureP5();
GoalResult measureP6();
GoalResult measureP7();
GoalResult measureP8();
GoalResult measureP9();
GoalResult measureP10();
GoalResult measureP11();
GoalResult measureP12();
GoalResult measureP13();
GoalResult measureP14();
GoalResult measureP15();
GoalResult measureListing();
GoalResult measureChecks();
GoalResult measureB02();
GoalResult measureSteps();

// Memory is measured in a process of its own: this program again, with a hidden argument. `what`
// names a row of the table in main.cpp; the answer is what that function returned.
QJsonObject runInChild(const QString &what, const QStringList &arguments);
QJsonObject childP6(const QStringList &arguments);
QJsonObject childP9(const QStringList &arguments);
QJsonObject childP15(const QStringList &arguments);
QJsonObject childListing(const QStringList &arguments);
QJsonObject childSteps(const QStringList &arguments);

} // namespace readback::bench
