// SPDX-License-Identifier: MIT
#include "app/http/UserGrant.h"

#include "app/http/Limits.h"
#include "app/http/Origin.h"
#include "app/http/RequestBuilder.h"

#include <QCoreApplication>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Http", text);
}

Error ended()
{
    Error error = Error::of(
        ErrorKind::Auth, translated(QT_TRANSLATE_NOOP("Http", "Your sign-in has ended.")));
    error.next = translated(QT_TRANSLATE_NOOP("Http", "Sign in again in Readback."));
    return error;
}

} // namespace

// The clocks may have been set since; no token lives longer than any does.
std::optional<AccessToken> UserGrant::stillGood() const
{
    const UserTokens &tokens = m_credentials.tokens;
    const qint64 life = m_clock.now().msecsTo(tokens.until);
    if (!isUsableToken(tokens.access) || tokens.access == m_rejected || !tokens.until.isValid()
        || life <= 0)
        return std::nullopt;
    return AccessToken{tokens.access, std::min(life, Limits::kTokenLifeMaxMs), tokens.refresh};
}

std::optional<AccessToken> UserGrant::initial()
{
    return stillGood();
}

void UserGrant::prepare(QObject *context, Ready ready)
{
    if (!isPlainToken(m_credentials.clientId.toUtf8()))
        return ready(ended());
    if (!m_credentials.keeper)
        return onLoaded(m_credentials.tokens, ready);
    m_loading = m_credentials.keeper->load(
        context, [this, ready = std::move(ready)](const Result<UserTokens> &kept) {
            onLoaded(kept, ready);
        });
}

bool UserGrant::isNews(const UserTokens &kept) const
{
    const UserTokens &known = m_credentials.tokens;
    if (kept.access.isEmpty() || kept.access == known.access || kept.access == m_rejected)
        return false;
    const bool isSpent = known.refresh.isEmpty() || known.refresh == m_refused;
    return isSpent || !known.until.isValid() || kept.until > known.until;
}

void UserGrant::onLoaded(const Result<UserTokens> &kept, const Ready &ready)
{
    // A keychain that is locked by now, or refused the last renewal, takes nothing from what is
    // known here.
    if (kept && isNews(*kept)) {
        m_credentials.tokens = *kept;
        if (const auto good = stillGood())
            return ready(good);
    }
    const QByteArray &refresh = m_credentials.tokens.refresh;
    if (!isUsableToken(refresh) || refresh == m_refused)
        return ready(ended());
    ready(std::optional<AccessToken>());
}

TokenExchange::Question UserGrant::question() const
{
    const UserTokens &tokens = m_credentials.tokens;
    const QByteArray refresh = QUrl::toPercentEncoding(QString::fromLatin1(tokens.refresh));
    TokenExchange::Question question;
    question.url = m_credentials.tokenUrl;
    question.form = "grant_type=refresh_token&refresh_token=" + refresh
        + "&client_id=" + QUrl::toPercentEncoding(m_credentials.clientId);
    question.secrets = QByteArrayList{tokens.refresh, refresh, tokens.access};
    return question;
}

void UserGrant::granted(const AccessToken &token)
{
    UserTokens &tokens = m_credentials.tokens;
    tokens.access = token.value;
    tokens.until = m_clock.now().addMSecs(token.lifeMs);
    if (!token.refresh.isEmpty())
        tokens.refresh = token.refresh; // else the one that was used stays good (RFC 6749 6)
    m_rejected.clear();
    if (m_credentials.keeper)
        m_credentials.keeper->keep(tokens);
}

bool UserGrant::hasAnotherWay()
{
    m_refused = m_credentials.tokens.refresh;
    return m_credentials.keeper != nullptr;
}

void UserGrant::rejected(const QByteArray &token)
{
    m_rejected = token;
}

Error UserGrant::inWords(Error error) const
{
    if (error.kind != ErrorKind::Auth)
        return error;
    const Error plain = ended();
    const bool serverSpoke = error.what != sentenceFor(ErrorKind::Auth) && error.what != plain.what;
    error.what = serverSpoke ? plain.what + u' ' + error.what : plain.what;
    error.next = plain.next;
    return error;
}

} // namespace readback
