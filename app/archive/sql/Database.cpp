// SPDX-License-Identifier: MIT
#include "app/archive/sql/Database.h"

#include "app/archive/sql/StatementStop.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QUrl>

#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// What SQLite says, by its codes: sqlite.org/rescode.html.
enum Code {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
    CorruptIndex = 267,
    ShortRead = 522,
};

// Long enough for another process's short write, too short to be felt behind a click.
constexpr int kBusyMs = 250;

QString newConnectionName()
{
    static std::atomic<quint64> number = 0; // names are the process's, connections a thread's
    return u"archive-%1"_s.arg(++number);
}

Error archiveError(const QString &reason)
{
    return Error::of(ErrorKind::Archive,
        QCoreApplication::translate("Archive", "The archive of transcripts failed: %1")
            .arg(reason));
}

// What SQLite takes for the name of a file; what only it can be told stands behind the name.
QString nameFor(const QString &file, Database::Access access)
{
    if (access != Database::Access::Guest && access != Database::Access::Alone)
        return file;
    return u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(file, "/"))
        + (access == Database::Access::Guest ? u"?readonly_shm=1"_s : u"?immutable=1"_s);
}

QString optionsFor(Database::Access access)
{
    auto options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kBusyMs);
    if (access != Database::Access::ReadWrite)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (access == Database::Access::Guest || access == Database::Access::Alone)
        options += u";QSQLITE_OPEN_URI"_s;
    return options;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &file, Access access)
{
    std::unique_ptr<Database> database(new Database(newConnectionName()));
    auto &sql = database->m_database;
    sql = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connection);
    sql.setDatabaseName(nameFor(file, access));
    sql.setConnectOptions(optionsFor(access));
    if (!sql.open())
        return archiveError(sql.lastError().databaseText());
    // Deleted text is overwritten; what is committed survives a crash of the program, and of the
    // machine but for the last moments.
    for (const auto *setting : {"PRAGMA secure_delete = ON", "PRAGMA synchronous = NORMAL",
             "PRAGMA foreign_keys = OFF", "PRAGMA temp_store = MEMORY",
             "PRAGMA cache_size = -16000", "PRAGMA trusted_schema = OFF"})
        database->run(QString::fromLatin1(setting));
    return database;
}

Database::Database(QString connection) : m_connection(std::move(connection)) { }

Database::~Database()
{
    m_prepared.clear();
    m_database = {}; // the last handle goes before the connection does
    QSqlDatabase::removeDatabase(m_connection);
}

void Database::setStoppable(bool on)
{
    m_stoppable = on && m_stop;
    setStatementStop(m_database, m_stoppable ? m_stop.get() : nullptr);
}

bool Database::begin()
{
    if (m_error)
        return false;
    if (m_stoppable && *m_stop) {
        m_error = archiveError(u"it was left"_s);
        return false;
    }
    ++m_statements;
    if (m_failAt == 0 || --m_failAt > 0)
        return true;
    m_error = archiveError(u"made to fail"_s);
    return false;
}

void Database::note(const QSqlQuery &query)
{
    const auto error = query.lastError();
    const int code = error.nativeErrorCode().toInt();
    if (code == CorruptIndex && m_damage == Damage::None)
        m_damage = Damage::Index;
    else if (code != CorruptIndex
        && ((code & 0xff) == Corrupt || (code & 0xff) == NotADatabase || code == ShortRead))
        m_damage = Damage::File;
    noteTrouble(code & 0xff);
    if (!m_error)
        m_error = archiveError(error.databaseText());
}

void Database::noteTrouble(int code)
{
    m_full = m_full || code == Full;
    m_busy = m_busy || code == Busy || code == Locked;
    m_unreachable = m_unreachable || code == InputOutput || code == CannotOpen || code == ReadOnly;
}

void Database::fail(const QString &reason)
{
    if (!m_error)
        m_error = archiveError(reason);
}

std::unique_ptr<QSqlQuery> Database::prepare(const QString &sql)
{
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!m_error && !query->prepare(sql))
        note(*query);
    return query;
}

// What could not be prepared, or was not because something else had failed, is tried again.
QSqlQuery *Database::prepared(std::string_view sql)
{
    auto &query = m_prepared[sql];
    if (!query || query->lastError().isValid() || query->lastQuery().isEmpty())
        query = prepare(QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size())));
    return query.get();
}

bool Database::control(const char *sql)
{
    QSqlQuery query(m_database);
    if (query.exec(QString::fromLatin1(sql)))
        return true;
    note(query);
    return false;
}

void Database::run(const QString &sql)
{
    if (!begin())
        return;
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        note(query);
}

qint64 Database::number(const QString &sql)
{
    if (!begin())
        return 0;
    QSqlQuery query(m_database);
    if (!query.exec(sql)) {
        note(query);
        return 0;
    }
    return query.next() ? query.value(0).toLongLong() : 0;
}

std::optional<Error> Database::takeError()
{
    m_busy = false;
    return std::exchange(m_error, {});
}

} // namespace readback
