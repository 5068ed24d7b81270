// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

namespace readback {

// Which hosts are down: several attempts in a row failed there and none got through. A host that is
// down is not asked by everybody, but probed every few seconds, and given up after some minutes.
// Times are monotonic milliseconds.
class HostWatch
{
public:
    void succeeded(const QString &origin);
    // Returns true when the host counts as down now.
    bool failed(const QString &origin, qint64 now);

    bool isDown(const QString &origin) const;
    // Down for so long that waiting has no sense any more.
    bool isGivenUp(const QString &origin, qint64 now) const;
    // Milliseconds until the next probe may go; 0: now, or not down at all.
    qint64 waitMs(const QString &origin, qint64 now) const;
    // Somebody goes and looks.
    void probing(const QString &origin, qint64 now);

private:
    struct State
    {
        int failures = 0; // in a row
        qint64 since = 0;
        qint64 nextProbe = 0;
    };
    QHash<QString, State> m_states;
};

} // namespace readback
