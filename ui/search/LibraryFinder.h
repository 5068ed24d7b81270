// SPDX-License-Identifier: MIT
#pragma once

#include "ui/search/CallFinder.h"

namespace readback {

class CallSearch;

// The search panel's questions, answered by the session's library.
class LibraryFinder final : public CallFinder
{
    Q_OBJECT
public:
    // `search` outlives it.
    explicit LibraryFinder(CallSearch &search, QObject *parent = nullptr);

    std::optional<SearchMistake> mistakeIn(const QString &text) const override;
    CallHandle find(
        const SearchRequest &request, QObject *context, Callback<SearchPage> done) override;
    CallHandle count(const QString &text, QObject *context, Callback<SearchCounts> done) override;
    CallHandle findIn(const QString &conversationId, const QString &text, QObject *context,
        Callback<std::vector<SearchHit>> done) override;
    const std::vector<SavedSearch> &saved() const override;
    void save(const QString &name, const QString &text) override;
    void removeSaved(qint64 number) override;
    void renameSaved(qint64 number, const QString &name) override;
    bool isTakingIn() const override;

private:
    CallSearch &m_search;
};

} // namespace readback
