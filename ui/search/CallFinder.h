// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/model/SearchHit.h"

#include <QObject>

#include <optional>
#include <vector>

namespace readback {

// What the search panel asks: all calls that are kept, and the searches that a person saved. Every
// call follows the rules of Completion; errors: Archive. Window's thread.
class CallFinder : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // None: it can be searched. Empty text is none.
    virtual std::optional<SearchMistake> mistakeIn(const QString &text) const = 0;

    virtual CallHandle find(
        const SearchRequest &request, QObject *context, Callback<SearchPage> done)
        = 0;
    virtual CallHandle count(const QString &text, QObject *context, Callback<SearchCounts> done)
        = 0;
    // The hits within one call, by phrase.
    virtual CallHandle findIn(const QString &conversationId, const QString &text, QObject *context,
        Callback<std::vector<SearchHit>> done)
        = 0;

    virtual const std::vector<SavedSearch> &saved() const = 0;
    // Replaces the one of that name.
    virtual void save(const QString &name, const QString &text) = 0;
    virtual void removeSaved(qint64 number) = 0;
    virtual void renameSaved(qint64 number, const QString &name) = 0;

    // Calls are on their way into the archive.
    virtual bool isTakingIn() const = 0;

signals:
    void savedChanged();
    // Calls came or went: there may be other hits by now.
    void contentChanged();
    void takingInChanged();
    // Something could not be kept.
    void failed(const readback::Error &error);
};

} // namespace readback
