// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Worker.h"
#include "app/genesys/JsonReader.h"
#include "app/http/HttpSession.h"

#include <functional>
#include <memory>
#include <utility>

namespace readback {

// An answer that was decoded, and its headers.
template <class T>
struct Fetched
{
    T value;
    HttpReply reply; // without its body
};

template <class T>
using JsonDecoder = std::function<T(const JsonValue &root)>;

// The steps of fetchJson(); owned by the callbacks of whatever step is under way.
template <class T>
class JsonFetch : public std::enable_shared_from_this<JsonFetch<T>>
{
public:
    JsonFetch(HttpSession &http, HttpRequest request, JsonDecoder<T> decode, QObject *context,
        Completion<Fetched<T>> completion)
        : m_http(http), m_request(std::move(request)), m_decode(std::move(decode)),
          m_context(context), m_completion(std::move(completion))
    {
    }

    void send()
    {
        m_completion.hold(m_http.send(m_request, m_context,
            [self = this->shared_from_this()](Result<HttpReply> reply) {
                if (reply)
                    self->decode(*std::move(reply));
                else
                    self->m_completion.finish(reply.error());
            },
            {kAccepted, kNoContent}));
    }

private:
    static constexpr int kAccepted = 202; // may have a body
    static constexpr int kNoContent = 204;

    // A body that is not JSON to its end was cut on the way, which the transport cannot always see.
    struct Decoded
    {
        Result<T> value;
        bool isWhole = true;
    };

    void decode(HttpReply reply)
    {
        if (reply.status == kNoContent || (reply.status == kAccepted && reply.body.isEmpty())) {
            m_completion.finish(Fetched<T>{T(), std::move(reply)});
            return;
        }
        auto work = [decode = m_decode, body = std::exchange(reply.body, {})]() mutable {
            JsonReader reader(std::move(body));
            return Result<Decoded>(Decoded{decodeJson<T>(reader, decode), reader.isWhole()});
        };
        m_completion.hold(runOnWorker<Decoded>(m_context, std::move(work),
            [self = this->shared_from_this(), reply](
                Result<Decoded> decoded) { self->finish(std::move(decoded), reply); }));
    }

    void finish(Result<Decoded> decoded, const HttpReply &reply)
    {
        const bool accepted = reply.status == kAccepted;
        if (decoded && !decoded->isWhole && !accepted && !std::exchange(m_repeated, true))
            send();
        else if (decoded && decoded->value)
            m_completion.finish(Fetched<T>{*std::move(decoded->value), reply});
        else if (accepted)
            m_completion.finish(Fetched<T>{T(), reply});
        else
            m_completion.finish(decoded ? decoded->value.error() : decoded.error());
    }

    HttpSession &m_http;
    HttpRequest m_request;
    JsonDecoder<T> m_decode;
    QObject *m_context;
    Completion<Fetched<T>> m_completion;
    bool m_repeated = false;
};

// Sends a request and decodes the answer on a worker. A body that is not well-formed is asked for
// once more. 204, and a 202 whose body is none that can be decoded, give T(). `context` is the
// source, whose death ends the call.
template <class T>
CallHandle fetchJson(HttpSession &http, HttpRequest request, JsonDecoder<T> decode,
    QObject *context, Callback<Fetched<T>> done)
{
    Completion<Fetched<T>> completion(context, std::move(done));
    auto handle = completion.handle();
    std::make_shared<JsonFetch<T>>(
        http, std::move(request), std::move(decode), context, std::move(completion))
        ->send();
    return handle;
}

} // namespace readback
