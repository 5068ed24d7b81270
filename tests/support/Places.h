// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback::test {

// A file of the source tree, by its path in it.
QString inSource(const QString &path);

// One of the programs that are built along with the tests. Needs the application object.
QString programPath(const QString &name);

} // namespace readback::test
