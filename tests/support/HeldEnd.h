// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <semaphore>

namespace readback::test {

// Makes the destructor of an object take as long as the test likes, as that of a network access
// manager does whose HTTP thread is busy; not on the application's thread, which would hang.
class HeldEnd
{
public:
    explicit HeldEnd(QObject &object)
    {
        QObject::connect(
            &object, &QObject::destroyed, &object, [shared = m_shared] { shared->hold(); },
            Qt::DirectConnection);
    }
    ~HeldEnd() { letGo(); }
    HeldEnd(const HeldEnd &) = delete;
    HeldEnd &operator=(const HeldEnd &) = delete;

    bool hasBegun() const { return m_shared->thread != nullptr; }
    // The one that deletes it; null before.
    QThread *thread() const { return m_shared->thread; }
    bool isOver() const { return m_shared->over; }
    void letGo() { m_shared->go.release(); }

private:
    struct Shared
    {
        void hold()
        {
            thread = QThread::currentThread();
            if (thread != QCoreApplication::instance()->thread())
                go.acquire();
            over = true;
        }
        std::atomic<QThread *> thread = nullptr;
        std::atomic<bool> over = false;
        std::counting_semaphore<> go{0};
    };
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
};

} // namespace readback::test
