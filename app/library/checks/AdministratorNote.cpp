// SPDX-License-Identifier: MIT
#include "app/library/checks/AdministratorNote.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

struct AdministratorNote
{
    Q_DECLARE_TR_FUNCTIONS(AdministratorNote)
};

QString caseLine(const AdministratorCase &about)
{
    QStringList parts{AdministratorNote::tr("OAuth client %1").arg(about.clientId)};
    if (!about.organisation.isEmpty())
        parts << AdministratorNote::tr("organisation %1").arg(about.organisation);
    if (!about.region.isEmpty())
        parts << AdministratorNote::tr("region %1").arg(about.region);
    return parts.join(u", "_s);
}

QString lineOf(const CheckReport &report)
{
    const QString took = tookText(report.tookMs);
    const QString line
        = u"%1 %2: %3"_s.arg(signOf(report.outcome), nameOf(report.check), report.text);
    return took.isEmpty() ? line : u"%1 (%2)"_s.arg(line, took);
}

} // namespace

QString nameOf(Check check)
{
    switch (check) {
    case Check::Host:
        return AdministratorNote::tr("Server");
    case Check::Tls:
        return AdministratorNote::tr("Encryption");
    case Check::SignIn:
        return AdministratorNote::tr("Sign in");
    case Check::Organisation:
        return AdministratorNote::tr("Organisation");
    case Check::ListCalls:
        return AdministratorNote::tr("List calls");
    case Check::ReadTranscript:
        return AdministratorNote::tr("Read a transcript");
    case Check::Scores:
        return AdministratorNote::tr("Scores");
    case Check::QueueNames:
        return AdministratorNote::tr("Names of queues");
    case Check::UserNames:
        return AdministratorNote::tr("Names of agents");
    case Check::WrapUpNames:
        return AdministratorNote::tr("Names of wrap-ups");
    case Check::RateLimit:
        break;
    }
    return AdministratorNote::tr("Rate limit");
}

QString administratorNote(const AdministratorCase &about, const std::vector<CheckReport> &reports)
{
    QStringList lines;
    for (const auto &report : reports) {
        if (report.outcome != CheckReport::Outcome::Failed || report.request.isEmpty())
            continue;
        lines << QString() << u"%1: %2"_s.arg(nameOf(report.check), report.request)
              << AdministratorNote::tr("What happened: %1").arg(report.text);
    }
    if (lines.isEmpty())
        return {};
    lines.prepend(caseLine(about));
    lines.prepend(
        AdministratorNote::tr("Readback, a program that shows call transcripts, lacks something to "
                              "work with this organisation. Please see to it:"));
    return lines.join(u'\n') + u'\n';
}

QString reportText(const std::vector<CheckReport> &reports)
{
    QString text;
    for (const auto &report : reports)
        text += lineOf(report) + u'\n';
    return text;
}

QString signOf(CheckReport::Outcome outcome)
{
    switch (outcome) {
    case CheckReport::Outcome::Passed:
        return u"✓"_s;
    case CheckReport::Outcome::Failed:
        return u"✗"_s;
    case CheckReport::Outcome::Nothing:
    case CheckReport::Outcome::Skipped:
        break;
    }
    return u"–"_s;
}

QString tookText(qint64 ms)
{
    if (ms < 0)
        return {};
    return ms < 1000 ? AdministratorNote::tr("%1 ms").arg(ms)
                     : AdministratorNote::tr("%1 s").arg(
                         QLocale().toString(static_cast<double>(ms) / 1000, 'f', 1));
}

} // namespace readback
