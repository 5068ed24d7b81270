// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/http/TokenExchange.h"
#include "app/http/UserTokens.h"
#include "app/signin/RedirectListener.h"

#include <QObject>
#include <QUrl>

#include <functional>

namespace readback {

// Where a person signs in, and for which OAuth client.
struct SignInPlace
{
    QUrl authorizeUrl;
    QUrl tokenUrl;
    QString clientId;
};

// Shows a page in the person's browser. It is the address of the sign-in with a state that is good
// once and soon over; no credential is in it.
using PageOpener = std::function<void(const QUrl &)>;

// One sign-in of a person (authorization code with PKCE in the system's browser, RFC 8252;
// platform-api 1.3): listens, opens the page, waits for the browser to come back, and swaps the
// code for tokens. Code, verifier and tokens get into no URL of ours, no log and no error. Ends
// after kPatienceMs at the latest. Thread: the one it was made on.
class UserSignIn : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 kPatienceMs = 300'000; // for the person
    static constexpr qint64 kExchangeMs = 60'000; // for the login host, after that

    // `clock` outlives it.
    UserSignIn(SignInPlace place, Clock &clock, const Completion<UserTokens> &completion);
    ~UserSignIn() override;

    // Once. Errors: Auth (the person or the server said no), Timeout, Local (no port), and those of
    // TokenExchange.
    void start(const PageOpener &open);
    // Nobody waits any more: frees the port.
    void stop() { m_listener.close(); }

private:
    QUrl page() const;
    void onArrived(const RedirectRequest &request);
    void swap(const QByteArray &code);
    void onAnswer(const Result<AccessToken> &answer);
    void onPatienceOver();
    void onExchangeLate();

    const SignInPlace m_place;
    Clock &m_clock;
    const Completion<UserTokens> m_completion;
    const QByteArray m_verifier;
    const QByteArray m_state;
    RedirectListener m_listener;
    ProxyFinder m_proxies;
    TokenExchange m_exchange;
};

// The same as a call: dropping the handle stops listening at once.
CallHandle signInUser(SignInPlace place, const PageOpener &open, Clock &clock, QObject *context,
    Callback<UserTokens> done);

} // namespace readback
