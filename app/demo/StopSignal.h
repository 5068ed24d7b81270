// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace readback {

// Turns SIGINT and SIGTERM into a Qt signal, so that the program ends as if it had been asked to.
// Asked twice, it ends at once. One per program.
class StopSignal : public QObject
{
    Q_OBJECT
public:
    explicit StopSignal(QObject *parent = nullptr);

signals:
    void asked();
};

} // namespace readback
