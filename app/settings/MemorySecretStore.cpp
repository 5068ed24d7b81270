// SPDX-License-Identifier: MIT
#include "app/settings/MemorySecretStore.h"

namespace readback {

namespace {

template <class T>
CallHandle answer(QObject *context, Callback<T> done, T value)
{
    const Completion<T> completion(context, std::move(done));
    completion.finish(std::move(value));
    return completion.handle();
}

} // namespace

void MemorySecretStore::insert(const QString &profileId, const QString &secret)
{
    m_secrets.insert(profileId, secret);
}

CallHandle MemorySecretStore::read(
    const QString &profileId, QObject *context, Callback<QString> done)
{
    return answer<QString>(context, std::move(done), value(profileId));
}

CallHandle MemorySecretStore::write(
    const QString &profileId, const QString &secret, QObject *context, Callback<Done> done)
{
    insert(profileId, secret);
    return answer<Done>(context, std::move(done), {});
}

CallHandle MemorySecretStore::remove(
    const QString &profileId, QObject *context, Callback<Done> done)
{
    erase(profileId);
    return answer<Done>(context, std::move(done), {});
}

} // namespace readback
