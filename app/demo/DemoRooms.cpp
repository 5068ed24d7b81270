// SPDX-License-Identifier: MIT
#include "app/demo/DemoRooms.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qsizetype kMaxBody = 512'000; // the platform's own (platform-api section 6)

QDateTime nowOf(const DemoOptions &options)
{
    return options.now.isValid() ? options.now : QDateTime::currentDateTimeUtc();
}

} // namespace

DemoRooms::DemoRooms(const DemoOptions &options)
    : m_options(options), m_organisation(options, nowOf(options)), m_tokens(options),
      m_budget(options.requestsPerMinute), m_documents(m_organisation, options.documentSeconds),
      m_tutorial(m_organisation),
      m_api([this](const DemoRequest &request) { return answer(request); }, options.latencyMs),
      m_storage([this](const DemoRequest &request) { return m_documents.answer(request); },
          options.latencyMs)
{
    m_api.setParent(this);
    m_storage.setParent(this);
}

bool DemoRooms::open()
{
    if (!m_api.listen(m_options.port) || !m_storage.listen(0))
        return false;
    m_platform = std::make_unique<PlatformApi>(m_organisation, m_documents,
        u"http://127.0.0.1:%1"_s.arg(m_storage.port()), m_options.clientId);
    return true;
}

DemoAnswer DemoRooms::answer(const DemoRequest &request)
{
    auto made = answerWithin(request);
    m_budget.announce(made);
    made.headers.append(
        {"ININ-Correlation-Id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
    return made;
}

DemoAnswer DemoRooms::answerWithin(const DemoRequest &request)
{
    if (request.body.size() > kMaxBody)
        return DemoAnswer::error(
            413, u"request.entity.too.large"_s, u"The body is larger than 512,000 bytes."_s);
    if (request.path == u"/oauth/token")
        return m_tokens.token(request);
    if (request.segments.mid(0, 2) != QStringList{u"api"_s, u"v2"_s})
        return DemoAnswer::error(404, u"not.found"_s, u"There is nothing at this address."_s);
    return answerAsApi(request);
}

DemoAnswer DemoRooms::answerAsApi(const DemoRequest &request)
{
    if (auto refused = m_tokens.refusal(request))
        return *std::move(refused);
    if (auto tooMany = m_budget.spend())
        return *std::move(tooMany);
    if (auto told = m_tutorial.answer(request))
        return *std::move(told);
    if (auto told = m_platform->answer(request))
        return *std::move(told);
    return DemoAnswer::error(404, u"not.found"_s, u"There is nothing at this address."_s);
}

} // namespace readback
