// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/genesys/JsonValue.h"
#include "app/http/HttpRequest.h"
#include "app/model/FeatureReport.h"

#include <QHash>
#include <QUrl>

#include <optional>

namespace readback {

class OptionalEndpoints;

enum class NameKind : quint8 { User, Queue, WrapUp };

// What a directory says of an id.
struct DirectoryEntry
{
    QString name; // empty: it was asked for, and there is none
    std::optional<bool> transcribes; // of queues, where it is told

    bool operator==(const DirectoryEntry &) const = default;
};

// A page of a directory, or the answer to some ids.
struct DirectoryPage
{
    QHash<QString, DirectoryEntry> entries; // by id
    qint64 total = -1; // of the whole directory; -1: not told
};

DirectoryPage decodeDirectoryPage(const JsonValue &root);

// What a session knows of one kind of names (platform-api 2.4), and the requests that tell more.
// One thread.
class NameDirectory
{
public:
    static constexpr qsizetype kPage = 100; // ids a request, the users' limit; more is a 400

    // Both outlive the directory; `endpoints` is asked before a look-up, and told what came of it.
    NameDirectory(NameKind kind, Clock &clock, OptionalEndpoints &endpoints);

    NameKind kind() const { return m_kind; }
    Feature feature() const;
    bool isClosed() const; // refused for good, or failed a moment ago

    // The ids that a look-up may be sent, and that nothing is known of.
    QStringList unknown(const QStringList &ids) const;
    HttpRequest lookUp(const QUrl &api, const QStringList &ids, Priority priority) const;
    HttpRequest page(const QUrl &api, int number, Priority priority) const;
    void take(const QStringList &asked, const DirectoryPage &found);
    void failed(const Error &error);

    // Empty: none is known.
    QString name(const QString &id) const { return m_entries.value(id).name; }
    std::optional<bool> transcribes(const QString &id) const;

    // All pages were taken just now; this holds for some minutes.
    void takeWhole();
    bool isWhole() const;
    // The ids whose names contain `part`, whatever the case; and the literals that do.
    QStringList idsNamed(const QString &part) const;

    // Why names are missing, for the person; empty: none is.
    QString notice() const;

private:
    QUrl url(const QUrl &api) const;

    NameKind m_kind;
    Clock &m_clock;
    OptionalEndpoints &m_endpoints;
    QHash<QString, DirectoryEntry> m_entries;
    qint64 m_pausedUntilMs = 0; // monotonic; no look-ups before
    qint64 m_wholeUntilMs = 0; // likewise
};

} // namespace readback
