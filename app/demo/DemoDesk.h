// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoBudget.h"
#include "app/demo/DemoLogin.h"
#include "app/demo/DemoNow.h"
#include "app/demo/DemoOrganisation.h"
#include "app/demo/DemoRights.h"
#include "app/demo/DemoTokens.h"
#include "app/demo/LateTranscripts.h"
#include "app/demo/PlatformApi.h"
#include "app/demo/SignedDocuments.h"
#include "app/demo/TutorialApi.h"

namespace readback {

// Who answers the demo organisation's requests, however they came: login, both APIs, and the
// storage host. Knows no socket. One thread.
class DemoDesk
{
public:
    explicit DemoDesk(const DemoOptions &options);
    DemoDesk(const DemoDesk &) = delete;
    DemoDesk &operator=(const DemoDesk &) = delete;

    // Where the addresses of transcript documents point: "http://127.0.0.1:4711".
    void setDocumentOrigin(const QString &origin) { m_platform.setDocumentOrigin(origin); }

    // To login and API.
    DemoAnswer answer(const DemoRequest &request);
    // To the storage host.
    DemoAnswer document(const DemoRequest &request) const { return m_documents.answer(request); }

private:
    DemoAnswer answerWithin(const DemoRequest &request);
    DemoAnswer answerAsApi(DemoRequest request);

    DemoNow m_now;
    DemoOrganisation m_organisation;
    DemoTokens m_tokens;
    DemoLogin m_login;
    DemoRights m_rights;
    DemoBudget m_budget;
    SignedDocuments m_documents;
    LateTranscripts m_late;
    TutorialApi m_tutorial;
    PlatformApi m_platform;
};

} // namespace readback
