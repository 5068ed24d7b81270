// SPDX-License-Identifier: MIT
#include "ui/QuotedPlace.h"

#include "ui/transcript/TranscriptView.h"

namespace readback {

int phraseToLink(TranscriptView &view)
{
    if (!view.selection().isEmpty()) {
        const auto from = view.selection().from();
        return view.reading()->toPhrase({from.phrase, from.offset}).phrase;
    }
    const auto [first, last] = view.phrasesInSight();
    const int caret = view.phraseAtCaret();
    return first <= caret && caret <= last ? caret : first;
}

TextRange rangeToQuote(TranscriptView &view)
{
    if (!view.selection().isEmpty())
        return view.selection();
    const int row = view.reading()->rowOf(phraseToLink(view));
    return {{row, 0}, {row, view.text().length(row)}};
}

} // namespace readback
