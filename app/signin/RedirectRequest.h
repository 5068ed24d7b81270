// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace readback {

// What a request to the address that the browser is sent back to is worth (RFC 8252 7.3,
// platform-api 1.3). Anything on this computer may send one, so that it is hostile until its state
// says otherwise.
struct RedirectRequest
{
    enum class Kind {
        Malformed, // no such request of a browser, or the state is not ours
        NotFound, // another path: an icon, say
        Code,
        Refused, // the sign-in page says no, with our state
    };

    Kind kind = Kind::Malformed;
    QByteArray code = {}; // of Code: visible ASCII, at most 2048
    QString error = {}; // of Refused: the server's name for it, "access_denied"; any text
    QString description = {}; // likewise its words; any text

    bool operator==(const RedirectRequest &) const = default;
};

// `head`: everything up to the empty line. `state`: the one that was sent along; `port`: the one
// that the request came to. Pure, any thread.
RedirectRequest judgeRedirect(const QByteArray &head, const QByteArray &state, quint16 port);

} // namespace readback
