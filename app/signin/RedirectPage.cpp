// SPDX-License-Identifier: MIT
#include "app/signin/RedirectPage.h"

#include <QCoreApplication>
#include <QString>

namespace readback {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("SignIn", text);
}

QByteArray statusOf(RedirectPage page)
{
    switch (page) {
    case RedirectPage::SignedIn:
    case RedirectPage::Refused:
        return "200 OK";
    case RedirectPage::NotFound:
        return "404 Not Found";
    case RedirectPage::Malformed:
        break;
    }
    return "400 Bad Request";
}

QString sentenceOf(RedirectPage page)
{
    switch (page) {
    case RedirectPage::SignedIn:
        return translated(
            QT_TRANSLATE_NOOP("SignIn", "You can close this window and go back to Readback."));
    case RedirectPage::Refused:
        return translated(QT_TRANSLATE_NOOP("SignIn",
            "The sign-in was not completed. You can close this window and go back to Readback."));
    case RedirectPage::Malformed:
    case RedirectPage::NotFound:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("SignIn", "There is nothing here."));
}

// The colours are the browser's own, in light and dark.
QByteArray bodyOf(const QString &sentence)
{
    return "<!doctype html><html><head><meta charset=\"utf-8\">"
           "<meta name=\"color-scheme\" content=\"light dark\"><title>Readback</title></head>"
           "<body><p>"
        + sentence.toHtmlEscaped().toUtf8() + "</p></body></html>\n";
}

} // namespace

QByteArray answerWith(RedirectPage page)
{
    const QByteArray body = bodyOf(sentenceOf(page));
    return "HTTP/1.1 " + statusOf(page)
        + "\r\nContent-Type: text/html; charset=utf-8"
          "\r\nContent-Length: "
        + QByteArray::number(body.size())
        + "\r\nContent-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; "
          "frame-ancestors 'none'"
          "\r\nReferrer-Policy: no-referrer"
          "\r\nX-Content-Type-Options: nosniff"
          "\r\nCache-Control: no-store"
          "\r\nConnection: close\r\n\r\n"
        + body;
}

} // namespace readback
