// SPDX-License-Identifier: MIT
#include "app/library/triage/MarkJoin.h"

#include "app/text/SpeakerAliases.h"

namespace readback {

namespace {

void joinTags(QStringList *stored, const QStringList &known)
{
    for (const auto &tag : known) {
        if (!stored->contains(tag) && stored->size() < kMostTags)
            stored->append(tag);
    }
    stored->sort();
}

void join(CallMark *stored, const CallMark &known)
{
    if (!stored->reviewedMs)
        stored->reviewedMs = known.reviewedMs;
    stored->starred = stored->starred || known.starred;
    stored->swapped = stored->swapped || known.swapped;
    if (stored->note.isEmpty())
        stored->note = known.note;
    joinTags(&stored->tags, known.tags);
    stored->aliases.insert(known.aliases.begin(), known.aliases.end());
    stored->aliases = asAliases(stored->aliases); // no more of them than there may be
    stored->phraseNotes.insert(known.phraseNotes.begin(), known.phraseNotes.end());
    if (!stored->place)
        stored->place = known.place;
}

} // namespace

QHash<QString, CallMark> joinedMarks(
    QHash<QString, CallMark> stored, const QHash<QString, CallMark> &known)
{
    for (auto each = known.cbegin(); each != known.cend(); ++each)
        join(&stored[each.key()], each.value());
    return stored;
}

} // namespace readback
