// SPDX-License-Identifier: MIT
#include "app/settings/Settings.h"

#include "app/async/Worker.h"
#include "app/settings/SettingsFormat.h"
#include "app/settings/SettingsWriter.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSaveDelayMs = 500; // dragging a splitter is one write, not two hundred
constexpr qint64 kFileBytes = 4 << 20; // more is not a settings file

// "settings.json" -> "settings.kept-<mark>.json", next to it.
QString asidePath(const QString &path, const QString &mark)
{
    const QFileInfo info(path);
    return info.absolutePath() + u'/' + info.completeBaseName() + ".kept-"_L1 + mark + u'.'
        + info.suffix();
}

} // namespace

Settings::Settings(QString path, FileWriter writer, Clock &clock, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_clock(clock),
      m_writer(std::make_shared<Writer>(m_path, std::move(writer)))
{
    load();
}

Settings::~Settings()
{
    m_saving.cancel();
    if (m_revision != m_savedRevision)
        m_writer->write(m_writer->nextNumber(), encodeSettings(m_data));
}

QString Settings::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
        + "/settings.json"_L1;
}

void Settings::load()
{
    QFile file(m_path);
    if (!file.exists())
        return;
    if (QFileInfo(m_path).isDir() || !file.open(QIODevice::ReadOnly)) {
        keepAsideUnread();
        return;
    }
    const QByteArray bytes = file.read(kFileBytes);
    if (file.error() != QFile::NoError || !file.atEnd()) {
        file.close();
        keepAsideUnread();
        return;
    }
    auto decoded = decodeSettings(bytes);
    m_data = std::move(decoded.data);
    m_notices = decoded.problems;
    if (!m_notices.isEmpty())
        keepAside(bytes);
}

// A copy under a name made from its content, so that a hundred starts with the same broken file
// leave one copy. The file itself stays until something is saved.
void Settings::keepAside(const QByteArray &bytes)
{
    const auto digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    const QString aside = asidePath(m_path, QString::fromLatin1(digest.left(4).toHex()));
    if (QFileInfo::exists(aside) || QFile::copy(m_path, aside)) {
        QFile::setPermissions(aside, QFile::ReadOwner | QFile::WriteOwner);
        m_notices << tr("The old file is kept as %1.").arg(aside);
        return;
    }
    m_notices << tr("The old file stays as it is: changes are not saved in this run, because no "
                    "copy of it could be made.");
    m_writer->forbid(Error::of(ErrorKind::Local, m_notices.constLast()));
}

void Settings::keepAsideUnread()
{
    const QString aside = asidePath(m_path, m_clock.now().toString(u"yyyyMMdd-hhmmss"_s));
    m_notices << tr("The settings file cannot be read; Readback starts with its defaults.");
    if (QFile::rename(m_path, aside)) {
        m_notices << tr("The old file is kept as %1.").arg(aside);
        return;
    }
    m_notices << tr("The old file stays as it is: changes are not saved in this run.");
    m_writer->forbid(Error::of(ErrorKind::Local, m_notices.constLast()));
}

void Settings::change(const std::function<void(SettingsData &)> &edit)
{
    SettingsData edited = m_data;
    edit(edited);
    if (edited == m_data)
        return;
    m_data = std::move(edited);
    ++m_revision;
    scheduleSave();
    emit changed();
}

CallHandle Settings::save(QObject *context, Callback<Done> done)
{
    auto written = [self = QPointer<Settings>(this), revision = m_revision, done = std::move(done)](
                       const Result<Done> &result) {
        if (self && result)
            self->m_savedRevision = std::max(self->m_savedRevision, revision);
        done(result);
    };
    return runOnDisk<Done>(
        context,
        [writer = m_writer, number = m_writer->nextNumber(), bytes = encodeSettings(m_data)] {
            return writer->write(number, bytes);
        },
        std::move(written));
}

void Settings::scheduleSave()
{
    if (std::exchange(m_scheduled, true))
        return;
    m_clock.after(kSaveDelayMs, this, [this] {
        m_scheduled = false;
        saveInBackground();
    });
}

void Settings::saveInBackground()
{
    if (m_saving.isActive())
        scheduleSave(); // a slow disk: one write at a time
    else if (m_revision != m_savedRevision)
        m_saving = save(this, [this](const Result<Done> &result) { savedInBackground(result); });
}

void Settings::savedInBackground(const Result<Done> &result)
{
    if (result)
        m_failureTold = false;
    else if (!std::exchange(m_failureTold, true))
        emit saveFailed(result.error());
}

} // namespace readback
