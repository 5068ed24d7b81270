// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/TokenExchange.h"

#include <optional>

namespace readback {

// By what right a token source asks for tokens. The source asks one thing at a time and outlives
// nothing: a grant is its own.
class TokenGrant
{
public:
    virtual ~TokenGrant();

    // A token that is there before anything was asked.
    virtual std::optional<AccessToken> initial() { return std::nullopt; }

    // Readies the grant for a question: `ready` gets nothing (ask), a token (no need to), or why
    // not to ask. At once or later; not after `context` died.
    using Ready = std::function<void(const Result<std::optional<AccessToken>> &)>;
    virtual void prepare(QObject *context, Ready ready) = 0;
    virtual TokenExchange::Question question() const = 0;
    // The answer, when there was one.
    virtual void granted(const AccessToken & /*token*/) { }
    // The question was refused. True: there may be another way, prepare() and ask once more.
    virtual bool hasAnotherWay() { return false; }
    // The API did not take this token.
    virtual void rejected(const QByteArray & /*token*/) { }
    // What a refusal, here or by the API, means to the person.
    virtual Error inWords(Error error) const { return error; }
};

} // namespace readback
