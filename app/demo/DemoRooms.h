// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoDesk.h"
#include "app/demo/LoopbackServer.h"

#include <QObject>

namespace readback {

// All that lives on the demo server's thread: both origins and the desk behind them.
class DemoRooms : public QObject
{
    Q_OBJECT
public:
    explicit DemoRooms(const DemoOptions &options);

    // False: the port is taken.
    bool open();
    quint16 port() const { return m_api.port(); }

private:
    quint16 m_wantedPort;
    DemoDesk m_desk;
    LoopbackServer m_api;
    LoopbackServer m_storage;
};

} // namespace readback
