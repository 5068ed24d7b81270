// SPDX-License-Identifier: MIT
#include "ui/transcript/ScoresText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>
#include <cmath>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ScoresText", text);
}

const char *sentimentText(SentimentTrend trend)
{
    switch (trend) {
    case SentimentTrend::Declining:
        return QT_TRANSLATE_NOOP("ScoresText", "Sentiment %1, declining");
    case SentimentTrend::SlightlyDeclining:
        return QT_TRANSLATE_NOOP("ScoresText", "Sentiment %1, slightly declining");
    case SentimentTrend::NoChange:
        return QT_TRANSLATE_NOOP("ScoresText", "Sentiment %1, unchanged");
    case SentimentTrend::SlightlyImproving:
        return QT_TRANSLATE_NOOP("ScoresText", "Sentiment %1, slightly improving");
    case SentimentTrend::Improving:
        return QT_TRANSLATE_NOOP("ScoresText", "Sentiment %1, improving");
    case SentimentTrend::NotCalculated:
        break;
    }
    return QT_TRANSLATE_NOOP("ScoresText", "Sentiment %1");
}

QString signedNumber(double value)
{
    const auto whole = static_cast<int>(std::lround(value));
    const QLocale locale;
    return (whole > 0 ? locale.positiveSign() : QString()) + locale.toString(whole);
}

QString sharesText(const ConversationScores &scores)
{
    struct Row
    {
        const char *text;
        std::optional<double> share;
    };
    const std::array rows{
        Row{QT_TRANSLATE_NOOP("ScoresText", "Agent %1%"), scores.agentShare},
        Row{QT_TRANSLATE_NOOP("ScoresText", "Customer %1%"), scores.customerShare},
        Row{QT_TRANSLATE_NOOP("ScoresText", "Silence %1%"), scores.silenceShare},
        Row{QT_TRANSLATE_NOOP("ScoresText", "Overtalk %1%"), scores.overtalkShare},
    };
    QStringList parts;
    for (const Row &row : rows)
        if (row.share)
            parts += translated(row.text).arg(
                QLocale().toString(static_cast<int>(std::lround(*row.share))));
    return parts.join(u" · "_s);
}

// One agent is named above already.
QString empathyText(const std::vector<EmpathyScore> &scores)
{
    if (scores.size() == 1)
        return translated(QT_TRANSLATE_NOOP("ScoresText", "Empathy %1"))
            .arg(signedNumber(scores.front().score));
    QStringList parts;
    for (const EmpathyScore &one : scores)
        parts += one.agent + u' ' + signedNumber(one.score);
    return translated(QT_TRANSLATE_NOOP("ScoresText", "Empathy %1")).arg(parts.join(u", "_s));
}

} // namespace

QString scoresText(const ConversationScores &scores)
{
    QStringList parts;
    if (scores.sentiment)
        parts += translated(sentimentText(scores.trendClass)).arg(signedNumber(*scores.sentiment));
    if (!scores.empathy.empty())
        parts += empathyText(scores.empathy);
    if (const QString shares = sharesText(scores); !shares.isEmpty())
        parts += shares;
    return parts.join(u"     "_s);
}

} // namespace readback
