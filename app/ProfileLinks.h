// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Result.h"
#include "app/settings/Profile.h"

namespace readback {

// What of a profile is in links to its calls (text/CallLink): the host of its API, with the port
// where it is not the default. Empty: its region or base URL is not usable.
QString linkHostOf(const Profile &profile);

// The page of a conversation in the web application of Genesys Cloud, for people who are signed in
// there. Error (Local): there is none, as one sentence: the tutorial API and servers of one's own
// have no such pages. The address is the one in use; no API documents it.
Result<QString> webAddressOf(const Profile &profile, const QString &conversationId);

} // namespace readback
