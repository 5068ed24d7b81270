// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/HttpAttempt.h"
#include "app/http/NetworkAccess.h"
#include "app/http/Redactor.h"
#include "app/http/RetryPolicy.h"
#include "app/http/TokenReply.h"
#include "app/model/Result.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace readback {

// Asks a token endpoint, one question at a time, until there is an answer: what is transient is
// tried again with growing gaps, a refusal is final. Destroying it breaks the question off and
// tells nothing. Thread: the one it was made on.
class TokenExchange : public QObject
{
    Q_OBJECT
public:
    struct Question
    {
        QUrl url;
        QByteArray form; // the body, encoded
        QByteArray authorization; // value of that header; empty: none
        Secrets secrets; // what of it an echo must not show
    };
    using Answered = std::function<void(const Result<AccessToken> &)>;

    // `proxies` and `clock` outlive it.
    TokenExchange(ProxyFinder &proxies, Clock &clock, QObject *parent = nullptr);
    ~TokenExchange() override;

    // `answered` comes once, from the event loop. Errors: Auth (refused), Protocol, Tls,
    // Redirected; Network, Timeout and Server after their retries.
    void ask(Question question, Answered answered);

    bool isAsking() const { return m_attempt != nullptr; } // a request is on the wire
    // Why there is no answer yet, while it goes on trying.
    const std::optional<Error> &trouble() const { return m_trouble; }

private:
    HttpRequest request() const;
    void send();
    void onProxyFound();
    void onEnded(const HttpOutcome &outcome);
    void onTrouble(const HttpOutcome &outcome, Trouble what);
    bool isHopeless(Trouble what, qint64 wait) const;
    void finish(const Result<AccessToken> &result);

    ProxyFinder &m_proxies;
    Clock &m_clock;
    NetworkAccess m_network;
    Question m_question;
    Answered m_answered; // empty: nothing is asked
    std::unique_ptr<HttpAttempt> m_attempt;
    std::optional<Error> m_trouble;
    bool m_waitsForProxy = false;
    int m_attempts = 0;
    qint64 m_startedAt = 0; // monotonic
    bool m_everSucceeded = false;
};

} // namespace readback
