// SPDX-License-Identifier: MIT
#include "app/text/ChecklistText.h"

#include "app/text/OneLine.h"
#include "app/text/TimeStamp.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ChecklistText", text);
}

QString counted(const char *text, int count)
{
    return QCoreApplication::translate("ChecklistText", text, nullptr, count);
}

QString spanText(const ChecklistRule &rule)
{
    switch (rule.part) {
    case RulePart::FirstMinutes:
        return counted(
            QT_TRANSLATE_N_NOOP("ChecklistText", "in the first %n minute(s)"), rule.amount);
    case RulePart::LastMinutes:
        return counted(
            QT_TRANSLATE_N_NOOP("ChecklistText", "in the last %n minute(s)"), rule.amount);
    case RulePart::FirstPhrases:
        return counted(
            QT_TRANSLATE_N_NOOP("ChecklistText", "in the first %n phrase(s)"), rule.amount);
    case RulePart::LastPhrases:
        return counted(
            QT_TRANSLATE_N_NOOP("ChecklistText", "in the last %n phrase(s)"), rule.amount);
    case RulePart::WholeCall:
        break;
    }
    return {};
}

} // namespace

QString ruleKindText(RuleKind kind)
{
    return kind == RuleKind::MustSay
        ? translated(QT_TRANSLATE_NOOP("ChecklistText", "must be said"))
        : translated(QT_TRANSLATE_NOOP("ChecklistText", "must not be said"));
}

QString ruleVoiceText(RuleVoice voice)
{
    switch (voice) {
    case RuleVoice::Agent:
        return translated(QT_TRANSLATE_NOOP("ChecklistText", "by the agent"));
    case RuleVoice::Customer:
        return translated(QT_TRANSLATE_NOOP("ChecklistText", "by the customer"));
    case RuleVoice::Anybody:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("ChecklistText", "by anybody"));
}

QString rulePartText(RulePart part)
{
    switch (part) {
    case RulePart::FirstMinutes:
        return translated(QT_TRANSLATE_NOOP("ChecklistText", "in the first minutes"));
    case RulePart::LastMinutes:
        return translated(QT_TRANSLATE_NOOP("ChecklistText", "in the last minutes"));
    case RulePart::FirstPhrases:
        return translated(QT_TRANSLATE_NOOP("ChecklistText", "in the first phrases"));
    case RulePart::LastPhrases:
        return translated(QT_TRANSLATE_NOOP("ChecklistText", "in the last phrases"));
    case RulePart::WholeCall:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("ChecklistText", "anywhere"));
}

QString ruleSentence(const ChecklistRule &rule)
{
    QStringList parts{ruleKindText(rule.kind), ruleVoiceText(rule.voice), spanText(rule)};
    parts.removeAll(QString());
    return u"“"_s + oneLine(rule.words) + u"” "_s + parts.join(u' ');
}

QString outcomeText(const RuleResult &result)
{
    const auto time = timeStamp(result.startMs);
    switch (result.outcome) {
    case RuleOutcome::Found:
        return translated(QT_TRANSLATE_NOOP("ChecklistText", "found at %1")).arg(time);
    case RuleOutcome::NotSaid:
        return translated(QT_TRANSLATE_NOOP("ChecklistText", "not said, as it should be"));
    case RuleOutcome::Missing:
        return translated(QT_TRANSLATE_NOOP("ChecklistText", "missing"));
    case RuleOutcome::WrongSide:
        return translated(QT_TRANSLATE_NOOP("ChecklistText", "said by the wrong side at %1"))
            .arg(time);
    case RuleOutcome::Elsewhere:
        return translated(QT_TRANSLATE_NOOP("ChecklistText", "said in another part, at %1"))
            .arg(time);
    case RuleOutcome::Said:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("ChecklistText", "said at %1, though it must not be"))
        .arg(time);
}

QString keptText(int kept, int total)
{
    const auto sign = kept == total ? u'✓' : u'✗';
    return QString(sign) + u' ' + QString::number(kept) + u'/' + QString::number(total);
}

QString resultText(const ChecklistResult &result)
{
    return keptText(result.kept(), result.total());
}

QString resultSentence(const Checklist &checklist, const ChecklistResult &result)
{
    if (result.kept() == result.total())
        return translated(QT_TRANSLATE_NOOP("ChecklistText", "All rules of “%1” are kept."))
            .arg(checklist.name);
    QStringList lines;
    for (size_t i = 0; i < result.rules.size() && i < checklist.rules.size(); ++i) {
        if (!isKept(result.rules[i].outcome))
            lines << ruleSentence(checklist.rules[i]) + u": "_s + outcomeText(result.rules[i]);
    }
    return lines.join(u'\n');
}

} // namespace readback
