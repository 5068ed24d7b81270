// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

namespace readback {

// Tells somebody who looks elsewhere: one short text at a time, never a name or anything that was
// said. Window's thread.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // In the place of the one before. Silent where there is nobody to show it.
    virtual void notify(const QString &text) = 0;
    virtual void withdraw() = 0;

signals:
    // The person answered it.
    void clicked();
};

} // namespace readback
