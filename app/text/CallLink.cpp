// SPDX-License-Identifier: MIT
#include "app/text/CallLink.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestLink = 2048;
constexpr qsizetype kLongestId = 256;

Error unusable(const char *why)
{
    return {ErrorKind::Local, QCoreApplication::translate("CallLink", why),
        QCoreApplication::translate("CallLink", "Ask whoever sent it for a new one."), 0, {}, {}};
}

bool isVisibleAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < QChar(0x7f); });
}

bool isHost(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}\\])(?::[1-9][0-9]{0,4})?\\z"_s);
    return form.match(text).hasMatch();
}

bool isId(const QString &id)
{
    const auto isControl = [](QChar c) {
        return c.category() == QChar::Other_Control || c.isNonCharacter()
            || c == QChar::ReplacementCharacter;
    };
    return !id.isEmpty() && id.size() <= kLongestId && id != "."_L1 && id != ".."_L1
        && id.isValidUtf16() && std::ranges::none_of(id, isControl);
}

// Empty: not the one segment of a path.
QString idIn(const QUrl &url)
{
    const auto path = url.path(QUrl::FullyEncoded);
    if (!path.startsWith(u'/') || path.indexOf(u'/', 1) >= 0)
        return {};
    const auto id = QString::fromUtf8(QByteArray::fromPercentEncoding(path.mid(1).toLatin1()));
    return isId(id) ? id : QString();
}

std::optional<int> phraseIn(const QString &text)
{
    static const QRegularExpression form(u"\\A(?:0|[1-9][0-9]{0,8})\\z"_s);
    return form.match(text).hasMatch() ? std::optional(text.toInt()) : std::nullopt;
}

bool isConversationUrl(const QUrl &url)
{
    return url.isValid() && url.scheme() == "readback"_L1
        && url.authority(QUrl::FullyEncoded) == "conversation"_L1 && !url.hasFragment();
}

// The values of the query; false: one it does not know, or twice.
bool readQuery(const QUrl &url, CallLink &link)
{
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (key == "host"_L1 && link.host.isEmpty() && isHost(value)) {
            link.host = value;
        } else if (key == "phrase"_L1 && !link.phrase) {
            link.phrase = phraseIn(value);
            if (!link.phrase)
                return false;
        } else {
            return false;
        }
    }
    return !link.host.isEmpty();
}

} // namespace

QString callLinkText(const CallLink &link)
{
    auto text = u"readback://conversation/"_s
        + QString::fromLatin1(QUrl::toPercentEncoding(link.conversationId)) + u"?host="_s
        + QString::fromLatin1(QUrl::toPercentEncoding(link.host, ":[]"));
    if (link.phrase)
        text += u"&phrase="_s + QString::number(*link.phrase);
    return text;
}

Result<CallLink> parseCallLink(const QString &text)
{
    if (text.size() > kLongestLink)
        return unusable(
            QT_TRANSLATE_NOOP("CallLink", "This link is too long to be one to a call."));
    const QUrl url(text, QUrl::StrictMode);
    if (!isVisibleAscii(text) || !isConversationUrl(url))
        return unusable(QT_TRANSLATE_NOOP("CallLink", "This is no link to a call."));
    CallLink link;
    link.conversationId = idIn(url);
    if (link.conversationId.isEmpty())
        return unusable(QT_TRANSLATE_NOOP("CallLink", "This link names no usable conversation."));
    if (!readQuery(url, link))
        return unusable(QT_TRANSLATE_NOOP("CallLink", "This link does not say where its call is."));
    return link;
}

} // namespace readback
