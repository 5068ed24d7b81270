// SPDX-License-Identifier: MIT
#include "app/genesys/JsonReader.h"

#include "app/genesys/JsonHandle.h"
#include "app/genesys/JsonRepair.h"
#include "app/http/Limits.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace readback {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("JsonReader", text);
}

Error errorFor(simdjson::error_code code, qsizetype bytes)
{
    if (code == simdjson::CAPACITY || code == simdjson::MEMALLOC)
        return Error::of(ErrorKind::TooLarge);
    const auto what = code == simdjson::DEPTH_ERROR
        ? QT_TRANSLATE_NOOP("JsonReader", "The server's answer is nested too deeply (%L1 bytes).")
        : QT_TRANSLATE_NOOP("JsonReader", "The server's answer is not valid JSON (%L1 bytes).");
    return Error::of(ErrorKind::Protocol, translated(what).arg(bytes));
}

constexpr char kByteOrderMark[] = "\xef\xbb\xbf";

} // namespace

class JsonReader::Private
{
public:
    void read();
    simdjson::error_code parse();

    QByteArray document;
    json::dom::parser parser;
    json::dom::element root;
    std::optional<Error> error;
    bool whole = false;
};

void JsonReader::Private::read()
{
    if (document.startsWith(kByteOrderMark))
        document.remove(0, 3);
    auto code = simdjson::DEPTH_ERROR;
    if (document.startsWith(kByteOrderMark))
        code = simdjson::TAPE_ERROR; // newer parsers would skip one more by themselves
    else if (!nestsTooDeep(document, Limits::kJsonDepth))
        code = parse();
    if (code == simdjson::STRING_ERROR && repairLoneSurrogates(document))
        code = parse();
    whole = code == simdjson::SUCCESS;
    if (!whole)
        error = errorFor(code, document.size());
}

simdjson::error_code JsonReader::Private::parse()
{
    // The parser reads whole vectors and so a little past the end, where the spare capacity is.
    document.reserve(document.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    const auto size = static_cast<size_t>(document.size());
    constexpr size_t kLeast = 64;
    if (const auto code = parser.allocate(std::max(size, kLeast), Limits::kJsonDepth))
        return code;
    return parser.parse(document.constData(), size, false).get(root);
}

JsonReader::JsonReader(QByteArray document) : d(std::make_unique<Private>())
{
    d->document = std::move(document);
    d->read();
}

JsonReader::~JsonReader() = default;

bool JsonReader::isWhole() const
{
    return d->whole;
}

std::optional<Error> JsonReader::error() const
{
    return d->error;
}

void JsonReader::fail(const QString &path)
{
    if (!d->error)
        fail(Error::of(ErrorKind::Protocol,
            translated(QT_TRANSLATE_NOOP("JsonReader",
                           "In the server's answer “%1” is missing or not what it should be."))
                .arg(path)));
}

void JsonReader::fail(Error error)
{
    if (!d->error)
        d->error = std::move(error);
}

JsonValue JsonReader::root()
{
    return JsonValue(*this, {}, d->whole ? json::slotOf(d->root) : std::nullopt);
}

} // namespace readback
