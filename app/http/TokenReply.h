// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Result.h"

#include <QByteArray>

namespace readback {

// What a token endpoint hands out (platform-api 1.2, tutorial-api 1).
struct AccessToken
{
    QByteArray value; // visible ASCII
    qint64 lifeMs = 0; // within Limits::kTokenLifeMinMs and kTokenLifeMaxMs
    QByteArray refresh = {}; // visible ASCII; empty: none was offered

    bool operator==(const AccessToken &) const = default;
};

// Reads a 200 answer's body. Protocol: no JSON object, no usable access_token, another kind of
// token than a bearer's. A life that cannot be is clamped, one that is missing is the shortest; a
// refresh token that cannot be used counts as none.
Result<AccessToken> parseTokenReply(const QByteArray &body);

} // namespace readback
