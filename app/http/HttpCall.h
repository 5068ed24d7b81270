// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/http/HttpAttempt.h"
#include "app/http/HttpReply.h"
#include "app/http/HttpRequest.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace readback {

// What a session remembers of one call between send() and its outcome.
struct HttpCall
{
    HttpCall(quint64 id, HttpRequest what, QSet<int> also, Completion<HttpReply> outcome)
        : number(id), request(std::move(what)), wanted(std::move(also)),
          completion(std::move(outcome))
    {
    }

    bool hasBearer() const { return request.authorization == Authorization::Bearer; }
    // A person looks at the place where it will be shown.
    bool isAwaited() const { return request.priority <= Priority::List; }

    const quint64 number; // in order of send(); an earlier call goes first, its repeats as well
    HttpRequest request;
    const QSet<int> wanted;
    const Completion<HttpReply> completion;

    int attempts = 0; // that count
    int garbled = 0;
    bool renewed = false; // a 401 has led to a new token on its behalf
    int stale = 0; // 401s for a token that was no longer the current one
    QByteArray token; // sent with the attempt under way
    bool onHttp2 = false;
    qint64 deadline = -1; // monotonic ms; -1: not yet counting
    std::optional<Error> lastError;
    std::unique_ptr<HttpAttempt> attempt; // null: not on the wire
    QObject timers; // what waits for this call alone goes with it
};

} // namespace readback
