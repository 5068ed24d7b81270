// SPDX-License-Identifier: MIT
#include "ui/handover/HandoverMessage.h"

#include <QStandardPaths>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kGreeting("readback 1");
constexpr qsizetype kLongestToken = 512;

// A link that is longer, or anything but visible ASCII, is none; so that it can be told, a part of
// it arrives.
QByteArray lineOf(const QString &text, qsizetype most)
{
    QByteArray line;
    for (const QChar c : QStringView(text).left(most))
        line += c > u' ' && c < QChar(0x7f) ? c.toLatin1() : '?';
    return line;
}

bool isVisible(const QByteArray &line)
{
    return std::ranges::all_of(line, [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace

QByteArray encodeHandover(const HandoverMessage &message)
{
    return kGreeting.toByteArray() + '\n' + lineOf(message.link, 2049) + '\n'
        + lineOf(message.token, kLongestToken) + '\n';
}

bool isWholeHandover(const QByteArray &bytes)
{
    return bytes.count('\n') >= 3;
}

std::optional<HandoverMessage> decodeHandover(const QByteArray &bytes)
{
    const auto lines = bytes.split('\n');
    const bool whole = bytes.size() <= kLongestHandover && lines.size() == 4 && lines[3].isEmpty();
    if (!whole || lines[0] != kGreeting || !isVisible(lines[1]) || !isVisible(lines[2])
        || lines[2].size() > kLongestToken)
        return {};
    return HandoverMessage{QString::fromLatin1(lines[1]), QString::fromLatin1(lines[2])};
}

QString handoverPath()
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? folder : folder + u"/readback.socket"_s;
}

} // namespace readback
