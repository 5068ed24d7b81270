// SPDX-License-Identifier: MIT
#include "app/http/HttpReply.h"

namespace readback {

QByteArray HttpReply::header(const QByteArray &lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

} // namespace readback
