// SPDX-License-Identifier: MIT
#pragma once

class QUrl;

namespace readback {

// Shows a page of ours in the person's browser: https, or http on this computer, and nothing else.
// Never an address that came over the wire. False: there is none, or it could not be started.
bool openInBrowser(const QUrl &page);

} // namespace readback
