// SPDX-License-Identifier: MIT
#include "app/http/NetworkAccess.h"

#include "app/http/ManagerEnd.h"

namespace readback {

namespace {

constexpr int kReplaceAfter = 2;

} // namespace

std::shared_ptr<QNetworkAccessManager> NetworkAccess::manager()
{
    if (!m_manager) {
        m_manager.reset(new QNetworkAccessManager, ManagerEnd::begin);
        m_manager->setAutoDeleteReplies(false);
        m_manager->setProxyFactory(m_proxies.factory().release()); // the manager's from here on
    }
    return m_manager;
}

void NetworkAccess::sawNoHeaders()
{
    if (++m_headerless < kReplaceAfter)
        return;
    m_headerless = 0;
    m_manager.reset();
}

} // namespace readback
