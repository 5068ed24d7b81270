// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/async/Completion.h"
#include "app/http/UserTokens.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace readback {

// How a client proves itself at the token endpoint: platform-api 1.2 (Basic header), tutorial-api 1
// (form fields).
enum class ClientAuthentication { BasicHeader, FormFields };

struct ClientCredentials
{
    QUrl tokenUrl;
    ClientAuthentication style = ClientAuthentication::BasicHeader;
    QString clientId; // printable ASCII without spaces, else every call fails with Auth
    QString clientSecret; // likewise
};

// A person who has signed in at the browser (platform-api 1.3).
struct UserCredentials
{
    QUrl tokenUrl;
    QString clientId;
    UserTokens tokens;
    TokenKeeper *keeper = nullptr; // outlives the source; null: renewed tokens are for this run
};

class ProxyFinder;
class TokenGrant;

// The one access token of a session, by the client's own right or a person's sign-in. Single
// flight: however many ask, one request goes out; a transient failure keeps them waiting, a refusal
// (invalid_client, invalid_grant and the like) fails them all once. Renewed 60 s before expiry,
// where it can be. The token never leaves this class but into an Authorization header and the
// keeper. Lives on the thread that made it.
class TokenSource : public QObject
{
    Q_OBJECT
public:
    // `proxies` and `clock` outlive it.
    TokenSource(ClientCredentials credentials, ProxyFinder &proxies, Clock &clock,
        QObject *parent = nullptr);
    TokenSource(
        UserCredentials credentials, ProxyFinder &proxies, Clock &clock, QObject *parent = nullptr);
    ~TokenSource() override;

    // A token good for at least some seconds. Errors: Auth (refused), Protocol, Tls, Redirected;
    // Network, Timeout and Server after their retries.
    CallHandle token(QObject *context, Callback<QByteArray> done);
    // The same at once, without asking anybody; empty: ask token().
    QByteArray current() const;
    bool isAsking() const; // a request is on the wire
    // Why there is no token yet, while the source goes on trying.
    std::optional<Error> trouble() const;
    // The API answered 401 to `rejected`: forget it unless a newer one is here already.
    void reject(const QByteArray &rejected);
    // The person has signed in again, and the keeper knows: a refusal is history.
    void forgetRefusal();
    // What the API's refusal of a fresh token means to the person.
    Error inWords(const Error &error) const;

signals:
    // There is no token any more until a person does something. Perhaps from inside token().
    void refused(const readback::Error &error);

private:
    TokenSource(
        std::unique_ptr<TokenGrant> grant, ProxyFinder &proxies, Clock &clock, QObject *parent);
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace readback
