// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>

namespace readback::bench {

// How long it takes to get that many small documents, in milliseconds, each way with its
// connections made before. Every request needs a bearer; tokens come from /oauth/token.

// One at a time over one connection, as the tutorial does it, with a pause after each.
double oneAtATimeMs(const QUrl &server, int calls, int pauseMs);

// All at once through an HttpSession, which has asked that server something before. Negative: not
// all came, or not over the version of HTTP that was meant.
double throughSessionMs(const QUrl &server, int calls, bool overHttp2);

// The client's way through a budget that the server counts, on the fake clock.
struct Pacing
{
    double ofPermitted = 0; // 1: the whole budget is used
    double perSecond = 0;
    int refused = 0; // answered with 429
};
Pacing paced(int perMinute, int calls);

} // namespace readback::bench
