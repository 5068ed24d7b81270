// SPDX-License-Identifier: MIT
#include "app/http/Redactor.h"

#include "app/http/Origin.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace readback {

Q_LOGGING_CATEGORY(lcHttp, "readback.http", QtInfoMsg)

namespace {

const QString kRemoved = u"[removed]"_s;

bool isInvisible(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format
        || c.isNonCharacter();
}

// What went through it once comes out as it is.
QString withoutCredentials(QString text)
{
    static const QRegularExpression scheme(
        u"\\b(Bearer|Basic)\\s+[!-~]+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression field(
        u"(access_token|refresh_token|client_secret|client_id|code_verifier|authorization|signature)(\\W{1,4})(?!removed\\])[!-~]+?(?=[\"'&,;\\s}]|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression query(u"(https?://[^\\s?#\"'<>]*)[?#][^\\s\"'<>]*"_s);
    text.replace(scheme, u"\\1 "_s + kRemoved);
    text.replace(field, u"\\1\\2"_s + kRemoved);
    text.replace(query, u"\\1?"_s + kRemoved);
    return text;
}

} // namespace

QString forLog(const QUrl &url, const QUrl &apiOrigin)
{
    const QString host = url.scheme() + "://"_L1 + hostForPeople(url);
    return sameOrigin(url, apiOrigin) ? host + url.path(QUrl::FullyEncoded) : host + "/..."_L1;
}

QString harmless(const QString &text, int characters, const Secrets &secrets)
{
    // Long texts are cut before the work, with room for what the work takes out.
    // By way of UTF-8, which has no halves of characters.
    QString plain = QString::fromUtf8(text.left(characters * 8).toUtf8());
    for (QChar &c : plain) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    }
    plain.removeIf([](QChar c) { return isInvisible(c); });
    // Only now: what is invisible must not part a secret.
    for (const QByteArray &secret : secrets.all) {
        if (!secret.isEmpty())
            plain.replace(QString::fromLatin1(secret), kRemoved);
    }
    if (const QString home = QDir::homePath(); home.size() > 1)
        plain.replace(home, u"~"_s);
    plain = withoutCredentials(plain.simplified());
    if (plain.size() > characters) {
        plain.truncate(characters - 1);
        if (plain.back().isHighSurrogate())
            plain.chop(1);
        plain += u'\u2026';
    }
    return plain;
}

} // namespace readback
