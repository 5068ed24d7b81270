// SPDX-License-Identifier: MIT
#include "app/demo/SignedDocuments.h"

#include "app/demo/PlatformJson.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

const QString kStamp = u"yyyyMMdd'T'HHmmss'Z'"_s;

DemoAnswer refusal(int status, const QByteArray &code, const QByteArray &message)
{
    return {status, "application/xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>"
            + message + "</Message></Error>",
        {}};
}

bool isPast(const QString &date, const QString &seconds)
{
    const auto local = QDateTime::fromString(date, kStamp);
    const QDateTime from(local.date(), local.time(), QTimeZone::utc());
    const auto now = QDateTime::currentDateTimeUtc();
    return !from.isValid() || from > now.addSecs(5) || from.addSecs(seconds.toInt()) <= now;
}

} // namespace

SignedDocuments::SignedDocuments(const DemoOrganisation &organisation, int goodForSeconds)
    : m_organisation(organisation), m_goodForSeconds(goodForSeconds), m_key(32, Qt::Uninitialized)
{
    QRandomGenerator::system()->generate(m_key.begin(), m_key.end());
}

QByteArray SignedDocuments::signatureOf(
    const QString &path, const QString &date, const QString &seconds) const
{
    const auto text = QString(path + u'\n' + date + u'\n' + seconds).toUtf8();
    return QMessageAuthenticationCode::hash(text, m_key, QCryptographicHash::Sha256).toHex();
}

QString SignedDocuments::addressOf(
    const QString &origin, const QString &conversationId, const QString &legId, int recording) const
{
    const auto path = u"/transcripts/%1/%2/%3.json"_s.arg(conversationId, legId).arg(recording);
    const auto date = QDateTime::currentDateTimeUtc().toString(kStamp);
    const auto seconds = QString::number(m_goodForSeconds);
    return origin + path + u"?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date="_s + date
        + u"&X-Amz-Expires="_s + seconds + u"&X-Amz-SignedHeaders=host&X-Amz-Signature="_s
        + QString::fromLatin1(signatureOf(path, date, seconds));
}

DemoAnswer SignedDocuments::answer(const DemoRequest &request) const
{
    if (!request.authorization.isEmpty())
        return refusal(400, "InvalidArgument",
            "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature "
            "query string parameter or the Authorization header should be specified");
    if (request.verb != "GET")
        return refusal(405, "MethodNotAllowed", "The method is not allowed against this resource.");
    const auto date = request.query.queryItemValue(u"X-Amz-Date"_s);
    const auto seconds = request.query.queryItemValue(u"X-Amz-Expires"_s);
    const auto signature = request.query.queryItemValue(u"X-Amz-Signature"_s).toLatin1();
    if (signature.isEmpty() || signature != signatureOf(request.path, date, seconds))
        return refusal(403, "SignatureDoesNotMatch", "The signature does not match.");
    if (isPast(date, seconds))
        return refusal(403, "AccessDenied", "Request has expired");
    const int index = m_organisation.indexOf(request.segments.value(1));
    if (index < 0)
        return refusal(404, "NoSuchKey", "The specified key does not exist.");
    const auto call = m_organisation.call(index);
    for (const auto &leg : call.legs) {
        if (leg.id == request.segments.value(2))
            return DemoAnswer::json(PlatformJson::document(call, leg));
    }
    return refusal(404, "NoSuchKey", "The specified key does not exist.");
}

} // namespace readback
