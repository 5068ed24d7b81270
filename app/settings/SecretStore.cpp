// SPDX-License-Identifier: MIT
#include "app/settings/SecretStore.h"

namespace readback {

SecretStore::~SecretStore() = default;

} // namespace readback
