// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/SeenIds.h"
#include "app/genesys/platform/listing/ConversationDecoder.h"
#include "app/genesys/platform/listing/ListingWindows.h"

namespace readback {

// What the pages of one window tell beside their conversations (platform-api 2.1): where the list
// ends, whether it goes round in circles, and how far it has come. One thread.
class WindowReading
{
public:
    enum class Verdict : quint8 { More, Last, Loop };

    // The next page, of those that were asked for at `pageSize` each.
    Verdict read(const DetailsPage &page, const ListingWindow &window, int pageSize);

    qint64 totalHits() const { return m_totalHits; } // as the first page tells; -1: it does not
    // From here to the end of the window all has come; invalid: nobody knows.
    QDateTime reached() const { return m_isSorted ? m_oldest : QDateTime(); }
    // How many of the window's own may still come; -1: nobody knows.
    qint64 toCome(const ListingWindow &window, const QDateTime &now) const;

private:
    // Returns the newest start of the page.
    QDateTime look(const DetailsPage &page, const ListingWindow &window);
    bool isLast(const DetailsPage &page, const QDateTime &newest, const ListingWindow &window,
        int pageSize) const;

    int m_pages = 0;
    int m_pagesWithoutNews = 0; // in a row
    qint64 m_totalHits = -1;
    qint64 m_inWindow = 0; // of those read
    SeenIds m_seen;
    QDateTime m_oldest;
    bool m_isSorted = true; // newest first, as far as we have seen
};

} // namespace readback
