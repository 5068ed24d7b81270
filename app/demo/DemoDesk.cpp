// SPDX-License-Identifier: MIT
#include "app/demo/DemoDesk.h"

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

DemoDesk::DemoDesk(const DemoOptions &options)
    : m_now(nowOf(options)), m_organisation(options, QDateTime::fromMSecsSinceEpoch(m_now.ms())),
      m_tokens(options.tokenSeconds), m_login(options, m_tokens), m_rights(options.deny),
      m_budget(options.requestsPerMinute), m_documents(m_organisation, options.documentSeconds),
      m_late(m_now, options.lateSeconds), m_tutorial(m_organisation, m_late),
      m_platform(m_organisation, m_documents, m_late, m_now, options)
{
}

DemoAnswer DemoDesk::answer(const DemoRequest &request)
{
    auto made = answerWithin(request);
    m_budget.announce(made);
    made.headers.append(
        {"ININ-Correlation-Id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
    return made;
}

DemoAnswer DemoDesk::answerWithin(const DemoRequest &request)
{
    if (request.body.size() > kMaxBody)
        return DemoAnswer::error(
            413, u"request.entity.too.large"_s, u"The body is larger than 512,000 bytes."_s);
    if (auto told = m_login.answer(request))
        return *std::move(told);
    if (request.segments.mid(0, 2) != QStringList{u"api"_s, u"v2"_s})
        return DemoAnswer::error(404, u"not.found"_s, u"There is nothing at this address."_s);
    return answerAsApi(request);
}

DemoAnswer DemoDesk::answerAsApi(DemoRequest request)
{
    if (auto refused = m_tokens.refusal(request))
        return *std::move(refused);
    if (auto tooMany = m_budget.spend())
        return *std::move(tooMany);
    request.isUsers = m_tokens.ownerOf(request) == DemoTokens::Owner::User;
    const bool ownToken = request.segments.mid(2) == QStringList{u"tokens"_s, u"me"_s};
    if (ownToken && request.verb == "DELETE")
        return m_login.signOut(request);
    if (auto forbidden = m_rights.refusal(request))
        return *std::move(forbidden);
    if (auto told = m_tutorial.answer(request))
        return *std::move(told);
    if (auto told = m_platform.answer(request))
        return *std::move(told);
    return DemoAnswer::error(404, u"not.found"_s, u"There is nothing at this address."_s);
}

} // namespace readback
