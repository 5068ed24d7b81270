// SPDX-License-Identifier: MIT
#include "app/http/ClientGrant.h"

#include "app/http/Origin.h"
#include "app/http/RequestBuilder.h"

#include <QCoreApplication>

namespace readback {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Http", text);
}

} // namespace

void ClientGrant::prepare(QObject * /*context*/, Ready ready)
{
    if (!isPlainToken(m_credentials.clientId.toUtf8())
        || !isPlainToken(m_credentials.clientSecret.toUtf8()))
        return ready(Error::of(ErrorKind::Auth,
            translated(QT_TRANSLATE_NOOP("Http",
                "The client id and the secret must be there and hold no blanks or special "
                "characters."))));
    ready(std::optional<AccessToken>());
}

TokenExchange::Question ClientGrant::question() const
{
    TokenExchange::Question question;
    question.url = m_credentials.tokenUrl;
    question.form = "grant_type=client_credentials";
    question.secrets = m_credentials.clientSecret.toLatin1();
    if (m_credentials.style == ClientAuthentication::FormFields) {
        question.form += "&client_id=" + QUrl::toPercentEncoding(m_credentials.clientId)
            + "&client_secret=" + QUrl::toPercentEncoding(m_credentials.clientSecret);
    } else {
        const QString pair = m_credentials.clientId + u':' + m_credentials.clientSecret;
        question.authorization = "Basic " + pair.toLatin1().toBase64();
    }
    return question;
}

} // namespace readback
