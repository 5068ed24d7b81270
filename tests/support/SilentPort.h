// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <vector>

namespace readback::test {

// A port of 127.0.0.1 behind which nobody answers, as behind a firewall that drops everything: its
// queue of connections is full and nobody takes them out, so that the system lets whoever else
// knocks there wait.
class SilentPort
{
public:
    SilentPort();
    ~SilentPort();
    SilentPort(const SilentPort &) = delete;
    SilentPort &operator=(const SilentPort &) = delete;

    // False: this system answers in spite of all.
    bool isSilent() const { return m_silent; }
    quint16 port() const { return m_port; }

private:
    bool listenOnly();
    // Whether one more was not let in.
    bool knock();

    std::vector<int> m_sockets; // the listener is the first
    quint16 m_port = 0;
    bool m_silent = false;
};

} // namespace readback::test
