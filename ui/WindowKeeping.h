// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/kept/KeepCalls.h"
#include "ui/MainWindow.h"
#include "ui/settings/ArchiveServices.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace readback {

class KeptCalls;

// What the main window has to do with the calls that are kept on this computer: that the settings
// count, that limits are kept, and "Keep all calls of this period" with its progress. Window's
// thread.
class WindowKeeping : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    struct Parts
    {
        SessionHost &host;
        WindowActions &actions;
        CallBrowser &browser;
        StatusStrip &status;
    };
    WindowKeeping(const Parts &parts, const MainWindow::Services &services, QWidget *window);
    ~WindowKeeping() override;

    // What can be done now.
    void update();
    // Of the session there is now.
    ArchiveServices services();

signals:
    // Something happened to the calls kept on this computer that the person should know.
    void noticed(const QString &sentence);

private:
    KeptCalls *kept() const; // null: none
    KeptCalls *keptIn(const QString &folder) const; // null: those of another account, or none
    void sessionChanged(Session *session);
    void applySettings();
    void planLimits(qint64 inMs);
    void applyLimits();
    bool isForgetting() const;
    CallHandle forgetAll(const QString &folder, QObject *context, Callback<int> done);
    void forgot(const Session *session, const Profile &profile, const Completion<int> &told,
        Result<int> removed);
    void openAnew() const;
    void start();
    void stop();
    void showProgress();
    void ended(const std::optional<Error> &stopped);
    void showNotKept();
    void tell(const QString &sentence);
    void tellAgain();

    Parts m_parts;
    Settings &m_settings;
    Clock &m_clock;
    std::unique_ptr<KeepCalls> m_keep; // null: none under way
    CallHandle m_limits;
    std::map<QString, CallHandle> m_forgetting; // by folder, whichever account is open by now
    QString m_told; // of the archive, in this session
    QString m_toldNotKept; // that calls are not kept, while it is so
};

} // namespace readback
