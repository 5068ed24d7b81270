// SPDX-License-Identifier: MIT
#include "app/demo/DemoTokens.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

struct Client
{
    QString id;
    QString secret;
    bool basic = false;
};

Client clientOf(const DemoRequest &request, const QUrlQuery &form)
{
    if (request.authorization.startsWith("Basic ")) {
        const auto pair = QString::fromUtf8(QByteArray::fromBase64(request.authorization.mid(6)));
        return {pair.section(u':', 0, 0), pair.section(u':', 1), true};
    }
    return {form.queryItemValue(u"client_id"_s, QUrl::FullyDecoded),
        form.queryItemValue(u"client_secret"_s, QUrl::FullyDecoded), false};
}

QUrlQuery formOf(const QByteArray &body)
{
    return QUrlQuery(QString::fromUtf8(QByteArray(body).replace('+', "%20")));
}

} // namespace

DemoTokens::DemoTokens(const DemoOptions &options) : m_options(options)
{
    m_clock.start();
}

DemoAnswer DemoTokens::token(const DemoRequest &request)
{
    if (request.verb != "POST")
        return DemoAnswer::wrongMethod();
    if (request.contentType != "application/x-www-form-urlencoded")
        return DemoAnswer::loginError(400, u"invalid_request"_s, u"the body must be a form"_s);
    const auto form = formOf(request.body);
    if (form.queryItemValue(u"grant_type"_s) != u"client_credentials")
        return DemoAnswer::loginError(
            400, u"unsupported_grant_type"_s, u"only client_credentials is supported"_s);
    const auto client = clientOf(request, form);
    if (client.id != m_options.clientId || client.secret != m_options.clientSecret)
        return DemoAnswer::loginError(
            client.basic ? 401 : 400, u"invalid_client"_s, u"client not found"_s);
    return DemoAnswer::json({{u"access_token"_s, QString::fromLatin1(issue())},
        {u"token_type"_s, u"bearer"_s}, {u"expires_in"_s, m_options.tokenSeconds}});
}

QByteArray DemoTokens::issue()
{
    QByteArray random(48, Qt::Uninitialized);
    QRandomGenerator::system()->generate(random.begin(), random.end());
    const auto token
        = random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const qint64 now = m_clock.elapsed();
    m_goodUntilMs.removeIf([now](const auto &it) { return it.value() <= now; });
    m_goodUntilMs.insert("Bearer " + token, now + m_options.tokenSeconds * 1000LL);
    return token;
}

std::optional<DemoAnswer> DemoTokens::refusal(const DemoRequest &request) const
{
    if (request.authorization.isEmpty())
        return DemoAnswer::error(401, u"authentication.required"_s,
            u"No authentication bearer token specified in authorization header."_s);
    if (m_goodUntilMs.value(request.authorization, -1) <= m_clock.elapsed())
        return DemoAnswer::error(401, u"bad.credentials"_s, u"Invalid login credentials."_s);
    return {};
}

void DemoTokens::revoke(const QByteArray &authorization)
{
    m_goodUntilMs.remove(authorization);
}

} // namespace readback
