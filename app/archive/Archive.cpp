// SPDX-License-Identifier: MIT
#include "app/archive/Archive.h"

#include "app/archive/ArchiveLane.h"
#include "app/archive/ArchiveOpening.h"
#include "app/archive/ArchiveWriter.h"
#include "app/archive/Schema.h"
#include "app/async/MailSlot.h"
#include "app/async/SystemClock.h"

#include <QCoreApplication>
#include <QTimer>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kChangedEveryMs = 500;
constexpr int kRetryMs = 30'000;
constexpr int kLongestEndMs = 1500;
// Transcripts of an hour are a few hundred kilobytes.
constexpr size_t kRoom = 64;

Error archiveProblem(const char *sentence)
{
    return Error::of(ErrorKind::Archive, QCoreApplication::translate("Archive", sentence));
}

ArchiveLane::Opener reading(const QString &folder)
{
    return [file = archiveFile(folder)]() -> Result<std::unique_ptr<Database>> {
        auto database = Database::open(file, Database::Access::ReadOnly);
        if (!database)
            return database;
        const bool newer = archiveVersion(**database) > kArchiveVersion;
        if (auto error = (*database)->takeError())
            return *std::move(error);
        if (newer)
            return newerArchive();
        return database;
    };
}

} // namespace

class Archive::Private
{
public:
    Private(Archive &archive, const QString &path, Clock *ofOthers);
    ~Private();

    void enter(State next, const Error &why = {});
    void opened(const ArchiveWriter::Outcome &outcome);
    void retryLater();
    void noteWritten(qint64 now);
    void suspect();
    ArchiveLane::Watch watchReads();
    ArchiveLane &laneOf(Reader reader) { return reader == Reader::Calls ? calls : searches; }

    Archive &q;
    const QString folder;
    SystemClock machine;
    Clock &clock;
    State state = State::Opening;
    Error problem;
    qint64 bytes = 0;
    bool suspected = false; // and not looked through yet
    bool retrying = false;
    QTimer changedSoon;
    std::vector<std::function<void()>> waiting; // for it to be known whether there is an archive
    const std::shared_ptr<MailSlot> home; // of what the lanes tell
    const std::shared_ptr<ArchiveWriter> writing; // the writer's thread's
    ArchiveLane calls;
    ArchiveLane searches;
    ArchiveLane writer;
};

Archive::Private::Private(Archive &archive, const QString &path, Clock *ofOthers)
    : q(archive), folder(path), clock(ofOthers ? *ofOthers : machine),
      home(std::make_shared<MailSlot>()),
      writing(std::make_shared<ArchiveWriter>(path,
          ArchiveWriter::Tell{[this, slot = home](const ArchiveWriter::Outcome &outcome) {
                                  slot->post([this, outcome] { opened(outcome); });
                              },
              [this, slot = home](qint64 size) { slot->post([this, size] { noteWritten(size); }); },
              [this, slot = home] { slot->post([this] { suspect(); }); }})),
      calls(u"archive-calls"_s, reading(path), watchReads()),
      searches(u"archive-search"_s, reading(path), watchReads()),
      writer(
          u"archive-write"_s, [it = writing] { return it->open(); },
          [it = writing](Database &database) { return it->watch(database); })
{
    changedSoon.setSingleShot(true);
    changedSoon.setInterval(kChangedEveryMs);
    connect(&changedSoon, &QTimer::timeout, &q, &Archive::changed);
}

// All end at the same time, and none of them is waited for longer than a person waits for a window
// to close. What they still tell reaches nobody.
Archive::Private::~Private()
{
    home->close();
    writing->hurry();
    calls.close(ArchiveLane::Left::Dropped);
    searches.close(ArchiveLane::Left::Dropped);
    writer.close(ArchiveLane::Left::Done);
    const QDeadlineTimer deadline(kLongestEndMs);
    writer.wait(deadline);
    calls.wait(deadline);
    searches.wait(deadline);
}

ArchiveLane::Watch Archive::Private::watchReads()
{
    return [this, slot = home](const Database &database) {
        if (database.damage() == Database::Damage::None)
            return !database.isUnreachable();
        slot->post([this] { suspect(); });
        return false;
    };
}

// All of what follows runs on the archive's own thread.
void Archive::Private::enter(State next, const Error &why)
{
    if (state == next && problem == why)
        return;
    state = next;
    problem = why;
    const auto ready = std::exchange(waiting, {});
    for (const auto &post : ready)
        post();
    emit q.stateChanged();
}

void Archive::Private::opened(const ArchiveWriter::Outcome &outcome)
{
    if (!outcome.notice.isEmpty())
        emit q.noticed(outcome.notice);
    if (outcome.stage == ArchiveWriter::Stage::Checking) {
        enter(State::Checking,
            archiveProblem(
                QT_TRANSLATE_NOOP("Archive", "The archive is being checked for damage.")));
        return;
    }
    suspected = false;
    if (outcome.mayPass)
        retryLater();
    switch (outcome.stage) {
    case ArchiveWriter::Stage::Open:
        enter(State::Open);
        break;
    case ArchiveWriter::Stage::ReadOnly:
        enter(State::ReadOnly, outcome.problem);
        break;
    default:
        enter(State::Failed, outcome.problem);
    }
}

void Archive::Private::retryLater()
{
    if (std::exchange(retrying, true))
        return;
    clock.after(kRetryMs, &q, [this] {
        retrying = false;
        writing->wake();
        // Opens it first, where it is not.
        writer.post([it = writing](const Result<Database *> &database) {
            if (database)
                it->tryAgain(**database);
        });
    });
}

void Archive::Private::noteWritten(qint64 now)
{
    bytes = now;
    if (!changedSoon.isActive())
        changedSoon.start();
}

// A statement met damage. Nobody keeps the file open while it is looked through, and perhaps put
// aside: the readers let go first, and the last of them sends the writer.
void Archive::Private::suspect()
{
    if (state != State::Open || std::exchange(suspected, true))
        return;
    enter(State::Checking,
        archiveProblem(QT_TRANSLATE_NOOP("Archive", "The archive is being checked for damage.")));
    const std::shared_ptr<void> last(nullptr, [this, slot = home](void *) {
        slot->post([this] {
            writer.letGo([it = writing] { it->suspect(); });
            writer.post([](const Result<Database *> &) {}); // opens it again
        });
    });
    calls.letGo([last] {});
    searches.letGo([last] {});
}

Archive::Archive(const QString &folder, QObject *parent, Clock *clock)
    : QObject(parent), d(std::make_unique<Private>(*this, folder, clock))
{
    d->writer.post([](const Result<Database *> &) {}); // opens it
}

Archive::~Archive() = default;

QString Archive::folder() const
{
    return d->folder;
}

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

bool Archive::hasRoom() const
{
    return d->writer.waiting() < kRoom;
}

Error Archive::tooBusy()
{
    return archiveProblem(QT_TRANSLATE_NOOP(
        "Archive", "The disk is slow, so this call was not put into the archive."));
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
