// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/ExportOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <optional>

namespace readback {

// The command line of readback-export, judged before anything is done. There is no option for a
// secret: command lines are seen by everybody on the machine.
class ArgumentParser
{
    Q_DECLARE_TR_FUNCTIONS(ArgumentParser)
public:
    // `arguments` begin with the program's name; `now` is UTC; `defaultRegion` is used where the
    // arguments name no organisation.
    ArgumentParser(const QStringList &arguments, const QDateTime &now, QString defaultRegion);

    bool wantsHelp() const { return m_parser.isSet(QStringLiteral("help")); }
    bool wantsVersion() const { return m_parser.isSet(QStringLiteral("version")); }
    QString helpText() const { return m_parser.helpText(); }

    // What is wrong, as a sentence for the person; empty: nothing, options() can be used.
    const QString &error() const { return m_error; }
    const ExportOptions &options() const { return m_options; }

private:
    void addOptions();
    void read(const QDateTime &now);
    void readOrganisation();
    void readServer();
    void readDemo();
    void readPeriod(const QDateTime &now);
    void readLast(const QDateTime &now);
    void readCalls();
    void readOutput();
    std::optional<qulonglong> number(const QString &option, qulonglong largest);
    QString text(const QString &option);
    void refuseTogether(const QString &option, const QStringList &others);
    void fail(const QString &sentence);

    QCommandLineParser m_parser;
    QString m_defaultRegion;
    QString m_error;
    ExportOptions m_options;
};

} // namespace readback
