// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"

#include <qt6keychain/keychain.h>

namespace readback {

// A keychain's refusal in words: absent, locked or denied, and what to do about it. `reason` is the
// keychain's own text; it never holds a secret.
Error keychainError(QKeychain::Error code, const QString &reason);
Error keychainTimeout();

} // namespace readback
