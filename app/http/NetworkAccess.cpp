// SPDX-License-Identifier: MIT
#include "app/http/NetworkAccess.h"

namespace readback {

namespace {

constexpr int kReplaceAfter = 2;

// Not at once: the last one to let go may be in a signal of the manager's own reply.
void release(QNetworkAccessManager *manager)
{
    manager->deleteLater();
}

} // namespace

std::shared_ptr<QNetworkAccessManager> NetworkAccess::manager()
{
    if (!m_manager) {
        m_manager.reset(new QNetworkAccessManager, release);
        m_manager->setAutoDeleteReplies(false);
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
