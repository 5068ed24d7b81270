// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/HttpReply.h"

#include <QString>

namespace readback {

// How one attempt on the wire ended. The network layer's own error numbers do not get out of
// HttpAttempt: they call a 429 unknown and a timeout cancelled.
struct HttpOutcome
{
    enum class End {
        Answer, // any status, whole body (of an error answer: the beginning)
        Refused,
        HostUnknown,
        Broken, // the connection ended early
        NoHeaders, // the deadline up to the headers ran out
        Stalled, // nothing came for too long
        TooSlow, // the deadline of the attempt ran out
        Tls,
        ProxySignIn, // the proxy wants to know who asks
        ProxyBroken, // the proxy is not there, or does not let anything through
        TooLarge,
        Garbled, // not HTTP, or a body that cannot be decompressed
        WrongContent, // a page where data should be
    };

    End end = End::Answer;
    HttpReply reply;
    QString proxy; // the one in between, host and port; empty: none
    bool proxyIsGuess = false; // the system did not say in time which there is
    QString detail; // what the system or the TLS library says; plain text
    bool http2 = false;
};

} // namespace readback
