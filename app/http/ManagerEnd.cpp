// SPDX-License-Identifier: MIT
#include "app/http/ManagerEnd.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace readback {

namespace {

// At the end of the program. A healthy manager takes a millisecond, a wedged one is left behind.
constexpr int kPatienceMs = 500;

} // namespace

void ManagerEnd::begin(QNetworkAccessManager *manager)
{
    if (QCoreApplication::instance())
        new ManagerEnd(manager); // has the application for its parent
    else
        delete manager;
}

ManagerEnd::ManagerEnd(QNetworkAccessManager *manager)
    : QObject(QCoreApplication::instance()), m_manager(manager)
{
    QMetaObject::invokeMethod(this, &ManagerEnd::start, Qt::QueuedConnection);
}

ManagerEnd::~ManagerEnd()
{
    if (!m_thread) {
        // The application has no turn left. All need their time together, not one after the other.
        const auto all = parent()->findChildren<ManagerEnd *>(Qt::FindDirectChildrenOnly);
        for (auto *end : all)
            end->start();
        start(); // is no child any more
    }
    if (!m_thread->wait(m_patience))
        static_cast<void>(m_thread.release()); // a thread that runs must not be deleted
}

void ManagerEnd::start()
{
    if (m_thread)
        return;
    // On the thread they know: they tell the HTTP thread that it may stop, and do not wait for it.
    qDeleteAll(m_manager->findChildren<QNetworkReply *>());
    m_thread.reset(QThread::create([manager = m_manager] { delete manager; }));
    m_manager->moveToThread(m_thread.get());
    m_patience.setRemainingTime(kPatienceMs);
    connect(m_thread.get(), &QThread::finished, this, &QObject::deleteLater);
    m_thread->start();
}

} // namespace readback
