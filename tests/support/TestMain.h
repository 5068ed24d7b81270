// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/AsideThread.h"
#include "tests/support/TestProcess.h"
#include "tests/support/Waiting.h"

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#endif
#include <QCoreApplication>
#include <QTest>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
// QtTest's own macros narrow a count of milliseconds there.
QT_WARNING_DISABLE_GCC("-Wconversion")
#endif

namespace readback::test {

template <class Application, class TestClass>
int runTests(int argc, char **argv)
{
    int result = 0;
    {
        const TestProcess process;
        {
            Application application(argc, argv);
            application.setApplicationName(QStringLiteral("readback-test"));
            TestClass tests;
            result = QTest::qExec(&tests, process.arguments(argc, argv));
        }
        result = process.finish(result);
    }
    AsideThread::leaveProgram(result);
}

} // namespace readback::test

// main() of a test program: READBACK_TEST_MAIN without a screen, READBACK_GUI_TEST_MAIN with
// widgets (for targets that link them). Both sweep for canaries at the end.
#define READBACK_TEST_MAIN(TestClass)                                                              \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        return readback::test::runTests<QCoreApplication, TestClass>(argc, argv);                  \
    }

#define READBACK_GUI_TEST_MAIN(TestClass)                                                          \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        return readback::test::runTests<QApplication, TestClass>(argc, argv);                      \
    }
