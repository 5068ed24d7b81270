// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"
#include "app/demo/DemoOrganisation.h"
#include "app/demo/PlatformDetails.h"
#include "app/demo/PlatformSpeech.h"

#include <optional>

namespace readback {

// The platform's API below /api/v2, for requests that have shown a good token (platform-api 2-4).
class PlatformApi
{
public:
    // All but the last outlive it.
    PlatformApi(const DemoOrganisation &organisation, const SignedDocuments &documents,
        LateTranscripts &late, const DemoNow &now, const DemoOptions &options);

    // Where the addresses of transcript documents point: "http://127.0.0.1:4711".
    void setDocumentOrigin(const QString &origin) { m_speech.setDocumentOrigin(origin); }

    // Empty: not one of its addresses.
    std::optional<DemoAnswer> answer(const DemoRequest &request);

private:
    DemoAnswer ownToken(const DemoRequest &request) const;

    PlatformDetails m_details;
    PlatformSpeech m_speech;
    QString m_clientId;
    QString m_userClientId;
};

} // namespace readback
