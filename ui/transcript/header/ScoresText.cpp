// SPDX-License-Identifier: MIT
#include "ui/transcript/header/ScoresText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>
#include <cmath>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

using Sign = HeaderPart::Sign;

constexpr double kNeutral = 20; // a sentiment up to here is neither good nor bad
constexpr double kLeastOther = 0.5; // per cent; less of a menu is not worth a word
constexpr qsizetype kMostAgents = 4; // whose empathy is told
constexpr qsizetype kLongestName = 24; // of a side

QString translated(const char *text)
{
    return QCoreApplication::translate("ScoresText", text);
}

QString whole(double value)
{
    return QLocale().toString(static_cast<int>(std::lround(value)));
}

QString signedNumber(double value)
{
    return (std::lround(value) > 0 ? QLocale().positiveSign() : QString()) + whole(value);
}

struct ShareRow
{
    const char *text;
    const char *told; // what the server's number is
    const char *made; // what ours is
    std::optional<double> ConversationScores::*share;
    Sign sign = Sign::None;
    bool always = true; // else only where it is worth it
};

constexpr std::array kRows{
    ShareRow{QT_TRANSLATE_NOOP("ScoresText", "Agent %1%"),
        QT_TRANSLATE_NOOP("ScoresText", "Share of the call in which an agent spoke"),
        QT_TRANSLATE_NOOP("ScoresText", "Share of the call in which an agent spoke"),
        &ConversationScores::agentShare, Sign::Agent},
    ShareRow{QT_TRANSLATE_NOOP("ScoresText", "Customer %1%"),
        QT_TRANSLATE_NOOP("ScoresText", "Share of the call in which the customer spoke"),
        QT_TRANSLATE_NOOP("ScoresText", "Share of the call in which the customer spoke"),
        &ConversationScores::customerShare, Sign::Customer},
    ShareRow{QT_TRANSLATE_NOOP("ScoresText", "Silence %1%"),
        QT_TRANSLATE_NOOP("ScoresText", "Share of the call in which nobody spoke"),
        QT_TRANSLATE_NOOP("ScoresText",
            "Share of the call in which nobody spoke for 3 seconds and more, and nobody was on "
            "hold"),
        &ConversationScores::silenceShare},
    ShareRow{QT_TRANSLATE_NOOP("ScoresText", "Overtalk %1%"),
        QT_TRANSLATE_NOOP(
            "ScoresText", "Share of the call in which agent and customer spoke at the same time"),
        QT_TRANSLATE_NOOP("ScoresText",
            "Share of the call in which agent and customer spoke at the same time for more than a "
            "second"),
        &ConversationScores::overtalkShare},
    ShareRow{QT_TRANSLATE_NOOP("ScoresText", "Menu %1%"),
        QT_TRANSLATE_NOOP("ScoresText", "Share of the call in which a menu or a bot spoke"),
        QT_TRANSLATE_NOOP("ScoresText", "Share of the call in which a menu or a bot spoke"),
        &ConversationScores::ivrShare, Sign::None, false},
    ShareRow{QT_TRANSLATE_NOOP("ScoresText", "Queue %1%"),
        QT_TRANSLATE_NOOP("ScoresText", "Share of the call with the queue's announcements"),
        QT_TRANSLATE_NOOP("ScoresText", "Share of the call with the queue's announcements"),
        &ConversationScores::acdShare, Sign::None, false},
    ShareRow{QT_TRANSLATE_NOOP("ScoresText", "Other %1%"),
        QT_TRANSLATE_NOOP("ScoresText", "Share of the call in which somebody else was heard"),
        QT_TRANSLATE_NOOP("ScoresText", "Share of the call in which somebody else was heard"),
        &ConversationScores::otherShare, Sign::None, false},
};

// The overtalks are counted beside their share.
QString overtalksText(const ConversationScores &scores)
{
    return scores.overtalks ? u'\n'
            + QCoreApplication::translate("ScoresText", "%n time(s)", nullptr, *scores.overtalks)
                            : QString();
}

