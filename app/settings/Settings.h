// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/async/Completion.h"
#include "app/settings/SettingsData.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace readback {

// The settings of this person and the one file they are kept in. Reading happens once, in the
// constructor; a change is on the disk half a second later at the latest, written on a worker, and
// what is pending is written when the object goes. A file that cannot be understood is kept aside
// before anything replaces it; a write that fails leaves the old file and is tried again with the
// next change. Thread: the one it was made on.
class Settings : public QObject
{
    Q_OBJECT
public:
    // Replaces a file wholly or not at all (writeFileAtomically). Runs on a worker.
    using FileWriter = std::function<Result<Done>(const QString &path, const QByteArray &bytes)>;

    // `path` of the file, which need not exist; its folder is made, for this person's eyes only.
    // `clock` outlives the settings.
    Settings(QString path, FileWriter writer, Clock &clock, QObject *parent = nullptr);
    ~Settings() override;

    // settings.json in the place that the system has for it.
    static QString defaultPath();

    const SettingsData &values() const { return m_data; }
    // Sentences for the person about what was wrong with the file; empty: nothing.
    const QStringList &notices() const { return m_notices; }

    // Changes some values and saves them soon.
    void change(const std::function<void(SettingsData &)> &edit);
    // Writes now; the outcome tells whether it is on the disk. Error Local: the disk is full, say.
    CallHandle save(QObject *context, Callback<Done> done);

signals:
    void changed();
    // A save that nobody waited for failed; once until one succeeds again.
    void saveFailed(const readback::Error &error);

private:
    class Writer;
    void load();
    void keepAside(const QByteArray &bytes);
    void keepAsideUnread();
    void scheduleSave();
    void saveInBackground();
    void savedInBackground(const Result<Done> &result);

    const QString m_path;
    Clock &m_clock;
    std::shared_ptr<Writer> m_writer; // shared with the workers
    SettingsData m_data;
    QStringList m_notices;
    CallHandle m_saving;
    quint64 m_revision = 0; // counts the changes
    quint64 m_savedRevision = 0; // the last one known to be on the disk
    bool m_scheduled = false;
    bool m_failureTold = false;
};

} // namespace readback
