// SPDX-License-Identifier: MIT
#include "app/archive/upkeep/ForgettingWish.h"

#include "app/archive/ArchiveAside.h"
#include "app/archive/upkeep/Retention.h"
#include "app/async/AsideThread.h"

#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QString fileOf(const QString &folder)
{
    return folder + "/archive.forgetting"_L1;
}

} // namespace

ForgettingWish::ForgettingWish(QString folder) : m_folder(std::move(folder)) { }

void ForgettingWish::noteAside() const
{
    AsideThread::run([wish = *this] { wish.note(); });
}

void ForgettingWish::withdrawAside() const
{
    AsideThread::run([wish = *this] { wish.withdraw(); });
}

void ForgettingWish::note() const
{
    const QMutexLocker lock(&m_state->mutex);
    if (m_state->isOver)
        return;
    QFile file(fileOf(m_folder));
    if (file.open(QFile::WriteOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

bool ForgettingWish::isNoted() const
{
    return QFile::exists(fileOf(m_folder));
}

void ForgettingWish::withdraw() const
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->isOver = true;
    QFile::remove(fileOf(m_folder));
}

int ForgettingWish::carryOut(Database &database) const
{
    const int calls = forgetEveryCall(database);
    if (database.failed())
        return 0;
    removeDamaged(m_folder);
    withdraw();
    return calls;
}

} // namespace readback
