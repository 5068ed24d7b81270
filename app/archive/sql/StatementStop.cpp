// SPDX-License-Identifier: MIT
#include "app/archive/sql/StatementStop.h"

#include <QLibrary>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

// Of SQLite's own interface, as sqlite3.h has it.
extern "C" {
struct sqlite3;
using ReadbackSourceId = const char *(*)();
using ReadbackProgress = int (*)(void *);
using ReadbackProgressHandler = void (*)(sqlite3 *, int, ReadbackProgress, void *);
static int readbackIsStopped(void *flag)
{
    return static_cast<const std::atomic<bool> *>(flag)->load() ? 1 : 0;
}
}

namespace readback {

namespace {

constexpr int kSteps = 2000; // well under a millisecond

sqlite3 *handleOf(const QSqlDatabase &connection)
{
    const auto handle = connection.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

// Of another SQLite than the driver's the handle means nothing.
bool isDriversOwn(const QSqlDatabase &connection, const char *sourceId)
{
    QSqlQuery query(connection);
    return query.exec(u"SELECT sqlite_source_id()"_s) && query.next()
        && query.value(0).toString() == QLatin1String(sourceId);
}

} // namespace

bool setStatementStop(const QSqlDatabase &connection, const std::atomic<bool> *stop)
{
    auto *handle = handleOf(connection);
    QLibrary library(u"sqlite3"_s, 0);
    const auto sourceId = reinterpret_cast<ReadbackSourceId>(library.resolve("sqlite3_sourceid"));
    const auto setHandler
        = reinterpret_cast<ReadbackProgressHandler>(library.resolve("sqlite3_progress_handler"));
    if (!handle || !sourceId || !setHandler || !isDriversOwn(connection, sourceId()))
        return false;
    setHandler(handle, stop ? kSteps : 0, stop ? readbackIsStopped : nullptr,
        const_cast<std::atomic<bool> *>(stop));
    return true;
}

} // namespace readback
