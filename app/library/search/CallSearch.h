// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/model/SearchHit.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace readback {

class Archive;

// Searches everything that the archive holds, and keeps the searches that a person saved. What can
// be typed is told at parseSearch() in app/archive/SearchQuery.h. Every call follows the rules of
// Completion. Errors: Archive; a mistake in what was typed is Protocol with the mistake's sentence,
// and mistakeIn() tells it beforehand. Thread: the one it was made on.
class CallSearch : public QObject
{
    Q_OBJECT
public:
    // `archive` outlives it; null: there is none, and every search fails with Archive.
    explicit CallSearch(Archive *archive, QObject *parent = nullptr);
    ~CallSearch() override;

    // None: it can be searched. Empty text is none.
    static std::optional<SearchMistake> mistakeIn(const QString &text);

    CallHandle find(const SearchRequest &request, QObject *context, Callback<SearchPage> done);
    // May take a while for frequent words; stops soon after its handle is dropped.
    CallHandle count(const QString &text, QObject *context, Callback<SearchCounts> done);
    // The hits within one call, by phrase; whichever calls the text asks for by its fields.
    CallHandle findIn(const QString &conversationId, const QString &text, QObject *context,
        Callback<std::vector<SearchHit>> done);

    // In the order that the person gave them; empty until the archive was read.
    const std::vector<SavedSearch> &saved() const;
    // Replaces the one of that name.
    void save(const QString &name, const QString &text);
    void removeSaved(qint64 number);
    void renameSaved(qint64 number, const QString &name);

    // Calls are on their way into the archive: what is not found may be there in a moment. Whoever
    // stores them says so.
    void setTakingIn(bool on);
    bool isTakingIn() const;

signals:
    void savedChanged();
    // Calls came or went: counts may be others by now. At once for the first and the last of a
    // crowd.
    void contentChanged();
    void takingInChanged();
    // Something could not be kept.
    void failed(const readback::Error &error);

private:
    void tellContent();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace readback
