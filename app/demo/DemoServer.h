// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoOptions.h"
#include "app/model/Result.h"
#include "app/settings/Profile.h"

#include <QUrl>

#include <memory>

namespace readback {

// The demo organisation as a server on 127.0.0.1, on a thread of its own: login and API of both
// dialects on one port, the transcript documents on another, so that they are another origin. As
// strict as the wire is said to be: what it accepts, a real organisation should.
class DemoServer
{
public:
    explicit DemoServer(DemoOptions options = {});
    // Ends connections and thread; what was still to be answered is not.
    ~DemoServer();
    DemoServer(const DemoServer &) = delete;
    DemoServer &operator=(const DemoServer &) = delete;

    // Returns once it listens. Once only. Error Local: the port is taken.
    Result<Done> start();

    QUrl baseUrl() const; // of login and API: "http://127.0.0.1:4711"; empty before start()
    QString clientId() const;
    QString clientSecret() const;
    QString userClientId() const; // of people who sign in (platform-api 1.3)

private:
    class Private;
    std::unique_ptr<Private> d;
};

// How to connect to a server that was started. Its secret is server.clientSecret().
Profile demoProfile(const DemoServer &server, ApiDialect api = ApiDialect::Platform);

} // namespace readback
