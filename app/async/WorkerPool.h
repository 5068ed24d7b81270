// SPDX-License-Identifier: MIT
#pragma once

class QThreadPool;

namespace readback {

// What keeps a worker busy. Each kind has threads of its own: while a disk hangs, calls are still
// decoded and read.
enum class Workload { Processor, Disk };

// The threads of runOnWorker(). They belong to the application, which waits at its end for what
// they are doing. Not Qt's own pool: Qt 6.4 paints with that one as well, so that a window would
// stand still as long as a disk does. Application's thread.
QThreadPool &workerPool(Workload workload);

} // namespace readback
