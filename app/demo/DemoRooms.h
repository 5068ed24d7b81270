// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoBudget.h"
#include "app/demo/DemoOrganisation.h"
#include "app/demo/DemoTokens.h"
#include "app/demo/LoopbackServer.h"
#include "app/demo/PlatformApi.h"
#include "app/demo/SignedDocuments.h"
#include "app/demo/TutorialApi.h"

#include <QObject>

#include <memory>

namespace readback {

// All that lives on the demo server's thread: both origins and what stands behind them.
class DemoRooms : public QObject
{
    Q_OBJECT
public:
    explicit DemoRooms(const DemoOptions &options);

    // False: the port is taken.
    bool open();
    quint16 port() const { return m_api.port(); }

private:
    DemoAnswer answer(const DemoRequest &request);
    DemoAnswer answerWithin(const DemoRequest &request);
    DemoAnswer answerAsApi(const DemoRequest &request);

    DemoOptions m_options;
    DemoOrganisation m_organisation;
    DemoTokens m_tokens;
    DemoBudget m_budget;
    SignedDocuments m_documents;
    TutorialApi m_tutorial;
    std::unique_ptr<PlatformApi> m_platform;
    LoopbackServer m_api;
    LoopbackServer m_storage;
};

} // namespace readback
