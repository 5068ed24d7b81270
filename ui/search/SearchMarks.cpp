// SPDX-License-Identifier: MIT
#include "ui/search/SearchMarks.h"

#include "app/text/OneLine.h"
#include "ui/search/CallFinder.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"
#include "ui/transcript/find/FindController.h"

#include <algorithm>

namespace readback {

namespace {

// The hit in the text of its phrase, which may have line breaks where the hit's text has none; an
// empty range: it is not there.
TextRange rangeOf(const SearchHit &hit, const Reading &reading)
{
    const auto &phrases = reading.transcript()->phrases;
    if (hit.phrase < 0 || static_cast<size_t>(hit.phrase) >= phrases.size())
        return {};
    const auto &text = phrases[static_cast<size_t>(hit.phrase)].text;
    const auto word = hit.text.mid(hit.matchStart, hit.matchLength);
    auto at = static_cast<qsizetype>(hit.matchStart);
    if (QStringView(text).mid(at, word.size()) != word)
        at = text.indexOf(word);
    if (at < 0 || word.isEmpty())
        return {};
    const auto from = reading.toRow({hit.phrase, static_cast<int>(at)});
    const auto to = reading.toRow({hit.phrase, static_cast<int>(at + word.size())});
    return {{from.row, from.offset}, {to.row, to.offset}};
}

bool isSame(const SearchHit &a, const SearchHit &b)
{
    return a.phrase == b.phrase && a.matchStart == b.matchStart;
}

} // namespace

SearchMarks::SearchMarks(TranscriptPane &pane, QObject *parent) : QObject(parent), m_pane(pane)
{
    connect(pane.view(), &TranscriptView::transcriptChanged, this, &SearchMarks::show);
    connect(pane.find(), &FindController::openChanged, this, &SearchMarks::show);
}

SearchMarks::~SearchMarks() = default;

void SearchMarks::mark(CallFinder &finder, const SearchHit &hit, const QString &search)
{
    m_current = hit;
    m_hits = {hit};
    show();
    m_finding = finder.findIn(
        hit.conversationId, search, this, [this](Result<std::vector<SearchHit>> hits) {
            if (!hits || hits->empty())
                return;
            m_hits = *std::move(hits);
            show();
        });
}

void SearchMarks::clear()
{
    m_finding.cancel();
    m_current = {};
    m_hits.clear();
}

void SearchMarks::show()
{
    const auto &reading = m_pane.view()->reading();
    if (m_hits.empty() || !reading || m_pane.find()->isOpen()
        || reading->transcript()->conversationId != m_current.conversationId)
        return;
    struct Mark
    {
        TextRange range;
        bool isCurrent;
    };
    std::vector<Mark> marks;
    for (const auto &hit : m_hits) {
        const auto range = rangeOf(hit, *reading);
        if (!range.isEmpty() && range.anchor.phrase == range.caret.phrase)
            marks.push_back({range, isSame(hit, m_current)});
    }
    std::ranges::sort(marks, {}, [](const Mark &mark) { return mark.range.anchor; });
    std::vector<TextRange> ranges;
    int current = -1;
    for (const auto &mark : marks) {
        if (!ranges.empty() && mark.range.anchor < ranges.back().caret)
            continue; // none over another
        if (mark.isCurrent)
            current = static_cast<int>(ranges.size());
        ranges.push_back(mark.range);
    }
    m_pane.view()->setHits(std::move(ranges), current);
}

} // namespace readback
