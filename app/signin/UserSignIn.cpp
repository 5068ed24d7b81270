// SPDX-License-Identifier: MIT
#include "app/signin/UserSignIn.h"

#include "app/async/ObjectHolder.h"
#include "app/http/Limits.h"
#include "app/http/Origin.h"
#include "app/http/Redactor.h"
#include "app/http/RequestBuilder.h"
#include "app/signin/Pkce.h"

#include <QCoreApplication>
#include <QPointer>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVerifierBytes = 64; // 86 characters; the least that may be is 43
constexpr int kStateBytes = 32;

QString translated(const char *text)
{
    return QCoreApplication::translate("SignIn", text);
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

Error tellNext(Error error, const char *next)
{
    error.next = translated(next);
    return error;
}

Error refusedByPage(const RedirectRequest &request)
{
    const auto what = [](const QString &text) { return Error::of(ErrorKind::Auth, text); };
    if (request.error == "access_denied"_L1)
        return tellNext(what(translated(QT_TRANSLATE_NOOP(
                            "SignIn", "The sign-in was refused in the browser."))),
            QT_TRANSLATE_NOOP("SignIn", "Sign in again, and allow Readback the access there."));
    const QString said = request.description.isEmpty() ? request.error : request.description;
    return tellNext(
        what(translated(QT_TRANSLATE_NOOP("SignIn", "The sign-in page reports a problem: %1"))
                 .arg(harmless(said, Limits::kErrorTextLength))),
        QT_TRANSLATE_NOOP("SignIn",
            "Ask an administrator to check the OAuth client: grant type Code Authorization, "
            "redirect URI http://localhost."));
}

} // namespace

UserSignIn::UserSignIn(SignInPlace place, Clock &clock, const Completion<UserTokens> &completion)
    : m_place(std::move(place)), m_clock(clock), m_completion(completion),
      m_verifier(randomText(kVerifierBytes)), m_state(randomText(kStateBytes)),
      m_listener(m_state, clock), m_proxies(clock), m_exchange(m_proxies, clock)
{
    connect(&m_listener, &RedirectListener::arrived, this, &UserSignIn::onArrived,
        Qt::QueuedConnection);
}

UserSignIn::~UserSignIn() = default;

void UserSignIn::start(const PageOpener &open)
{
    if (!isPlainToken(m_place.clientId.toUtf8()))
        return m_completion.finish(Error::of(ErrorKind::Auth));
    if (!isAllowedTarget(m_place.tokenUrl, m_place.tokenUrl))
        return m_completion.finish(Error::of(ErrorKind::Protocol));
    if (!m_listener.listen())
        return m_completion.finish(tellNext(
            Error::of(ErrorKind::Local,
                translated(QT_TRANSLATE_NOOP("SignIn",
                    "Readback cannot wait for the browser: this computer gives it no port."))),
            QT_TRANSLATE_NOOP("SignIn", "Check the computer's firewall and try again.")));
    m_clock.after(kPatienceMs, this, [this] { onPatienceOver(); });
    open(page());
}

QUrl UserSignIn::page() const
{
    const QString redirect = encoded(m_listener.redirectUri());
    const QString challenge = QString::fromLatin1(challengeOf(m_verifier));
    QUrl url = m_place.authorizeUrl;
    url.setQuery(u"client_id=%1&response_type=code&redirect_uri=%2&code_challenge=%3"
                 "&code_challenge_method=S256&state=%4"_s.arg(
                     encoded(m_place.clientId), redirect, challenge, QString::fromLatin1(m_state)),
        QUrl::StrictMode);
    return url;
}

void UserSignIn::onArrived(const RedirectRequest &request)
{
    if (request.kind == RedirectRequest::Kind::Code)
        swap(request.code);
    else
        m_completion.finish(refusedByPage(request));
}

void UserSignIn::swap(const QByteArray &code)
{
    const QByteArray encodedCode = QUrl::toPercentEncoding(QString::fromLatin1(code));
    TokenExchange::Question question;
    question.url = m_place.tokenUrl;
    question.form = "grant_type=authorization_code&code=" + encodedCode
        + "&code_verifier=" + m_verifier + "&client_id=" + QUrl::toPercentEncoding(m_place.clientId)
        + "&redirect_uri=" + QUrl::toPercentEncoding(m_listener.redirectUri());
    question.secrets = QByteArrayList{code, encodedCode, m_verifier};
    m_clock.after(kExchangeMs, this, [this] { onExchangeLate(); });
    m_exchange.ask(
        std::move(question), [this](const Result<AccessToken> &answer) { onAnswer(answer); });
}

void UserSignIn::onAnswer(const Result<AccessToken> &answer)
{
    if (answer)
        return m_completion.finish(
            UserTokens{answer->value, answer->refresh, m_clock.now().addMSecs(answer->lifeMs)});
    const bool refused = answer.error().kind == ErrorKind::Auth;
    m_completion.finish(refused ? tellNext(answer.error(),
                            QT_TRANSLATE_NOOP("SignIn",
                                "Check region and client ID. The OAuth client needs the grant type "
                                "Code Authorization with PKCE and the redirect URI "
                                "http://localhost."))
                                : answer.error());
}

void UserSignIn::onPatienceOver()
{
    if (!m_listener.isListening())
        return; // the browser was here
    m_completion.finish(
        tellNext(Error::of(ErrorKind::Timeout,
                     translated(QT_TRANSLATE_NOOP("SignIn",
                         "The sign-in in the browser was not completed within 5 minutes."))),
            QT_TRANSLATE_NOOP("SignIn", "Sign in again.")));
}

void UserSignIn::onExchangeLate()
{
    m_completion.finish(m_exchange.trouble().value_or(Error::of(ErrorKind::Timeout)));
}

CallHandle signInUser(SignInPlace place, const PageOpener &open, Clock &clock, QObject *context,
    Callback<UserTokens> done)
{
    const Completion<UserTokens> completion(context, std::move(done));
    auto signIn = std::make_unique<UserSignIn>(std::move(place), clock, completion);
    completion.onCancel([signIn = QPointer(signIn.get())] {
        if (signIn)
            signIn->stop();
    });
    signIn->start(open);
    completion.hold(holdObject(std::move(signIn)));
    return completion.handle();
}

} // namespace readback
