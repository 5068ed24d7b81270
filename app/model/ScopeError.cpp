// SPDX-License-Identifier: MIT
#include "app/model/ScopeError.h"

namespace readback {

bool isAboutScope(const Error &error)
{
    return error.kind == ErrorKind::Forbidden && error.code == u"app.not.authorized.for.scope";
}

} // namespace readback
