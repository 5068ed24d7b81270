// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace readback {

// A whole answer with a 2xx status. Everything else comes as an Error, except the statuses a
// dialect asked to see (HttpSession::sendRaw). Header names in lower case.
struct HttpReply
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body; // decompressed

    QByteArray header(const QByteArray &lowerCaseName) const;
};

} // namespace readback
