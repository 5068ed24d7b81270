// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>

namespace readback::bench {

// An X server without a screen, for as long as this lives.
class VirtualScreen
{
public:
    VirtualScreen();
    ~VirtualScreen();

    // As DISPLAY has it; empty: there is no such server here.
    const QString &display() const { return m_display; }

private:
    QProcess m_server;
    QString m_display;
};

} // namespace readback::bench
