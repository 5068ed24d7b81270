// SPDX-License-Identifier: MIT
#include "app/text/CallPassage.h"

#include "app/text/LocalTime.h"
#include "app/text/OneLine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// The characters of a phrase that a stretch takes; empty: none.
QString partOf(const QString &text, int phrase, const PassageSpan &span)
{
    const qsizetype begin = phrase == span.from.phrase ? span.from.offset : 0;
    const qsizetype end = phrase == span.to.phrase ? span.to.offset : text.size();
    return begin < end ? text.mid(begin, end - begin) : QString();
}

PassagePhrase phraseWith(const QString &text, const Phrase &phrase, const Transcript &transcript,
    const QStringList &labels)
{
    return {labels.value(phrase.speaker), transcript.speakers[phrase.speaker].role, phrase.startMs,
        text};
}

Passage withFactsOf(const Conversation &call)
{
    Passage passage;
    passage.conversationId = call.id;
    passage.start = call.start;
    passage.agents = call.agents;
    passage.queues = call.queues;
    passage.customer = call.customer;
    return passage;
}

} // namespace

std::optional<Passage> passageOf(const Conversation &call, const Transcript &transcript,
    const QStringList &labels, const PassageSpan &span)
{
    auto passage = withFactsOf(call);
    const int last = std::min(span.to.phrase, static_cast<int>(transcript.phrases.size()) - 1);
    for (int i = std::max(0, span.from.phrase); i <= last; ++i) {
        const auto &phrase = transcript.phrases[static_cast<size_t>(i)];
        const auto text = partOf(phrase.text, i, span);
        if (text.trimmed().isEmpty())
            continue;
        if (passage.phrases.empty())
            passage.firstPhrase = i;
        passage.lastPhrase = i;
        passage.phrases.push_back(phraseWith(text, phrase, transcript, labels));
        if (passage.phrases.size() == Passage::kMostPhrases)
            break;
    }
    return passage.phrases.empty() ? std::nullopt : std::optional(passage);
}

QString passageCallText(const Passage &passage)
{
    QStringList parts;
    if (passage.start.isValid()) {
        const auto local = passage.start.toLocalTime();
        parts << shortDate(local.date()) + u' ' + shortTime(local.time());
    }
    parts << passage.queues.mid(0, 1) << passage.agents.mid(0, 1);
    parts.removeAll(QString());
    return parts.isEmpty() ? passage.conversationId : oneLine(parts.join(u" · "_s));
}

QString passageWords(const Passage &passage)
{
    QStringList parts;
    QString before;
    for (const auto &phrase : passage.phrases) {
        const auto text = oneLine(phrase.text);
        parts << (phrase.speaker == before ? text : oneLine(phrase.speaker) + u": "_s + text);
        before = phrase.speaker;
    }
    return parts.join(u' ');
}

} // namespace readback
