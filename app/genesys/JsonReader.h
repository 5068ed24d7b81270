// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/JsonValue.h"
#include "app/model/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace readback {

// A whole JSON document, checked completely (syntax, UTF-8, depth) before anything of it is
// believed. A byte order mark is skipped, the escape of a lone surrogate is read as U+FFFD. Throws
// nothing. One thread at a time.
class JsonReader
{
public:
    explicit JsonReader(QByteArray document);
    ~JsonReader();
    JsonReader(const JsonReader &) = delete;
    JsonReader &operator=(const JsonReader &) = delete;

    // False: it is not JSON from the first byte to the last, as a body that was cut short.
    bool isWhole() const;

    JsonValue root();
    // Protocol or TooLarge: the document is not whole, or the first place that failed, by its path
    // ("transcripts[0].phrases[3].startTimeMs"). Names no content.
    std::optional<Error> error() const;

    void fail(const QString &path);
    void fail(Error error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

// Decodes a whole document by `decode(const JsonValue &root) -> T`.
template <class T, class Decode>
Result<T> decodeJson(JsonReader &reader, const Decode &decode)
{
    if (!reader.isWhole())
        return *reader.error();
    T value = decode(reader.root());
    if (const auto error = reader.error())
        return *error;
    return value;
}

} // namespace readback
