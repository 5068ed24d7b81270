// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/genesys/Region.h"
#include "app/library/ConnectionCheck.h"
#include "app/settings/Profile.h"

#include <QObject>

#include <memory>

namespace readback {

class CallSource;
class TranscriptLibrary;

// Everything one profile needs, made in one place: token source, http session, source, library. A
// new profile is a new Session; destroying one cancels its calls. Thread: the one it was made on.
class Session : public QObject
{
    Q_OBJECT
public:
    // Errors: the profile's region or base URL is not usable. `clock` outlives the session.
    static Result<std::unique_ptr<Session>> open(
        const Profile &profile, const QString &secret, Clock &clock);
    ~Session() override;

    const Profile &profile() const;
    // "host:port" of the proxy on the way to the server; empty: none, or not found yet.
    QString proxy() const;
    CallSource &source();
    TranscriptLibrary &library();
    int requestsPerMinute() const; // that the server allows, as far as it told
    // checkConnection() on this session; hosts, rights and limits of it. The session outlives the
    // call.
    CallHandle check(QObject *context, CheckCallback told, Callback<CheckReports> done);
    // A window keeps a share of the request budget for what the person there waits for; a program
    // without a window does not.
    void keepInteractiveShare();

signals:
    // What proxy() says may be another by now.
    void proxyChanged();
    // The server asked for a pause until then (UTC); invalid: it is over.
    void paused(const QDateTime &until);

private:
    Session();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace readback
