// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/HttpReply.h"
#include "app/http/Redactor.h"

#include <QString>

namespace readback {

// What an error answer says for itself: the message and the missing permission of an ErrorBody
// (platform-api 6), the description of a token endpoint's refusal, or plain text. One line, at most
// Limits::kErrorTextLength characters; empty for a page of HTML or nothing readable.
struct ServerMessage
{
    QString text;
    QString code;

    // `secrets`: the credentials that went with the request, should the server echo it.
    static ServerMessage of(const HttpReply &reply, const Secrets &secrets = {});
};

} // namespace readback
