// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/async/Completion.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace readback {

class ProxyFinder;

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

// The one access token of a session (OAuth 2 client credentials). Single flight: however many ask,
// one request goes out; a transient failure keeps them waiting, a refusal (invalid_client and the
// like) fails them all once. Renewed 60 s before expiry. The token never leaves this class but into
// an Authorization header. Lives on the thread that made it.
class TokenSource : public QObject
{
    Q_OBJECT
public:
    // `proxies` and `clock` outlive it.
    TokenSource(ClientCredentials credentials, ProxyFinder &proxies, Clock &clock,
        QObject *parent = nullptr);
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

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace readback
