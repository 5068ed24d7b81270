// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>

namespace readback {

// The embedded files of the demo organisation (resources/demo.qrc), by their name below
// resources/demo.
QByteArray demoResource(const QString &name);
QStringList demoCallFiles();

} // namespace readback
