// SPDX-License-Identifier: MIT
#include "app/genesys/SourceErrors.h"

#include "app/model/ScopeError.h"

#include <QCoreApplication>

namespace readback {

Error namingPermission(Error error, const QString &sentence)
{
    if (error.kind != ErrorKind::Forbidden || isAboutScope(error))
        return error;
    const bool serverSpoke = !error.what.isEmpty() && error.what != sentenceFor(error.kind);
    error.what = serverSpoke ? sentence + QLatin1Char(' ') + error.what : sentence;
    return error;
}

Error unusableId()
{
    return Error::of(ErrorKind::NotFound,
        QCoreApplication::translate("Genesys", "This is not the id of a conversation."));
}

Error noTranscriptFor(const Conversation &conversation, const QDateTime &now)
{
    constexpr qint64 kHourMs = 3'600'000;
    constexpr qint64 kDayMs = 24 * kHourMs;
    const QDateTime end = conversation.end();
    const bool ended = end.isValid() && end.addMSecs(kHourMs) <= now;
    const bool forgotten = !end.isValid() && conversation.start.isValid()
        && conversation.start.addMSecs(kDayMs) <= now;
    return Error::of(ended || forgotten ? ErrorKind::NoTranscript : ErrorKind::NotReady);
}

} // namespace readback
