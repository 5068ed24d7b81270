// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"

#include <QString>

namespace readback {

// Where client secrets are kept, by profile id. Asynchronous, since a keychain may ask the person
// first.
class SecretStore
{
public:
    virtual ~SecretStore();
    // Empty: there is none under that id. Error Local: the keychain is absent, locked or refuses;
    // the sentence says which. Never falls back to a plain file.
    virtual CallHandle read(const QString &profileId, QObject *context, Callback<QString> done) = 0;
    virtual CallHandle write(
        const QString &profileId, const QString &secret, QObject *context, Callback<Done> done)
        = 0;
    virtual CallHandle remove(const QString &profileId, QObject *context, Callback<Done> done) = 0;
    // False: a secret lives for this run only.
    virtual bool isPersistent() const = 0;
};

} // namespace readback
