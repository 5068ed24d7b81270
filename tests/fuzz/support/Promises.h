// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/JsonReader.h"
#include "app/model/Conversation.h"
#include "app/model/ConversationScores.h"
#include "app/model/Error.h"
#include "app/model/Transcript.h"

#include <QUrl>

namespace readback::fuzz {

// What app/model promises of its values; each throws a Finding.
void requirePlainName(const QString &name);
void requirePlainText(const QString &text);
void requireSound(const Conversation &conversation);
void requireSound(const Transcript &transcript);
// What holds of a transcript even where it comes from a file of somebody else's, who may have left
// phrases without words, and speakers without phrases.
void requireSafe(const Transcript &transcript);
void requireSound(const ConversationScores &scores);

// An error of a decoder: of a kind that a broken answer may have, names a place by its path and
// repeats nothing of the body.
void requireDiscreet(const Error &error);

// What `decode` makes of the input; an error is fine and is looked at.
template <class Decode>
auto decoded(const QByteArray &input, const Decode &decode)
{
    using Value = decltype(decode(std::declval<const JsonValue &>()));
    JsonReader reader(input);
    auto result = decodeJson<Value>(reader, decode);
    if (!result)
        requireDiscreet(result.error());
    return result;
}

} // namespace readback::fuzz
