// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Result.h"
#include "app/settings/Profile.h"

#include <QString>

namespace readback {

// The name of the folder of a profile's archive, the same at every start and another one for
// another account: other profile, API, server or client. Says nothing of any of them. Empty: the
// profile's region or base URL is not usable.
QString archiveKey(const Profile &profile);

// Where the system keeps the archives of this person: the folder that holds a folder a key.
QString archivesFolder();

// The folder of a profile's archive; empty as its key is.
QString archiveFolder(const Profile &profile);

// Removes an archive's folder with all in it, for good; nothing for an empty one. Error Local: not
// everything went, or somebody writes there. Waits some seconds for a session of it that is at its
// end: for a worker.
Result<Done> removeArchive(const QString &folder);

} // namespace readback