// "Agent 45%"; "Ada 45%" where the reader calls her so.
QString shareText(const ShareRow &row, double share, const SideAliases &aliases)
{
    const auto alias = row.sign == Sign::Agent ? aliases.agent
        : row.sign == Sign::Customer           ? aliases.customer
                                               : QString();
    if (alias.isEmpty())
        return translated(row.text).arg(whole(share));
    const auto name = alias.size() > kLongestName ? alias.left(kLongestName - 1) + u'…' : alias;
    //: a name, its share
    return translated(QT_TRANSLATE_NOOP("ScoresText", "%1 %2%")).arg(name, whole(share));
}

HeaderPart sharePart(const ShareRow &row, const ConversationScores &told,
    const ConversationScores &measured, const SideAliases &aliases)
{
    const bool isTold = (told.*row.share).has_value();
    const auto share = isTold ? told.*row.share : measured.*row.share;
    if (!share || (!row.always && *share < kLeastOther))
        return {};
    HeaderPart part{
        shareText(row, *share, aliases), translated(isTold ? row.told : row.made), row.sign};
    if (row.share == &ConversationScores::overtalkShare)
        part.toolTip += overtalksText(isTold ? told : measured);
    part.toolTip += u'\n'
        + translated(isTold ? QT_TRANSLATE_NOOP("ScoresText", "As the server measured it")
                            : QT_TRANSLATE_NOOP("ScoresText",
                                "The server does not tell it: computed here from the transcript"));
    return part;
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

HeaderPart sentimentPart(const ConversationScores &scores)
{
    if (!scores.sentiment)
        return {};
    HeaderPart part;
    part.text = translated(sentimentText(scores.trendClass)).arg(signedNumber(*scores.sentiment));
    part.toolTip = translated(QT_TRANSLATE_NOOP("ScoresText",
        "The customer's mood over the whole call as the server judges it, from -100 (negative) to "
        "+100 (positive)"));
    if (scores.trend)
        part.toolTip += u'\n'
            + translated(QT_TRANSLATE_NOOP("ScoresText",
                             "Trend %1: how it changed between its beginning and its end"))
                  .arg(signedNumber(*scores.trend));
    part.sign = *scores.sentiment < -kNeutral ? Sign::Down
        : *scores.sentiment > kNeutral        ? Sign::Up
                                              : Sign::None;
    return part;
}

HeaderPart empathyPart(const ConversationScores &scores)
{
    const auto count = static_cast<qsizetype>(scores.empathy.size());
    if (count == 0)
        return {};
    QStringList agents;
    for (qsizetype i = 0; i < std::min(count, kMostAgents); ++i) {
        const auto &score = scores.empathy[static_cast<size_t>(i)];
        agents += count > 1 ? score.agent.left(60) + u' ' + signedNumber(score.score)
                            : signedNumber(score.score);
    }
    if (count > kMostAgents)
        agents += u"…"_s;
    return {translated(QT_TRANSLATE_NOOP("ScoresText", "Empathy %1")).arg(agents.join(u", "_s)),
        translated(QT_TRANSLATE_NOOP("ScoresText",
            "How much empathy the server heard in what the agent said, from -100 to +100"))};
}

} // namespace

HeaderParts scoreParts(
    const ConversationScores &told, const ConversationScores &measured, const SideAliases &aliases)
{
    HeaderParts parts;
    bool isEmpathyTold = false; // before the shares that are rarely worth it
    const auto add = [&parts](HeaderPart part) {
        if (!part.text.isEmpty())
            parts.push_back(std::move(part));
    };
    for (const ShareRow &row : kRows) {
        // What people look for first comes before what may be cut.
        if (row.share == &ConversationScores::overtalkShare)
            add(sentimentPart(told));
        if (!row.always && !isEmpathyTold) {
            add(empathyPart(told));
            isEmpathyTold = true;
        }
        add(sharePart(row, told, measured, aliases));
    }
    return parts;
}

QString scoresText(const ConversationScores &scores)
{
    QStringList texts;
    for (const HeaderPart &part : scoreParts(scores))
        texts += part.text;
    return texts.join(u", "_s);
}

} // namespace readback
