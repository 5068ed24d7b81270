// SPDX-License-Identifier: MIT
#include "app/settings/ProcessGuard.h"
#include "tests/support/TestMain.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

using namespace readback;

class TestProcessGuard : public QObject
{
    Q_OBJECT
private slots:
    void S11_noCoreFile()
    {
        guardProcess();
        rlimit limit{1, 1};
        QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(0));
        QCOMPARE(limit.rlim_max, rlim_t(0)); // nor can it be had back
        QCOMPARE(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
    }

    void aWriteThatCannotBeIsAnError()
    {
        std::signal(SIGPIPE, SIG_DFL);
        std::signal(SIGXFSZ, SIG_DFL);
        guardProcess();
        int ends[2] = {-1, -1};
        QCOMPARE(::pipe(ends), 0);
        ::close(ends[0]);
        QCOMPARE(::write(ends[1], "x", 1), ssize_t(-1));
        QCOMPARE(errno, EPIPE);
        ::close(ends[1]);
        QVERIFY(std::signal(SIGXFSZ, SIG_IGN) == SIG_IGN);
    }
};

READBACK_TEST_MAIN(TestProcessGuard)
#include "tst_processguard.moc"
