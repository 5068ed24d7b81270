// SPDX-License-Identifier: MIT
#include "tests/support/SilentPort.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace readback::test {

namespace {

constexpr int kMostKnocks = 16;
constexpr int kPatienceMs = 200; // a connection on the same machine takes none

sockaddr_in thisComputer(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

} // namespace

SilentPort::SilentPort()
{
    if (!listenOnly())
        return;
    for (int i = 0; i < kMostKnocks && !m_silent; ++i)
        m_silent = knock();
}

SilentPort::~SilentPort()
{
    for (const int socket : m_sockets)
        ::close(socket);
}

bool SilentPort::listenOnly()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listener < 0)
        return false;
    m_sockets.push_back(listener);
    auto address = thisComputer(0);
    socklen_t size = sizeof address;
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    if (::bind(listener, plain, size) != 0 || ::listen(listener, 0) != 0
        || ::getsockname(listener, plain, &size) != 0)
        return false;
    m_port = ntohs(address.sin_port);
    return true;
}

bool SilentPort::knock()
{
    const int visitor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (visitor < 0)
        return false;
    m_sockets.push_back(visitor);
    const auto address = thisComputer(m_port);
    ::connect(visitor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    pollfd connected{visitor, POLLOUT, 0};
    return ::poll(&connected, 1, kPatienceMs) == 0;
}

} // namespace readback::test
