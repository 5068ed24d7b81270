// SPDX-License-Identifier: MIT
#include "app/demo/DemoTokens.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace readback {

DemoTokens::DemoTokens(int goodForSeconds) : m_goodForSeconds(goodForSeconds)
{
    m_clock.start();
}

QByteArray DemoTokens::secret()
{
    QByteArray random(48, Qt::Uninitialized);
    QRandomGenerator::system()->generate(random.begin(), random.end());
    return random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray DemoTokens::issue(Owner owner)
{
    const auto token = secret();
    const qint64 now = m_clock.elapsed();
    m_tokens.removeIf([now](const auto &it) { return it.value().untilMs <= now; });
    m_tokens.insert(token, {owner, now + m_goodForSeconds * 1000LL});
    return token;
}

std::optional<DemoAnswer> DemoTokens::refusal(const DemoRequest &request) const
{
    if (request.authorization.isEmpty())
        return DemoAnswer::error(401, u"authentication.required"_s,
            u"No authentication bearer token specified in authorization header."_s);
    if (m_tokens.value(bearerOf(request)).untilMs <= m_clock.elapsed())
        return DemoAnswer::error(401, u"bad.credentials"_s, u"Invalid login credentials."_s);
    return {};
}

DemoTokens::Owner DemoTokens::ownerOf(const DemoRequest &request) const
{
    return m_tokens.value(bearerOf(request)).owner;
}

void DemoTokens::revoke(const QByteArray &token)
{
    m_tokens.remove(token);
}

QByteArray bearerOf(const DemoRequest &request)
{
    const QByteArray scheme("Bearer ");
    return request.authorization.startsWith(scheme) ? request.authorization.mid(scheme.size())
                                                    : QByteArray();
}

} // namespace readback
