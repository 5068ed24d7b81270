// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Checklist.h"

#include <QString>

namespace readback {

// A checklist and what came of it, in words for the window. Plain text. Pure.

QString ruleKindText(RuleKind kind); // "must be said"
QString ruleVoiceText(RuleVoice voice); // "by the agent"
QString rulePartText(RulePart part); // "in the first minutes"
// "the agent must say, in the first 2 minutes: recorded | recording".
QString ruleSentence(const ChecklistRule &rule);

// "found at 00:12", "missing", "said by the wrong side at 00:12" ...
QString outcomeText(const RuleResult &result);
// "✗ 3/5": the sign says whether that is all of them.
QString keptText(int kept, int total);
QString resultText(const ChecklistResult &result);
// A line for each rule that was not kept; else that all were.
QString resultSentence(const Checklist &checklist, const ChecklistResult &result);

} // namespace readback
