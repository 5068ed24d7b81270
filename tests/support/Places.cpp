// SPDX-License-Identifier: MIT
#include "tests/support/Places.h"

#include <QCoreApplication>

namespace readback::test {

QString inSource(const QString &path)
{
    return QStringLiteral(READBACK_SOURCE_DIR "/") + path;
}

QString programPath(const QString &name)
{
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + name;
}

} // namespace readback::test
