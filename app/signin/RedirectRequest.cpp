// SPDX-License-Identifier: MIT
#include "app/signin/RedirectRequest.h"

#include "app/signin/Pkce.h"

#include <QByteArrayList>
#include <QHash>

#include <algorithm>
#include <optional>

namespace readback {

namespace {

using Kind = RedirectRequest::Kind;

constexpr qsizetype kLongestCode = 2048;
constexpr qsizetype kLongestText = 1000;

// The value of a header that is there exactly once.
std::optional<QByteArray> headerOf(const QByteArrayList &lines, const QByteArray &name)
{
    std::optional<QByteArray> value;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.left(colon).compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (value)
            return std::nullopt;
        value = line.mid(colon + 1).trimmed();
    }
    return value;
}

// A page elsewhere that has its own name lead here by DNS is told from the browser's way back.
bool isOurHost(const QByteArrayList &lines, quint16 port)
{
    const auto host = headerOf(lines, "host");
    return host && host->toLower() == "localhost:" + QByteArray::number(port);
}

using Fields = QHash<QByteArray, QByteArray>;

// Nothing: a field came twice.
std::optional<Fields> fieldsOf(const QByteArray &query)
{
    Fields fields;
    const QByteArrayList pairs = query.split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = pair.left(equals);
        if (equals < 0)
            continue;
        if (fields.contains(name))
            return std::nullopt;
        fields.insert(name, pair.mid(equals + 1));
    }
    return fields;
}

bool isCode(const QByteArray &code)
{
    return !code.isEmpty() && code.size() <= kLongestCode
        && std::ranges::all_of(code, [](char c) { return c >= '!' && c <= '~'; });
}

QString textOf(QByteArray value)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(value.replace('+', ' ')))
        .left(kLongestText);
}

RedirectRequest judgeFields(const Fields &fields, const QByteArray &state)
{
    const QByteArray given = QByteArray::fromPercentEncoding(fields.value("state"));
    if (state.isEmpty() || !areEqualInConstantTime(given, state))
        return {};
    const bool refused = fields.contains("error");
    if (refused == fields.contains("code"))
        return {};
    if (refused)
        return {Kind::Refused, {}, textOf(fields.value("error")),
            textOf(fields.value("error_description"))};
    const QByteArray code = QByteArray::fromPercentEncoding(fields.value("code"));
    return isCode(code) ? RedirectRequest{Kind::Code, code} : RedirectRequest{};
}

} // namespace

RedirectRequest judgeRedirect(const QByteArray &head, const QByteArray &state, quint16 port)
{
    QByteArrayList lines = head.split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    const QByteArrayList words = lines.takeFirst().split(' ');
    const bool isGet = words.size() == 3 && words.at(0) == "GET"
        && (words.at(2) == "HTTP/1.1" || words.at(2) == "HTTP/1.0");
    if (!isGet || !isOurHost(lines, port))
        return {};
    const QByteArray &target = words.at(1);
    const qsizetype question = target.indexOf('?');
    if (target != "/" && !target.startsWith("/?"))
        return {Kind::NotFound};
    const auto fields = fieldsOf(question < 0 ? QByteArray() : target.mid(question + 1));
    return fields ? judgeFields(*fields, state) : RedirectRequest{};
}

} // namespace readback
