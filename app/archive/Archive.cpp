// SPDX-License-Identifier: MIT
#include "app/archive/Archive.h"

#include "app/archive/ArchiveEnd.h"
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
// Transcripts of an hour are a few hundred kilobytes.
constexpr size_t kRoom = 64;

Error archiveProblem(const char *sentence)
{
    return Error::of(ErrorKind::Archive, QCoreApplication::translate("Archive", sentence));
}

ArchiveLane::Opener reading(const QString &folder, const std::shared_ptr<ArchiveHaste> &haste)
{
    return [file = archiveFile(folder), haste]() -> Result<std::unique_ptr<Database>> {
        auto database = Database::open(file, Database::Access::ReadOnly);
        if (!database)
            return database;
        (*database)->setStop(leavingOf(haste));
        (*database)->setStoppable(true);
        const int version = archiveVersion(**database);
        if (auto error = (*database)->takeError())
            return *std::move(error);
        if (version > kArchiveVersion)
            return newerArchive();
        if (version > 0 && version < kArchiveVersion)
            return archiveProblem(QT_TRANSLATE_NOOP("Archive",
                "The archive is of an earlier version and is read once it can be written."));
        return database;
    };
}

} // namespace

class Archive::Private
{
public:
    Private(Archive &archive, const QString &path, Clock *ofOthers);
    ~Private() { leave(); }

    ArchiveEnd::Lanes makeLanes();
    std::unique_ptr<ArchiveEnd> leave();
    void enter(State next, const Error &why = {});
    void letReadersGo();
    void letWaitingGo();
    void opened(const ArchiveWriter::Outcome &outcome);
    void retryLater();
    void noteWritten(qint64 now);
    void suspect();
    ArchiveWriter::Tell tell();
    ArchiveLane::Watch watchReads();
    bool isLeft() const { return !lanes.writer; }

    Archive &q;
    const QString folder;
    SystemClock machine;
    Clock &clock;
    State state = State::Opening;
    Error problem;
    qint64 bytes = 0;
    bool readable = false; // while it opens
    bool suspected = false; // and not looked through yet
    bool retrying = false;
    QTimer changedSoon;
    std::vector<std::function<void()>> waiting; // for it to be known whether there is an archive
    const std::shared_ptr<MailSlot> home; // of what the lanes tell
    const std::shared_ptr<ArchiveHaste> haste;
    std::shared_ptr<ArchiveWriter> writing; // the writer's thread's
    ArchiveEnd::Lanes lanes;
};

Archive::Private::Private(Archive &archive, const QString &path, Clock *ofOthers)
    : q(archive), folder(path), clock(ofOthers ? *ofOthers : machine),
      home(std::make_shared<MailSlot>()), haste(std::make_shared<ArchiveHaste>()),
      writing(std::make_shared<ArchiveWriter>(path, haste, tell())), lanes(makeLanes())
{
    changedSoon.setSingleShot(true);
    changedSoon.setInterval(kChangedEveryMs);
    connect(&changedSoon, &QTimer::timeout, &q, &Archive::changed);
}

ArchiveWriter::Tell Archive::Private::tell()
{
    return {[this, slot = home](const ArchiveWriter::Outcome &outcome) {
                slot->post([this, outcome] { opened(outcome); });
            },
        [this, slot = home](qint64 size) { slot->post([this, size] { noteWritten(size); }); },
        [this, slot = home] { slot->post([this] { suspect(); }); }};
}

ArchiveEnd::Lanes Archive::Private::makeLanes()
{
    return {std::make_unique<ArchiveLane>(u"archive-calls"_s, reading(folder, haste), watchReads()),
        std::make_unique<ArchiveLane>(u"archive-search"_s, reading(folder, haste), watchReads()),
        std::make_unique<ArchiveLane>(
            u"archive-write"_s, [it = writing] { return it->open(); },
            [it = writing](Database &database) { return it->watch(database); })};
}

// All end at the same time. What they still tell reaches nobody.
std::unique_ptr<ArchiveEnd> Archive::Private::leave()
{
    if (isLeft())
        return nullptr;
    home->close();
    waiting.clear();
    haste->postponing = lanes.writer->waiting() == 0;
    haste->leaving = true;
    lanes.calls->close(ArchiveLane::Left::Dropped);
    lanes.searches->close(ArchiveLane::Left::Dropped);
    lanes.writer->close(ArchiveLane::Left::Done);
    writing.reset(); // it holds the lock
    return std::make_unique<ArchiveEnd>(std::exchange(lanes, {}), haste);
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
    letWaitingGo();
    emit q.stateChanged();
}

void Archive::Private::letWaitingGo()
{
    const auto ready = std::exchange(waiting, {});
    for (const auto &post : ready)
        post();
}

// What they read may have been put aside by whoever wrote before.
void Archive::Private::letReadersGo()
{
    lanes.calls->letGo([] {});
    lanes.searches->letGo([] {});
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
    if (outcome.stage == ArchiveWriter::Stage::Waiting) {
        readable = true;
        letWaitingGo();
        return;
    }
    suspected = false;
    if (outcome.mayPass)
        retryLater();
    switch (outcome.stage) {
    case ArchiveWriter::Stage::Open:
        if (readable || state == State::ReadOnly)
            letReadersGo();
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
        if (isLeft())
            return;
        writing->wake();
        // Opens it first, where it is not.
        lanes.writer->post([it = writing](const Result<Database *> &database) {
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
            lanes.writer->letGo([it = writing] { it->suspect(); });
            lanes.writer->post([](const Result<Database *> &) {}); // opens it again
        });
    });
    lanes.calls->letGo([last] {});
    lanes.searches->letGo([last] {});
}

Archive::Archive(const QString &folder, QObject *parent, Clock *clock)
    : QObject(parent), d(std::make_unique<Private>(*this, folder, clock))
{
    d->lanes.writer->post([](const Result<Database *> &) {}); // opens it
}

Archive::~Archive() = default;

std::unique_ptr<ArchiveEnd> Archive::leave()
{
    return d->leave();
}

bool Archive::isLeft() const
{
    return d->isLeft();
}

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
    return !d->isLeft() && d->lanes.writer->waiting() < kRoom;
}

Error Archive::tooBusy()
{
    return archiveProblem(QT_TRANSLATE_NOOP(
        "Archive", "The disk is slow, so this call was not put into the archive."));
}

void Archive::postRead(Reader reader, Errand errand)
{
    if (d->isLeft())
        return;
    const auto &lane = reader == Reader::Calls ? d->lanes.calls : d->lanes.searches;
    if (d->state == State::Checking || d->state == State::Failed)
        errand(d->problem);
    else if (d->state != State::Opening || d->readable)
        lane->post(std::move(errand));
    else
        d->waiting.push_back(
            [this, reader, errand = std::move(errand)] { postRead(reader, errand); });
}

void Archive::postWrite(Errand errand)
{
    if (d->isLeft())
        return;
    if (d->state == State::ReadOnly || d->state == State::Failed)
        errand(d->problem);
    else
        d->lanes.writer->post(std::move(errand));
}

} // namespace readback
