// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/AsideThread.h"
#include "app/http/ProxyFinder.h"
#include "tests/support/Waiting.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <utility>

namespace readback::test {

// A system that is asked for proxies: answers at once, hangs until it is released, or gives up. The
// end waits for every thread that still asks.
class FakeProxies
{
public:
    using Proxies = QList<QNetworkProxy>;

    static Proxies proxy(const QString &host, quint16 port = 3128)
    {
        return {QNetworkProxy(QNetworkProxy::HttpProxy, host, port)};
    }

    ~FakeProxies()
    {
        answer({});
        static_cast<void>(waitUntil([] { return AsideThread::running() == 0; }));
    }

    ProxyFinder::Lookup lookup() const
    {
        return [shared = m_shared](const QUrl &url) { return shared->ask(url); };
    }

    // From now on, for those who wait as well.
    void answer(const Proxies &proxies) { m_shared->become(Kind::Answers, proxies); }
    void hang() { m_shared->become(Kind::Hangs, {}); }
    void giveUp() { m_shared->become(Kind::GivesUp, {}); }

    int asked() const
    {
        const std::lock_guard lock(m_shared->mutex);
        return static_cast<int>(m_shared->urls.size());
    }
    QList<QUrl> urls() const
    {
        const std::lock_guard lock(m_shared->mutex);
        return m_shared->urls;
    }

private:
    enum class Kind { Answers, Hangs, GivesUp };
    struct Shared
    {
        Proxies ask(const QUrl &url)
        {
            std::unique_lock lock(mutex);
            urls.append(url);
            changed.wait(lock, [this] { return kind != Kind::Hangs; });
            if (kind == Kind::GivesUp)
                throw std::runtime_error("no answer");
            return proxies;
        }
        void become(Kind next, const Proxies &answered)
        {
            const std::lock_guard lock(mutex);
            kind = next;
            proxies = answered;
            changed.notify_all();
        }

        std::mutex mutex;
        std::condition_variable changed;
        Kind kind = Kind::Answers;
        Proxies proxies;
        QList<QUrl> urls;
    };

    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
};

} // namespace readback::test
