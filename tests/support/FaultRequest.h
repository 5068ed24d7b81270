// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace readback::test {

// One request as it came over the wire.
struct FaultRequest
{
    QByteArray method;
    QByteArray target; // path and query, undecoded
    QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case
    QByteArray body;
    QByteArray head; // the bytes before the body
    int connection = 0; // counts over both listeners
    int number = 0; // of this request, from 1, over both listeners
    bool onOther = false; // came to the other host
    qint64 ms = 0; // since the server's start

    QByteArray header(const QByteArray &lowerCaseName) const
    {
        for (const auto &[name, value] : headers) {
            if (name == lowerCaseName)
                return value;
        }
        return {};
    }
    bool hasHeader(const QByteArray &lowerCaseName) const
    {
        for (const auto &pair : headers) {
            if (pair.first == lowerCaseName)
                return true;
        }
        return false;
    }
};

} // namespace readback::test
