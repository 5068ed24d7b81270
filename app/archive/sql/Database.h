// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace readback {

// One connection to an archive's file. The first failure sticks: every statement after it does
// nothing, so that work can be written down as if nothing failed, and takeError() is asked once at
// its end. Of the thread that opened it.
class Database
{
public:
    // Guest: as ReadOnly, and neither makes nor changes a file beside it; fails where SQLite would
    // have to. Alone: likewise, and locks nothing: of a file that nobody has open and that has no
    // log.
    enum class Access { ReadWrite, ReadOnly, Guest, Alone };

    // What the file itself is said to be, by the last failure.
    enum class Damage { None, Index, File }; // Index: of the full text alone

    // Errors: Archive, with the system's reason. Opens and sets up the connection. Content that
    // cannot be used is found by the first statement, as a failure of the database.
    static Result<std::unique_ptr<Database>> open(const QString &file, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // Runs statements without parameters or rows, one after the other.
    void run(const QString &sql);
    // One number of one row; 0 where there is none.
    qint64 number(const QString &sql);

    bool failed() const { return m_error.has_value(); }
    // The first failure since the last call, and the connection works again; none: all went well.
    std::optional<Error> takeError();
    Damage damage() const { return m_damage; } // of any failure so far
    // The disk, or the file's limit; of any failure so far.
    bool isFull() const { return m_full; }
    // The file cannot be reached or written, of any failure so far.
    bool isUnreachable() const { return m_unreachable; }
    // What was full or could not be reached may no longer be.
    void forgetTrouble() { m_full = m_unreachable = false; }
    // Somebody else keeps the file to himself; of the failures since takeError().
    bool isBusy() const { return m_busy; }

    // Asked each time that the file is somebody else's for longer than a quarter of a second: true
    // tries again. None: never. Of transactions alone.
    void setPatience(std::function<bool()> patience) { m_patience = std::move(patience); }

    // While `stop` is set, by any thread, statements end as failures where they were made
    // stoppable; null: never.
    void setStop(std::shared_ptr<const std::atomic<bool>> stop) { m_stop = std::move(stop); }
    // Of the statements from now on. Where SQLite cannot be reached for it, those that have begun
    // come to their end.
    void setStoppable(bool on);

    // Fails as if SQLite had, where a statement tells of it by its answer.
    void fail(const QString &reason);
    // Also after a failure, and without counting: what has to be set back.
    bool control(const char *sql);

    // For tests: the n-th statement from now (1: the next) fails as if the disk had.
    void failAt(int statement) { m_failAt = statement; }
    int statements() const { return m_statements; } // that ran so far

private:
    friend class Statement;
    friend class Transaction;

    explicit Database(QString connection);
    bool begin(); // a statement: whether it may run
    void note(const QSqlQuery &query);
    void noteTrouble(int code);
    QSqlQuery *prepared(std::string_view sql); // kept by its text, which is a literal
    std::unique_ptr<QSqlQuery> prepare(const QString &sql);

    const QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<std::string_view, std::unique_ptr<QSqlQuery>> m_prepared;
    std::optional<Error> m_error;
    std::function<bool()> m_patience;
    std::shared_ptr<const std::atomic<bool>> m_stop;
    Damage m_damage = Damage::None;
    bool m_stoppable = false;
    bool m_full = false;
    bool m_unreachable = false;
    bool m_busy = false;
    int m_failAt = 0;
    int m_statements = 0;
};

} // namespace readback
