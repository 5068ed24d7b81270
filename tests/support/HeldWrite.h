// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/Archive.h"

#include <QSemaphore>

#include <functional>
#include <memory>
#include <utility>

namespace readback::test {

// Something that an archive writes, which the test holds up in the middle: what is asked for after
// it has to wait. It has begun once this is made.
class HeldWrite
{
public:
    explicit HeldWrite(
        Archive &archive, std::function<void(Database &)> then = [](Database &) {})
    {
        m_call = archive.maintain<int>(
            &archive,
            [begun = m_begun, held = m_held, then = std::move(then)](Database &database) {
                begun->release();
                held->acquire();
                then(database);
                return 0;
            },
            [](const Result<int> &) {});
        m_begun->acquire();
    }
    ~HeldWrite() { letGo(); }
    HeldWrite(const HeldWrite &) = delete;
    HeldWrite &operator=(const HeldWrite &) = delete;

    void letGo()
    {
        if (!std::exchange(m_let, true))
            m_held->release();
    }

private:
    const std::shared_ptr<QSemaphore> m_begun = std::make_shared<QSemaphore>();
    const std::shared_ptr<QSemaphore> m_held = std::make_shared<QSemaphore>();
    CallHandle m_call;
    bool m_let = false;
};

} // namespace readback::test
