// SPDX-License-Identifier: MIT
#include "tests/fuzz/support/MemoryArchive.h"

#include "app/archive/Schema.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace readback::fuzz {

namespace {

// Qt finds its driver by an application, which a fuzzer has none of.
void needApplication()
{
    static int argc = 1;
    static char name[] = "fuzz";
    static char *argv[] = {name, nullptr};
    if (!QCoreApplication::instance())
        new QCoreApplication(argc, argv);
}

} // namespace

Database &newMemoryArchive()
{
    needApplication();
    auto database = Database::open(u":memory:"_s, Database::Access::ReadWrite);
    migrate(**database);
    return *database->release();
}

} // namespace readback::fuzz
