// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/archive/sql/Transaction.h"
#include "app/async/Completion.h"

#include <QObject>

#include <functional>
#include <memory>

namespace readback {

class ArchiveEnd;
class Clock;

// One account's archive on this computer: a SQLite file that outlives the program. It has threads
// of its own, so nobody who asks waits for the disk. What is done in it stands in functions over a
// Database (StoredCalls.h and its neighbours) that are handed to read() and write(). Thread: the
// one it was made on.
class Archive : public QObject
{
    Q_OBJECT
public:
    // Opening: what is asked waits a moment; only what is to be written does while an earlier
    // archive of this program is at its end there. Checking: the file has to be looked through
    // first, so reads are refused. ReadOnly: another program writes here, or nothing can be
    // written. Failed: there is no archive, see problem(). Where that may pass (a full disk,
    // another window) it is tried again every half minute.
    enum class State { Opening, Checking, Open, ReadOnly, Failed };

    // Who reads: a click must not wait behind a long search.
    enum class Reader { Calls, Search };

    template <class T>
    using Work = std::function<T(Database &)>; // runs on a thread of the archive, owns all it needs

    // Begins to open `folder`/archive.db, making what is missing for this user alone.
    // `clock` outlives it; null: the machine's own.
    explicit Archive(const QString &folder, QObject *parent = nullptr, Clock *clock = nullptr);
    // The program's end, unless it was left before: what was asked to be written is written first,
    // unless the disk takes longer than 1.5 seconds.
    ~Archive() override;
    // Waits for nothing: what was asked to be written is written on the archive's own threads while
    // the program goes on; what was to be looked up is not, and what was made smaller is so the
    // next time. Nobody is told anything any more, and what is asked is abandoned. Once.
    std::unique_ptr<ArchiveEnd> leave();

    bool isLeft() const;

    QString folder() const;
    State state() const;
    bool isWritable() const { return state() == State::Open; }
    // Why it is ReadOnly or Failed.
    Error problem() const;
    // Its files together, in bytes, as of the last time anything was written.
    qint64 size() const;

    // Looks something up. Errors: Archive. A cancel before it begins skips it.
    template <class T>
    CallHandle read(Reader reader, QObject *context, Work<T> work, Callback<T> done)
    {
        Completion<T> completion(context, std::move(done));
        auto handle = completion.handle();
        postRead(reader, [completion, work = std::move(work)](const Result<Database *> &database) {
            if (!completion.isCancelled())
                completion.finish(carryOut(database, work));
        });
        return handle;
    }

    // Changes something: all of it or nothing, in the order asked. Once asked it is carried out,
    // whoever still wants to hear of it. `work` is not called where the archive is not Open.
    template <class T>
    CallHandle write(QObject *context, Work<T> work, Callback<T> done)
    {
        Completion<T> completion(context, std::move(done));
        auto handle = completion.handle();
        postWrite([completion, work = std::move(work)](const Result<Database *> &database) {
            completion.finish(carryOutWhole(database, work));
        });
        return handle;
    }

    // As write(), for what can be had again: refused while so much is waiting for a slow disk that
    // it would pile up in memory. Errors: Archive.
    template <class T>
    CallHandle writeIfRoom(QObject *context, Work<T> work, Callback<T> done)
    {
        if (hasRoom())
            return write<T>(context, std::move(work), std::move(done));
        Completion<T> completion(context, std::move(done));
        completion.finish(tooBusy());
        return completion.handle();
    }
    // Whether there is room for writeIfRoom().
    bool hasRoom() const;

    // As write(), but `work` makes its own transactions, small ones, so that others get their turn
    // between two pieces of a long job. A cancel before it begins skips it.
    template <class T>
    CallHandle maintain(QObject *context, Work<T> work, Callback<T> done)
    {
        Completion<T> completion(context, std::move(done));
        auto handle = completion.handle();
        postWrite([completion, work = std::move(work)](const Result<Database *> &database) {
            if (!completion.isCancelled())
                completion.finish(carryOut(database, work));
        });
        return handle;
    }

    // As maintain(), but once asked it is carried out as write() is, and told to a context that
    // outlives the archive.
    template <class T>
    CallHandle settle(QObject *context, Work<T> work, Callback<T> done)
    {
        Completion<T> completion(context, std::move(done));
        auto handle = completion.handle();
        postWrite([completion, work = std::move(work)](const Result<Database *> &database) {
            completion.finish(carryOut(database, work));
        });
        return handle;
    }

signals:
    void stateChanged();
    // Something to tell the person, once, in one or two sentences: a damaged file that was put
    // aside, say.
    void noticed(const QString &sentence);
    // Something was written; not more often than every half second.
    void changed();

private:
    using Errand = std::function<void(const Result<Database *> &database)>;

    void postRead(Reader reader, Errand errand);
    void postWrite(Errand errand);
    static Error tooBusy();

    template <class T>
    static Result<T> carryOut(const Result<Database *> &database, const Work<T> &work)
    {
        if (!database)
            return database.error();
        try {
            auto value = work(**database);
            if (auto error = (*database)->takeError())
                return *std::move(error);
            return value;
        } catch (...) {
            (*database)->takeError();
            return Error::of(ErrorKind::Archive);
        }
    }
    template <class T>
    static Result<T> carryOutWhole(const Result<Database *> &database, const Work<T> &work)
    {
        return carryOut<T>(database, [&work](Database &whole) {
            Transaction transaction(whole);
            T value = whole.failed() ? T{} : work(whole);
            transaction.commit();
            return value;
        });
    }

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace readback
