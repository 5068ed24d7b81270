// SPDX-License-Identifier: MIT
#include "app/demo/DemoResource.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

// A static library's resources are linked in only if somebody asks; the macro must stand outside
// any namespace.
static void linkDemoResource()
{
    Q_INIT_RESOURCE(demo);
}

namespace readback {

QByteArray demoResource(const QString &name)
{
    linkDemoResource();
    QFile file(u":/demo/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList demoCallFiles()
{
    linkDemoResource();
    QStringList files;
    for (const auto &name : QDir(u":/demo/calls"_s).entryList(QDir::Files, QDir::Name))
        files.append(u"calls/"_s + name);
    return files;
}

} // namespace readback
