// SPDX-License-Identifier: MIT
#include "app/http/RequestBuilder.h"

#include <algorithm>

namespace readback {

namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

bool isHeaderName(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), isNameCharacter);
}

bool isHeaderValue(const QByteArray &value)
{
    return std::all_of(value.cbegin(), value.cend(), [](char c) { return c >= ' ' && c <= '~'; });
}

void switchOffHelpfulness(QNetworkRequest &request)
{
    using R = QNetworkRequest;
    request.setAttribute(R::RedirectPolicyAttribute, R::ManualRedirectPolicy);
    request.setAttribute(R::CookieLoadControlAttribute, R::Manual);
    request.setAttribute(R::CookieSaveControlAttribute, R::Manual);
    request.setAttribute(R::AuthenticationReuseAttribute, R::Manual);
    request.setAttribute(R::CacheLoadControlAttribute, R::AlwaysNetwork);
    request.setAttribute(R::CacheSaveControlAttribute, false);
}

} // namespace

bool isPlainToken(const QByteArray &text)
{
    return !text.isEmpty()
        && std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '!' && c <= '~'; });
}

bool isUsableToken(const QByteArray &text)
{
    constexpr qsizetype kLongestToken = 8192;
    return text.size() <= kLongestToken && isPlainToken(text);
}

bool hasSoundHeaders(const HttpRequest &request)
{
    const bool sound
        = std::all_of(request.headers.cbegin(), request.headers.cend(), [](const auto &header) {
              return isHeaderName(header.first) && isHeaderValue(header.second);
          });
    return sound && isHeaderValue(request.contentType)
        && (request.verb == "GET" || request.verb == "POST" || request.verb == "DELETE");
}

QNetworkRequest networkRequest(const HttpRequest &request, const QByteArray &authorization)
{
    QNetworkRequest network(request.url);
    switchOffHelpfulness(network);
    network.setRawHeader("User-Agent", "Readback/" READBACK_VERSION);
    network.setRawHeader("Accept", request.expectJson ? "application/json" : "*/*");
    // Otherwise the network layer would tell this computer's language.
    network.setRawHeader("Accept-Language", "en");
    if (!request.contentType.isEmpty())
        network.setRawHeader("Content-Type", request.contentType);
    for (const auto &[name, value] : request.headers)
        network.setRawHeader(name, value);
    if (!authorization.isEmpty())
        network.setRawHeader("Authorization", authorization);
    // Our own count of the bytes comes first; this one cannot be told from a broken body.
    network.setDecompressedSafetyCheckThreshold(Limits::kDecompressed);
    return network;
}

} // namespace readback
