// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

// Every bound on what a server can make us do, in one place. Bytes and milliseconds.
namespace readback::Limits {

inline constexpr int kInFlightHttp1 = 6;
inline constexpr int kInFlightHttp2 = 48;

inline constexpr qint64 kHeadersMs = 15'000; // connect, TLS and response headers
inline constexpr qint64 kProxyLookupMs = 5'000; // how long requests wait for the system
inline constexpr qint64 kProxyGoodMs = 300'000; // until it is asked again
inline constexpr qint64 kInactivityMs = 20'000;
inline constexpr qint64 kAttemptMs = 60'000;
inline constexpr qint64 kTranscriptAttemptMs = 120'000;
inline constexpr qint64 kJobAttemptMs = 120'000; // of a page of a listing job
inline constexpr qint64 kCallMs = 300'000; // all attempts and pauses of one call
inline constexpr qint64 kInteractiveListMs = 60'000;

inline constexpr qint64 kApiBody = 8LL << 20;
inline constexpr qint64 kTranscriptBody = 64LL << 20;
inline constexpr qint64 kJobBody = 64LL << 20; // a page of a listing job: a thousand calls
inline constexpr qint64 kErrorBody = 64LL << 10;
inline constexpr qint64 kReadBuffer = 1LL << 20; // what waits unread on our side of a socket
// A compressed body beyond this must not be a bomb. Above all caps, which are counted as we read.
inline constexpr qint64 kDecompressed = 128LL << 20;

inline constexpr int kBudgetPerMinute = 300; // a token, until the server says otherwise

inline constexpr int kAttemptsInteractive = 4;
inline constexpr int kAttemptsBulk = 8;
inline constexpr qint64 kBackoffBaseMs = 500;
inline constexpr qint64 kBackoffCapMs = 30'000;
inline constexpr qint64 kRateLimitFloorMs = 5'000; // a 429 without a usable Retry-After
inline constexpr qint64 kRetryAfterMinMs = 1'000;
inline constexpr qint64 kRetryAfterMaxMs
    = 180'000; // longer is an error with a time, never a silent wait
inline constexpr qint64 kParkMs = 300'000; // how long a session stays parked before it gives up
inline constexpr qint64 kProbeMs = 5'000;

inline constexpr qint64 kTokenRenewEarlyMs = 60'000;
inline constexpr qint64 kTokenLifeMinMs = 60'000;
inline constexpr qint64 kTokenLifeMaxMs = 86'400'000;
inline constexpr qint64 kTokenRefusalMs = 5'000; // how long a refusal answers for the server

inline constexpr int kJsonDepth = 64;
inline constexpr int kPhrases = 200'000;
inline constexpr int kNameLength = 256; // characters
inline constexpr int kErrorTextLength = 500; // characters of a server's message shown to a person
inline constexpr int kListPages = 10'000;

} // namespace readback::Limits
