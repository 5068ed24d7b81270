// SPDX-License-Identifier: MIT
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QThread>

#include <memory>

class QNetworkAccessManager;

namespace readback {

// Deletes a network access manager that is not used any more, on a thread of its own: its
// destructor waits for its HTTP thread, up to five seconds where that one is busy with headers that
// never end. Begins with the next turn of the event loop (the last one to let go may be in a signal
// of the manager's own reply) and deletes itself; or goes with the application, which waits a
// moment for it, and the same one moment for all there are. Made on the application's thread.
class ManagerEnd : public QObject
{
    Q_OBJECT
public:
    static void begin(QNetworkAccessManager *manager);
    ~ManagerEnd() override;

private:
    explicit ManagerEnd(QNetworkAccessManager *manager);
    void start();

    QNetworkAccessManager *m_manager;
    std::unique_ptr<QThread> m_thread;
    QDeadlineTimer m_patience; // from the beginning
};

} // namespace readback
