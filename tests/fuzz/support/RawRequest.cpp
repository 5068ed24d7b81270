// SPDX-License-Identifier: MIT
#include "tests/fuzz/support/RawRequest.h"

namespace readback::fuzz {

namespace {

QByteArray headerIn(const QByteArrayList &lines, const QByteArray &lowerCaseName)
{
    for (const auto &line : lines) {
        const auto colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).toLower() == lowerCaseName)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QByteArray knownVerb(const QByteArray &verb)
{
    static const QByteArrayList kVerbs{"GET", "POST", "PUT", "DELETE", "HEAD"};
    return kVerbs.contains(verb) ? verb : QByteArray();
}

} // namespace

DemoRequest requestOf(const QByteArray &bytes)
{
    const auto end = bytes.indexOf("\n\n");
    const auto head = bytes.left(end < 0 ? bytes.size() : end).split('\n');
    const auto words = head.first().split(' ');
    DemoRequest request;
    request.verb = knownVerb(words.first());
    request.setUrl(QUrl::fromEncoded(words.value(1)));
    request.host = headerIn(head, "host");
    request.contentType = headerIn(head, "content-type").split(';').first().trimmed().toLower();
    request.authorization = headerIn(head, "authorization");
    request.body = end < 0 ? QByteArray() : bytes.mid(end + 2);
    return request;
}

} // namespace readback::fuzz
