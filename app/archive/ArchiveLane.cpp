// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveLane.h"

#include "app/async/Handover.h"
#include "app/async/Mailbox.h"

#include <utility>

namespace readback {

ArchiveLane::ArchiveLane(const QString &name, Opener opener, Watch watch)
    : m_open(std::move(opener)), m_watch(std::move(watch)), m_mailbox(new Mailbox)
{
    m_thread.setObjectName(name);
    m_mailbox->moveToThread(&m_thread);
    m_thread.start();
}

ArchiveLane::~ArchiveLane()
{
    m_mailbox->post([this] {
        m_database.reset();
        Handover::give();
        m_thread.quit();
    });
    m_thread.wait();
    Handover::take();
    delete m_mailbox; // its thread has ended
}

void ArchiveLane::post(Errand errand)
{
    m_mailbox->post([this, errand = std::move(errand)] { run(errand); });
}

void ArchiveLane::run(const Errand &errand)
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
    if (m_watch)
        m_watch(*m_database);
}

} // namespace readback
