// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"

#include <QByteArray>
#include <QDateTime>

namespace readback {

// What a person's sign-in came to (OAuth's code grants). All of it is secret.
struct UserTokens
{
    QByteArray access; // visible ASCII; empty: there is no sign-in
    QByteArray refresh; // likewise; empty: the server offered none
    QDateTime until; // UTC; the end of the access token

    bool operator==(const UserTokens &) const = default;
};

// Where the tokens of one sign-in are kept, for the next run and for other programs of the same
// person. Thread: that of the token source.
class TokenKeeper
{
public:
    virtual ~TokenKeeper();
    // What is kept now, which may be newer than what this program knows; none: UserTokens().
    virtual CallHandle load(QObject *context, Callback<UserTokens> done) = 0;
    // Replaces it, soon: a refresh token that was replaced is good for nothing any more.
    virtual void keep(const UserTokens &tokens) = 0;
};

} // namespace readback
