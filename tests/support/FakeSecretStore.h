// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/SecretStore.h"

#include <QHash>

#include <optional>

namespace readback {

// A keychain that does what the test says: works, refuses with an error, or does not answer.
class FakeSecretStore final : public SecretStore
{
public:
    QHash<QString, QString> secrets;
    std::optional<Error> failure; // every call ends with it
    bool silent = false; // calls stay open
    bool persistent = true;
    int reads = 0;
    int writes = 0;
    int removals = 0;

    CallHandle read(const QString &profileId, QObject *context, Callback<QString> done) override
    {
        ++reads;
        return answer<QString>(context, std::move(done), secrets.value(profileId));
    }
    CallHandle write(const QString &profileId, const QString &secret, QObject *context,
        Callback<Done> done) override
    {
        ++writes;
        if (!failure && !silent)
            secrets.insert(profileId, secret);
        return answer<Done>(context, std::move(done), {});
    }
    CallHandle remove(const QString &profileId, QObject *context, Callback<Done> done) override
    {
        ++removals;
        if (!failure && !silent)
            secrets.remove(profileId);
        return answer<Done>(context, std::move(done), {});
    }
    bool isPersistent() const override { return persistent; }

private:
    template <class T>
    CallHandle answer(QObject *context, Callback<T> done, T value)
    {
        const Completion<T> completion(context, std::move(done));
        if (silent)
            completion.onCancel([completion] {}); // stays open until it is cancelled
        else if (failure)
            completion.finish(*failure);
        else
            completion.finish(std::move(value));
        return completion.handle();
    }
};

} // namespace readback
