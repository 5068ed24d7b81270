// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/LatestQueue.h"
#include "app/text/FindQuery.h"
#include "app/text/Reading.h"
#include "ui/transcript/layout/TextPosition.h"

#include <functional>
#include <memory>
#include <vector>

namespace readback {

class FindText;

// What a search of the shown call came to.
struct FoundHits
{
    FindResult::End end = FindResult::End::Complete;
    QString mistake;
    int mistakeAt = 0;
    std::vector<TextRange> hits; // of rows; sorted, each within one row, none overlapping
    std::vector<qint64> times; // when the phrases with a hit begin; ascending, each once
};

// Searches readings on a worker; the newest wish counts. What makes a call ready to be searched is
// done once a call and kept until another one is searched. Window's thread.
class FindSearch
{
public:
    // `context` outlives this.
    explicit FindSearch(QObject *context) : m_queue(context) { }

    void ask(
        const ReadingPtr &reading, const FindQuery &query, std::function<void(FoundHits)> done);
    // Nothing more is told, and nothing of the call is kept.
    void forget();
    bool isBusy() const { return m_queue.isBusy(); }

private:
    // Made by the first search of a reading, on its worker; the queue lets them work one by one.
    struct Prepared
    {
        std::shared_ptr<const FindText> text;
    };

    static FoundHits search(
        const Reading &reading, Prepared &prepared, const FindQuery &query, const FindStop &stop);

    LatestQueue<FoundHits> m_queue;
    ReadingPtr m_reading; // of m_prepared
    std::shared_ptr<Prepared> m_prepared;
};

} // namespace readback
