// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/genesys/JsonFetch.h"
#include "app/genesys/platform/names/NameDirectory.h"

#include <memory>

namespace readback {

// Which ids have a name that a person asks for.
struct NameMatches
{
    enum class Outcome : quint8 {
        All, // `ids` are all there are
        TooMany, // the directory is too long to be read, or too many match
        Unknown, // the directory cannot be read
    };
    Outcome outcome = Outcome::Unknown;
    QStringList ids;
};

// Reads a whole directory, page by page, to find ids by their names: what the server calls a match
// is not what people here do. Owned by the callback of the page under way.
class NameSearch : public std::enable_shared_from_this<NameSearch>
{
public:
    static constexpr int kMostPages = 50;
    static constexpr qsizetype kMostIds = 100; // that a filter is sent

    struct Tools
    {
        QUrl api;
        HttpSession &http;
        NameDirectory &directory;
        Priority priority;
        QObject *context; // the source
    };
    NameSearch(const Tools &tools, QString part, Completion<NameMatches> completion);
    void start();

private:
    void fetchPage(int number);
    void take(int number, const DirectoryPage &page);
    void finish();

    Tools m_tools;
    QString m_part;
    Completion<NameMatches> m_completion;
};

} // namespace readback
