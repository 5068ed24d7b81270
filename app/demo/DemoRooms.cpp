// SPDX-License-Identifier: MIT
#include "app/demo/DemoRooms.h"

using namespace Qt::StringLiterals;

namespace readback {

DemoRooms::DemoRooms(const DemoOptions &options)
    : m_wantedPort(options.port), m_desk(options),
      m_api(
          [this](const DemoRequest &request) { return m_desk.answer(request); }, options.latencyMs),
      m_storage([this](const DemoRequest &request) { return m_desk.document(request); },
          options.latencyMs)
{
    m_api.setParent(this);
    m_storage.setParent(this);
}

bool DemoRooms::open()
{
    if (!m_api.listen(m_wantedPort) || !m_storage.listen(0))
        return false;
    m_desk.setDocumentOrigin(u"http://127.0.0.1:%1"_s.arg(m_storage.port()));
    return true;
}

} // namespace readback
