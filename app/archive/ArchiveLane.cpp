// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveLane.h"

#include "app/async/AsideThread.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace readback {

class ArchiveLane::Core
{
public:
    using Task = std::function<void(Core &)>;

    Core(Opener opener, Watch watch) : m_open(std::move(opener)), m_watch(std::move(watch)) { }

    void push(Task task);
    size_t waiting();
    void close(Left left);
    bool endsBefore(const QDeadlineTimer &deadline);

    void work(); // the thread, from its begin to its end
    void run(const Errand &errand);
    void letGo() { m_database.reset(); }

private:
    bool take(Task *task);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Task> m_tasks;
    bool m_closing = false;
    bool m_ended = false;
    // The thread's.
    Opener m_open;
    Watch m_watch;
    std::unique_ptr<Database> m_database;
};

void ArchiveLane::Core::push(Task task)
{
    const std::lock_guard guard(m_mutex);
    if (m_closing)
        return;
    m_tasks.push_back(std::move(task));
    m_changed.notify_all();
}

size_t ArchiveLane::Core::waiting()
{
    const std::lock_guard guard(m_mutex);
    return m_tasks.size();
}

void ArchiveLane::Core::close(Left left)
{
    std::deque<Task> dropped; // goes without the lock: an errand's end may ask for more
    const std::lock_guard guard(m_mutex);
    m_closing = true;
    if (left == Left::Dropped)
        dropped.swap(m_tasks);
    m_changed.notify_all();
}

bool ArchiveLane::Core::endsBefore(const QDeadlineTimer &deadline)
{
    std::unique_lock guard(m_mutex);
    const auto ended = [this] { return m_ended; };
    if (deadline.isForever()) {
        m_changed.wait(guard, ended);
        return true;
    }
    return m_changed.wait_for(guard, deadline.remainingTimeAsDuration(), ended);
}

bool ArchiveLane::Core::take(Task *task)
{
    std::unique_lock guard(m_mutex);
    m_changed.wait(guard, [this] { return m_closing || !m_tasks.empty(); });
    if (m_tasks.empty())
        return false;
    *task = std::move(m_tasks.front());
    m_tasks.pop_front();
    return true;
}

void ArchiveLane::Core::work()
{
    for (Task task; take(&task); task = nullptr)
        task(*this);
    m_database.reset();
    m_watch = nullptr;
    m_open = nullptr;
    const std::lock_guard guard(m_mutex);
    m_ended = true;
    m_changed.notify_all();
}

void ArchiveLane::Core::run(const Errand &errand)
{
    if (!m_database) {
        auto opened = m_open();
        if (!opened) {
            errand(opened.error());
            return;
        }
        m_database = std::move(*opened);
    }
    errand(m_database.get());
    if (m_watch && !m_watch(*m_database))
        m_database.reset();
}

ArchiveLane::ArchiveLane(const QString &name, Opener opener, Watch watch)
    : m_core(std::make_shared<Core>(std::move(opener), std::move(watch))),
      m_thread([core = m_core, name] {
          QThread::currentThread()->setObjectName(name);
          core->work();
      })
{
}

ArchiveLane::~ArchiveLane()
{
    close(Left::Done);
    wait(QDeadlineTimer(QDeadlineTimer::Forever));
}

void ArchiveLane::post(Errand errand)
{
    m_core->push([errand = std::move(errand)](Core &core) { core.run(errand); });
}

void ArchiveLane::letGo(std::function<void()> then)
{
    m_core->push([then = std::move(then)](Core &core) {
        core.letGo();
        then();
    });
}

size_t ArchiveLane::waiting() const
{
    return m_core->waiting();
}

void ArchiveLane::close(Left left)
{
    m_core->close(left);
}

bool ArchiveLane::hasEnded() const
{
    return m_core->endsBefore(QDeadlineTimer(0));
}

void ArchiveLane::wait(const QDeadlineTimer &deadline)
{
    if (!m_thread.joinable())
        return;
    if (m_core->endsBefore(deadline)) {
        m_thread.join();
        return;
    }
    // Counted among those that the program does not wait for at its end.
    auto left = std::make_shared<std::thread>(std::move(m_thread));
    if (!AsideThread::run([left] { left->join(); }))
        left->detach();
}

} // namespace readback
