// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

namespace readback::test {

// What every test process needs around its tests: a home of its own, no proxies, UTC and the C
// locale, no death by SIGPIPE or SIGXFSZ, all logging on; and at the end the sweep for canaries
// (S06). Made before the application object; lives until main() ends.
class TestProcess
{
public:
    TestProcess();
    ~TestProcess();

    // The arguments for QTest::qExec: those of main() and a second logger, whose file is swept.
    QStringList arguments(int argc, char **argv) const;
    // Sweeps; the exit code of the process: `result`, or a failure where a canary got out.
    int finish(int result) const;

private:
    QStringList leaks() const;

    QTemporaryDir m_folder;
};

} // namespace readback::test
