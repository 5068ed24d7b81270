// SPDX-License-Identifier: MIT
#include "app/demo/DemoLogin.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qsizetype kMaxRefresh = 1000; // nobody may fill our memory

struct Client
{
    QString id;
    QString secret;
    bool basic = false;
};

QString valueOf(const QUrlQuery &form, const QString &key)
{
    return form.queryItemValue(key, QUrl::FullyDecoded);
}

Client clientOf(const DemoRequest &request, const QUrlQuery &form)
{
    if (request.authorization.startsWith("Basic ")) {
        const auto pair = QString::fromUtf8(QByteArray::fromBase64(request.authorization.mid(6)));
        return {pair.section(u':', 0, 0), pair.section(u':', 1), true};
    }
    return {valueOf(form, u"client_id"_s), valueOf(form, u"client_secret"_s), false};
}

QUrlQuery formOf(const QByteArray &body)
{
    return QUrlQuery(QString::fromUtf8(QByteArray(body).replace('+', "%20")));
}

DemoAnswer unknownClient(int status)
{
    return DemoAnswer::loginError(status, u"invalid_client"_s, u"client not found"_s);
}

DemoAnswer wrongGrant(const QString &why)
{
    return DemoAnswer::loginError(400, u"invalid_grant"_s, why);
}

// The verifier is what the challenge was made of (RFC 7636 4.6).
bool proves(const QByteArray &verifier, const QByteArray &challenge)
{
    static const QRegularExpression shape(u"\\A[A-Za-z0-9._~-]{43,128}\\z"_s);
    const auto hash = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256);
    return shape.match(QString::fromLatin1(verifier)).hasMatch()
        && hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        == challenge;
}

} // namespace

DemoLogin::DemoLogin(const DemoOptions &options, DemoTokens &tokens)
    : m_options(options), m_tokens(tokens), m_consent(options)
{
}

std::optional<DemoAnswer> DemoLogin::answer(const DemoRequest &request)
{
    if (request.path == u"/oauth/token")
        return token(request);
    if (request.path == u"/oauth/authorize")
        return m_consent.page(request);
    return {};
}

DemoAnswer DemoLogin::token(const DemoRequest &request)
{
    if (request.verb != "POST")
        return DemoAnswer::wrongMethod();
    if (request.contentType != "application/x-www-form-urlencoded")
        return DemoAnswer::loginError(400, u"invalid_request"_s, u"the body must be a form"_s);
    const auto form = formOf(request.body);
    const auto grant = valueOf(form, u"grant_type"_s);
    if (grant == u"client_credentials")
        return ownToken(request, form);
    const bool byCode = grant == u"authorization_code";
    if (!byCode && grant != u"refresh_token")
        return DemoAnswer::loginError(
            400, u"unsupported_grant_type"_s, u"this grant type is not supported"_s);
    // A client without a secret has nothing to show in a header.
    if (!request.authorization.isEmpty())
        return DemoAnswer::loginError(
            400, u"invalid_request"_s, u"this client has no secret to authenticate with"_s);
    if (valueOf(form, u"client_id"_s) != m_options.userClientId)
        return unknownClient(400);
    return byCode ? tokenForCode(form) : renewedToken(form);
}

DemoAnswer DemoLogin::ownToken(const DemoRequest &request, const QUrlQuery &form)
{
    const auto client = clientOf(request, form);
    if (client.id != m_options.clientId || client.secret != m_options.clientSecret)
        return unknownClient(client.basic ? 401 : 400);
    const auto token = m_tokens.issue(DemoTokens::Owner::Client);
    return DemoAnswer::json({{u"access_token"_s, QString::fromLatin1(token)},
        {u"token_type"_s, u"bearer"_s}, {u"expires_in"_s, m_tokens.goodForSeconds()}});
}

DemoAnswer DemoLogin::tokenForCode(const QUrlQuery &form)
{
    const auto grant = m_consent.redeem(valueOf(form, u"code"_s).toLatin1());
    if (!grant)
        return wrongGrant(u"the code is not good any more"_s);
    if (grant->redirectUri != valueOf(form, u"redirect_uri"_s))
        return wrongGrant(u"the redirect_uri is another one"_s);
    if (!proves(valueOf(form, u"code_verifier"_s).toLatin1(), grant->challenge))
        return wrongGrant(u"the code_verifier is not the right one"_s);
    return userToken();
}

// Each refresh token is good once.
DemoAnswer DemoLogin::renewedToken(const QUrlQuery &form)
{
    const auto refresh = m_refresh.constFind(valueOf(form, u"refresh_token"_s).toLatin1());
    if (refresh == m_refresh.constEnd())
        return wrongGrant(u"the refresh token is not good any more"_s);
    m_refresh.erase(refresh);
    return userToken();
}

DemoAnswer DemoLogin::userToken()
{
    const auto access = m_tokens.issue(DemoTokens::Owner::User);
    QJsonObject body{{u"access_token"_s, QString::fromLatin1(access)},
        {u"token_type"_s, u"bearer"_s}, {u"expires_in"_s, m_tokens.goodForSeconds()}};
    if (m_options.refreshTokens) {
        const auto refresh = DemoTokens::secret();
        if (m_refresh.size() >= kMaxRefresh)
            m_refresh.clear();
        m_refresh.insert(refresh, access);
        body[u"refresh_token"_s] = QString::fromLatin1(refresh);
    }
    return DemoAnswer::json(body);
}

DemoAnswer DemoLogin::signOut(const DemoRequest &request)
{
    const auto token = bearerOf(request);
    m_tokens.revoke(token);
    m_refresh.removeIf([&token](const auto &it) { return it.value() == token; });
    return DemoAnswer::nothing();
}

} // namespace readback
