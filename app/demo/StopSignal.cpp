// SPDX-License-Identifier: MIT
#include "app/demo/StopSignal.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace readback {

#ifdef Q_OS_UNIX

namespace {

// A signal handler has nothing but statics to reach the program by.
int s_ends[2] = {-1, -1};

void wake(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(s_ends[0], &byte, 1);
}

} // namespace

StopSignal::StopSignal(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, s_ends) != 0)
        return;
    auto *notifier = new QSocketNotifier(s_ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        std::signal(SIGINT, SIG_DFL);
        std::signal(SIGTERM, SIG_DFL);
        emit asked();
    });
    std::signal(SIGINT, wake);
    std::signal(SIGTERM, wake);
}

#else

StopSignal::StopSignal(QObject *parent) : QObject(parent) { }

#endif

} // namespace readback
