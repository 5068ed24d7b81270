// SPDX-License-Identifier: MIT
#include "app/library/triage/FollowedMarks.h"

#include "app/archive/ArchiveVisit.h"
#include "app/archive/stored/StoredMarks.h"
#include "app/async/AsideThread.h"
#include "app/library/TranscriptLibrary.h"

#include <QCoreApplication>

namespace readback {

namespace {

constexpr qint64 kPatienceMs = 10'000; // a disk that does not answer holds nobody up

using Marks = QHash<QString, CallMark>;

Result<Marks> visit(const QString &folder)
{
    Marks marks;
    const auto visited
        = visitArchive(folder, [&marks](Database &database) { marks = loadMarks(database); });
    if (!visited)
        return visited.error();
    return marks;
}

Error silent()
{
    return Error::of(ErrorKind::Archive,
        QCoreApplication::translate("FollowedMarks", "The archive does not answer."));
}

} // namespace

CallHandle readMarks(const QString &folder, Clock &clock, QObject *context, Callback<Marks> done)
{
    const Completion<Marks> completion(context, std::move(done));
    if (folder.isEmpty()) {
        completion.finish(Marks());
        return completion.handle();
    }
    completion.hold(runAside<Marks>(
        context, [folder] { return visit(folder); },
        [completion](Result<Marks> marks) { completion.finish(std::move(marks)); }));
    clock.after(kPatienceMs, context, [completion] { completion.finish(silent()); });
    return completion.handle();
}

void follow(const Marks &marks, TranscriptLibrary &library)
{
    for (auto each = marks.cbegin(); each != marks.cend(); ++each) {
        Conversation call;
        call.id = each.key();
        library.setSwapped(call, each->swapped);
        library.setAliases(call, each->aliases);
    }
}

} // namespace readback
