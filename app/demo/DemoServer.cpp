// SPDX-License-Identifier: MIT
#include "app/demo/DemoServer.h"

#include "app/async/Handover.h"
#include "app/async/Mailbox.h"
#include "app/demo/DemoCast.h"
#include "app/demo/DemoRooms.h"

#include <QCoreApplication>
#include <QThread>

#include <future>

using namespace Qt::StringLiterals;

namespace readback {

class DemoServer::Private
{
public:
    DemoOptions options;
    QThread thread;
    std::unique_ptr<DemoRooms> rooms;
    quint16 port = 0;
};

DemoServer::DemoServer(DemoOptions options) : d(std::make_unique<Private>())
{
    d->options = std::move(options);
}

DemoServer::~DemoServer()
{
    d->thread.quit();
    d->thread.wait();
    Handover::take();
}

Result<Done> DemoServer::start()
{
    auto *doorman = new Mailbox; // deleted by the thread as it ends
    doorman->moveToThread(&d->thread);
    QObject::connect(&d->thread, &QThread::finished, doorman, [this, doorman] {
        d->rooms.reset();
        doorman->deleteLater();
        Handover::give();
    });
    d->thread.setObjectName(u"demo-server"_s);
    d->thread.start();
    const auto isOpen = std::make_shared<std::promise<bool>>();
    doorman->post([this, isOpen] {
        d->rooms = std::make_unique<DemoRooms>(d->options);
        const bool open = d->rooms->open();
        d->port = d->rooms->port();
        isOpen->set_value(open);
    });
    if (isOpen->get_future().get())
        return Done();
    return Error::of(ErrorKind::Local,
        QCoreApplication::translate(
            "DemoServer", "The demo server cannot listen: the port is taken."));
}

QUrl DemoServer::baseUrl() const
{
    return d->port == 0 ? QUrl() : QUrl(u"http://127.0.0.1:%1"_s.arg(d->port));
}

QString DemoServer::clientId() const
{
    return d->options.clientId;
}

QString DemoServer::clientSecret() const
{
    return d->options.clientSecret;
}

QString DemoServer::userClientId() const
{
    return d->options.userClientId;
}

Profile demoProfile(const DemoServer &server, ApiDialect api)
{
    Profile profile;
    profile.id = u"demo"_s;
    profile.name = DemoCast::kOrganisationName;
    profile.api = api;
    profile.baseUrl = server.baseUrl().toString();
    profile.clientId = server.clientId();
    return profile;
}

} // namespace readback
