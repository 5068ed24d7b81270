// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"

#include <QElapsedTimer>
#include <QHash>

#include <optional>

namespace readback {

// The tokens that were given out, and whose they are: the OAuth client's own or a person's.
class DemoTokens
{
public:
    enum class Owner { Client, User };

    explicit DemoTokens(int goodForSeconds);

    QByteArray issue(Owner owner);
    int goodForSeconds() const { return m_goodForSeconds; }
    // What to say to a request without a good bearer; empty: it has one.
    std::optional<DemoAnswer> refusal(const DemoRequest &request) const;
    // Of a request that has a good one.
    Owner ownerOf(const DemoRequest &request) const;
    void revoke(const QByteArray &token);

    // Random and printable, for whatever nobody may guess.
    static QByteArray secret();

private:
    struct Token
    {
        Owner owner = Owner::Client;
        qint64 untilMs = -1;
    };
    int m_goodForSeconds;
    QElapsedTimer m_clock;
    QHash<QByteArray, Token> m_tokens;
};

// What follows "Bearer " in a request's Authorization header.
QByteArray bearerOf(const DemoRequest &request);

} // namespace readback
