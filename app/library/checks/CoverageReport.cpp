// SPDX-License-Identifier: MIT
#include "app/library/checks/CoverageReport.h"

#include "app/text/TranscriptStatusText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostErrorTexts = 30; // of a server that says something else each time
constexpr double kRequestsPerCall = 1.5;

QString counted(const char *text, int number)
{
    return QCoreApplication::translate("CoverageReport", text, nullptr, number);
}

} // namespace

void CoverageCount::add(const TranscriptStatus &status)
{
    if (!status.error)
        return add(status.state, status.reason);
    const std::pair key{status.state, statusReason(status)};
    if (m_errors.size() < kMostErrorTexts || m_errors.contains(key))
        ++m_errors[key];
    else
        ++m_errors[{status.state, sentenceFor(status.error->kind)}];
}

CoverageReport CoverageCount::report() const
{
    CoverageReport report;
    const auto take = [&report](TranscriptState state, const QString &reason, int count) {
        report.calls += count;
        report.ready += state == TranscriptState::Ready ? count : 0;
        report.unknown += state == TranscriptState::Unknown ? count : 0;
        report.failed += state == TranscriptState::Failed ? count : 0;
        if (count > 0 && state != TranscriptState::Ready)
            report.groups.push_back({state, reason, count});
    };
    for (size_t state = 0; state < m_counts.size(); ++state) {
        for (size_t reason = 0; reason < kReasons; ++reason) {
            const TranscriptStatus status{
                static_cast<TranscriptState>(state), static_cast<TranscriptReason>(reason)};
            take(status.state, statusReason(status), m_counts[state][reason]);
        }
    }
    for (const auto &[key, count] : m_errors)
        take(key.first, key.second, count);
    std::ranges::stable_sort(report.groups, std::ranges::greater(), &CoverageGroup::count);
    return report;
}

QString coverageHeadline(const CoverageReport &report)
{
    QStringList parts{counted(QT_TRANSLATE_N_NOOP("CoverageReport", "%n call(s)"), report.calls),
        counted(QT_TRANSLATE_N_NOOP("CoverageReport", "%n transcript(s)"), report.ready)};
    parts += counted(QT_TRANSLATE_N_NOOP("CoverageReport", "%n without"), report.without());
    if (report.unknown > 0)
        parts += counted(
            QT_TRANSLATE_N_NOOP("CoverageReport", "%n not asked for yet"), report.unknown);
    return parts.join(QCoreApplication::translate("CoverageReport", ", ", "between two counts"));
}

QString coverageText(const CoverageReport &report)
{
    QStringList lines{coverageHeadline(report)};
    for (const auto &group : report.groups)
        lines += u"  %1  %2"_s.arg(QLocale().toString(group.count), group.reason);
    return lines.join(u'\n');
}

qint64 coverageSeconds(int calls, int requestsPerMinute)
{
    const double requests = calls * kRequestsPerCall;
    return static_cast<qint64>(std::ceil(requests * 60 / std::max(requestsPerMinute, 1)));
}

} // namespace readback
