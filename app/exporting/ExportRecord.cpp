// SPDX-License-Identifier: MIT
#include "app/exporting/ExportRecord.h"

#include <QCoreApplication>

namespace readback {

namespace {

QString counted(const char *text, int number)
{
    return QCoreApplication::translate("ExportTally", text, nullptr, number);
}

} // namespace

ExportOutcome outcomeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotReady:
        return ExportOutcome::NotReady;
    case ErrorKind::NoTranscript:
        return ExportOutcome::NoTranscript;
    case ErrorKind::Cancelled:
        return ExportOutcome::Cancelled;
    default:
        return ExportOutcome::Failed;
    }
}

ExportRecord notSaved(const Conversation &call, const Error &error)
{
    return {call.id, call.start, outcomeOf(error.kind), {}, describe(error)};
}

void ExportTally::count(ExportOutcome outcome)
{
    switch (outcome) {
    case ExportOutcome::Saved:
        ++saved;
        break;
    case ExportOutcome::NotReady:
        ++notReady;
        break;
    case ExportOutcome::NoTranscript:
        ++noTranscript;
        break;
    case ExportOutcome::Failed:
        ++failed;
        break;
    case ExportOutcome::Cancelled:
        ++cancelled;
        break;
    }
}

QString sentenceFor(const ExportTally &tally)
{
    QStringList parts{counted(QT_TRANSLATE_N_NOOP("ExportTally", "%n saved"), tally.saved),
        counted(QT_TRANSLATE_N_NOOP("ExportTally", "%n failed"), tally.failed),
        counted(QT_TRANSLATE_N_NOOP("ExportTally", "%n not ready"), tally.notReady)};
    if (tally.noTranscript)
        parts += counted(
            QT_TRANSLATE_N_NOOP("ExportTally", "%n without a transcript"), tally.noTranscript);
    if (tally.cancelled)
        parts += counted(QT_TRANSLATE_N_NOOP("ExportTally", "%n cancelled"), tally.cancelled);
    return QCoreApplication::translate("ExportTally", "%1 of %2", "counts of outcomes, total")
        .arg(parts.join(QCoreApplication::translate("ExportTally", ", ", "between two counts")),
            QString::number(tally.total));
}

} // namespace readback
