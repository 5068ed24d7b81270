// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"

namespace readback {

// Whether a listing that failed so says that the connection itself is not as it should be. False:
// the server was reached and takes the sign-in, whatever else went wrong.
bool isConnectionTrouble(ErrorKind kind);

// The connection of that name as the status bar tells of it after such a failure: the name alone
// where it is no trouble of the connection.
QString connectionText(const QString &name, ErrorKind kind);

} // namespace readback
