// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/platform/listing/ConversationDecoder.h"
#include "app/model/Result.h"

#include <map>
#include <optional>

namespace readback {

// Keeps some pages of a list on the way at once, and brings them into their order. What was asked
// for before a restart is not looked at any more. One thread.
class PagesAhead
{
public:
    void restart();
    // Counts the restarts; an answer is put together with that of its question.
    int run() const { return m_run; }
    int current() const { return m_current; } // the number of the page to be taken next

    // The next page to ask for, if there are `pages` in all (-1: nobody knows); 0: none just now.
    int ask(qint64 pages);
    void put(int run, int number, Result<DetailsPage> page);
    // The current page, if it is here. advance() goes on to the next.
    std::optional<Result<DetailsPage>> take();
    void advance() { ++m_current; }

private:
    int m_run = 0;
    int m_current = 1;
    int m_asked = 0; // the last page asked for
    std::map<int, Result<DetailsPage>> m_arrived;
};

} // namespace readback
