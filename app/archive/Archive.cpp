// SPDX-License-Identifier: MIT
#include "app/archive/Archive.h"

#include "app/archive/ArchiveLane.h"
#include "app/archive/ArchiveOpening.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QMetaObject>
#include <QTimer>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kChangedEveryMs = 500;

Error checkingError()
{
    return Error::of(ErrorKind::Archive,
        QCoreApplication::translate("Archive", "The archive is being checked for damage."));
}

} // namespace

class Archive::Private
{
public:
    Private(Archive &archive, const QString &path);

    Result<std::unique_ptr<Database>> openToWrite(); // the writer's thread
    void enter(State next, const Error &why = {});
    void noteWritten(qint64 now);
    // On the archive's own thread, from any; nothing once the archive has gone.
    template <class Work>
    void tell(Work work)
    {
        QMetaObject::invokeMethod(&q, std::move(work), Qt::QueuedConnection);
    }
    ArchiveLane &laneOf(Reader reader) { return reader == Reader::Calls ? calls : searches; }

    Archive &q;
    const QString folder;
    State state = State::Opening;
    Error problem;
    qint64 bytes = 0;
    QTimer changedSoon;
    std::vector<std::function<void()>> waiting; // for it to be known whether there is an archive
    std::unique_ptr<QLockFile> lock; // the writer's thread's, as long as that runs
    ArchiveLane calls;
    ArchiveLane searches;
    ArchiveLane writer; // goes first: what is left to write is written
};

namespace {

ArchiveLane::Opener reading(const QString &folder)
{
    return
        [file = archiveFile(folder)] { return Database::open(file, Database::Access::ReadOnly); };
}

} // namespace

Archive::Private::Private(Archive &archive, const QString &path)
    : q(archive), folder(path), calls(u"archive-calls"_s, reading(path), {}),
      searches(u"archive-search"_s, reading(path), {}),
      writer(
          u"archive-write"_s, [this] { return openToWrite(); },
          [this](
              const Database &) { tell([this, now = archiveSize(folder)] { noteWritten(now); }); })
{
    changedSoon.setSingleShot(true);
    changedSoon.setInterval(kChangedEveryMs);
    connect(&changedSoon, &QTimer::timeout, &q, &Archive::changed);
}

Result<std::unique_ptr<Database>> Archive::Private::openToWrite()
{
    auto opened = openArchive(
        folder, [this] { tell([this] { enter(State::Checking, checkingError()); }); });
    lock = std::move(opened.lock);
    if (!opened.notice.isEmpty())
        tell([this, notice = opened.notice] { emit q.noticed(notice); });
    if (!opened.database) {
        const auto next = opened.readable ? State::ReadOnly : State::Failed;
        tell([this, next, why = opened.problem] { enter(next, why); });
        return opened.problem;
    }
    tell([this] { enter(State::Open); });
    return std::move(opened.database);
}

void Archive::Private::enter(State next, const Error &why)
{
    state = next;
    problem = why;
    const auto ready = std::exchange(waiting, {});
    for (const auto &post : ready)
        post();
    emit q.stateChanged();
}

void Archive::Private::noteWritten(qint64 now)
{
    bytes = now;
    if (!changedSoon.isActive())
        changedSoon.start();
}

Archive::Archive(const QString &folder, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, folder))
{
    d->writer.post([](const Result<Database *> &) {}); // opens it
}

Archive::~Archive() = default;

Archive::State Archive::state() const
{
    return d->state;
}

Error Archive::problem() const
{
    return d->problem;
}

qint64 Archive::size() const
{
    return d->bytes;
}

void Archive::postRead(Reader reader, Errand errand)
{
    switch (d->state) {
    case State::Opening:
        d->waiting.push_back(
            [this, reader, errand = std::move(errand)] { postRead(reader, errand); });
        return;
    case State::Checking:
    case State::Failed:
        errand(d->problem);
        return;
    case State::Open:
    case State::ReadOnly:
        d->laneOf(reader).post(std::move(errand));
    }
}

void Archive::postWrite(Errand errand)
{
    if (d->state == State::ReadOnly || d->state == State::Failed)
        errand(d->problem);
    else
        d->writer.post(std::move(errand));
}

} // namespace readback
