// SPDX-License-Identifier: MIT
#include "app/demo/DemoConsent.h"

#include "app/demo/DemoCast.h"
#include "app/demo/DemoTokens.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

using Consent = DemoOptions::Consent;

constexpr qint64 kCodeMs = 120'000;

QString translated(const char *text)
{
    return QCoreApplication::translate("DemoConsent", text);
}

QString valueOf(const QUrlQuery &query, const QString &key)
{
    return query.queryItemValue(key, QUrl::FullyDecoded);
}

DemoAnswer html(int status, const QString &inside)
{
    DemoAnswer answer{status, "text/html; charset=utf-8", {}, {}};
    answer.body = "<!doctype html><html><head><meta charset=\"utf-8\">"
                  "<meta name=\"color-scheme\" content=\"light dark\"><title>"
        + QString(DemoCast::kOrganisationName).toHtmlEscaped().toUtf8() + "</title></head><body>"
        + inside.toUtf8() + "</body></html>\n";
    answer.headers = {{"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
        {"Cache-Control", "no-store"}, {"Referrer-Policy", "no-referrer"}};
    return answer;
}

DemoAnswer wrong(const char *sentence)
{
    return html(400, u"<p>%1</p>"_s.arg(translated(sentence).toHtmlEscaped()));
}

// Any port will do on loopback; all else is as it was registered: "http://localhost" or
// "http://127.0.0.1", without a path.
bool isOurRedirect(const QString &uri)
{
    static const QRegularExpression shape(
        u"\\Ahttp://(?:localhost|127\\.0\\.0\\.1)(?::[0-9]{1,5})?/?\\z"_s);
    return shape.match(uri).hasMatch() && QUrl(uri, QUrl::StrictMode).isValid();
}

DemoAnswer backTo(const QUrlQuery &query, const QString &key, const QString &value)
{
    QUrl url(valueOf(query, u"redirect_uri"_s), QUrl::StrictMode);
    QString text = key + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
    if (query.hasQueryItem(u"state"_s))
        text += u"&state="_s
            + QString::fromLatin1(QUrl::toPercentEncoding(valueOf(query, u"state"_s)));
    url.setQuery(text, QUrl::StrictMode);
    return {302, {}, {}, {{"Location", url.toEncoded()}, {"Cache-Control", "no-store"}}};
}

// What is wrong with a request whose way back is known, as RFC 6749 names it; empty: nothing.
QString faultOf(const QUrlQuery &query)
{
    static const QRegularExpression challenge(u"\\A[A-Za-z0-9_-]{43}\\z"_s);
    if (valueOf(query, u"response_type"_s) != u"code")
        return u"unsupported_response_type"_s;
    const bool proves = valueOf(query, u"code_challenge_method"_s) == u"S256"
        && challenge.match(valueOf(query, u"code_challenge"_s)).hasMatch();
    return proves ? QString() : u"invalid_request"_s;
}

bool saysAnythingTwice(const QUrlQuery &query)
{
    const auto items = query.queryItems();
    QStringList keys;
    for (const auto &[key, value] : items)
        keys.append(key);
    return keys.removeDuplicates() > 0;
}

} // namespace

DemoConsent::DemoConsent(const DemoOptions &options)
    : m_clientId(options.userClientId), m_consent(options.consent)
{
    m_clock.start();
}

DemoAnswer DemoConsent::page(const DemoRequest &request)
{
    if (request.verb != "GET")
        return DemoAnswer::wrongMethod();
    const auto &query = request.query;
    if (saysAnythingTwice(query) || valueOf(query, u"client_id"_s) != m_clientId)
        return wrong(QT_TRANSLATE_NOOP("DemoConsent", "There is no such application."));
    // Nobody is sent to a place that was not agreed on.
    if (!isOurRedirect(valueOf(query, u"redirect_uri"_s)))
        return wrong(
            QT_TRANSLATE_NOOP("DemoConsent", "The application names an address that is not its."));
    if (const auto fault = faultOf(query); !fault.isEmpty())
        return backTo(query, u"error"_s, fault);
    switch (decision(query)) {
    case Consent::Allow:
        return allow(query);
    case Consent::Deny:
        return backTo(query, u"error"_s, u"access_denied"_s);
    case Consent::Ask:
        break;
    }
    return ask(request);
}

Consent DemoConsent::decision(const QUrlQuery &query) const
{
    const auto said = valueOf(query, u"auto"_s);
    if (said.isEmpty())
        return m_consent;
    return said == u"1" ? Consent::Allow : Consent::Deny;
}

DemoAnswer DemoConsent::ask(const DemoRequest &request) const
{
    const auto link = [&request](const QString &answer, const QString &text) {
        auto query = request.query;
        query.addQueryItem(u"auto"_s, answer);
        return u"<a href=\"?%1\">%2</a>"_s.arg(
            query.toString(QUrl::FullyEncoded).toHtmlEscaped(), text.toHtmlEscaped());
    };
    const auto question
        = translated(QT_TRANSLATE_NOOP("DemoConsent", "May Readback read the calls of %1 for you?"))
              .arg(DemoCast::kOrganisationName);
    return html(200,
        u"<h1>%1</h1><p>%2</p><p>%3 &nbsp; %4</p>"_s.arg(
            QString(DemoCast::kOrganisationName).toHtmlEscaped(), question.toHtmlEscaped(),
            link(u"1"_s, translated(QT_TRANSLATE_NOOP("DemoConsent", "Allow"))),
            link(u"0"_s, translated(QT_TRANSLATE_NOOP("DemoConsent", "Deny")))));
}

DemoAnswer DemoConsent::allow(const QUrlQuery &query)
{
    const qint64 now = m_clock.elapsed();
    m_codes.removeIf([now](const auto &it) { return it.value().givenMs + kCodeMs <= now; });
    const auto code = DemoTokens::secret();
    m_codes.insert(code,
        {valueOf(query, u"redirect_uri"_s), valueOf(query, u"code_challenge"_s).toLatin1(), now});
    return backTo(query, u"code"_s, QString::fromLatin1(code));
}

std::optional<DemoConsent::Grant> DemoConsent::redeem(const QByteArray &code)
{
    if (!m_codes.contains(code))
        return {};
    const Grant grant = m_codes.take(code);
    return grant.givenMs + kCodeMs > m_clock.elapsed() ? std::optional(grant) : std::nullopt;
}

} // namespace readback
