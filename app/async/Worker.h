// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"

#include <QThreadPool>

namespace readback {

// Runs CPU work (decode, format, measure) or a file write on a pool thread and brings its result
// back with the guarantees of Completion. `work` returns Result<T>, owns all it touches and calls
// nothing of the window. A cancel before it starts skips it; later it runs to its end and the
// result is dropped. An exception becomes an error.
template <class T>
CallHandle runOnWorker(QObject *context, std::function<Result<T>()> work, Callback<T> done)
{
    Completion<T> completion(context, std::move(done));
    auto handle = completion.handle();
    QThreadPool::globalInstance()->start(
        [completion = std::move(completion), work = std::move(work)] {
            if (completion.isCancelled())
                return;
            try {
                completion.finish(work());
            } catch (...) {
                completion.finish(Error::of(ErrorKind::Protocol));
            }
        });
    return handle;
}

} // namespace readback
