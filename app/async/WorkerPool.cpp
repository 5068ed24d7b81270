// SPDX-License-Identifier: MIT
#include "app/async/WorkerPool.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// They wait for the disk most of the time, whatever the number of processors.
constexpr int kDiskThreads = 4;

} // namespace

QThreadPool &workerPool(Workload workload)
{
    auto *application = QCoreApplication::instance();
    Q_ASSERT(application && QThread::currentThread() == application->thread());
    const bool disk = workload == Workload::Disk;
    const auto name = disk ? u"disk-workers"_s : u"workers"_s;
    auto *pool = application->findChild<QThreadPool *>(name, Qt::FindDirectChildrenOnly);
    if (!pool) {
        pool = new QThreadPool(application);
        pool->setObjectName(name);
        if (disk)
            pool->setMaxThreadCount(kDiskThreads);
    }
    return *pool;
}

} // namespace readback
