// SPDX-License-Identifier: MIT
#include "app/genesys/JsonReader.h"

#include "app/genesys/JsonRepair.h"
#include "app/http/Limits.h"
#include "app/text/PlainText.h"

#include <QCoreApplication>

#include <simdjson.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <type_traits>
#include <utility>

namespace readback {

namespace dom = simdjson::dom;
using namespace Qt::StringLiterals;

namespace {

// The parser's handles are kept in public headers as bytes only.
template <class Handle, class Storage>
Handle loaded(const Storage &storage)
{
    static_assert(sizeof(Handle) == sizeof(Storage) && std::is_trivially_copyable_v<Handle>);
    Handle handle;
    std::memcpy(&handle, storage.data(), sizeof handle);
    return handle;
}

template <class Handle, class Storage>
void store(Storage &storage, const Handle &handle)
{
    static_assert(sizeof(Handle) == sizeof(Storage) && std::is_trivially_copyable_v<Handle>);
    std::memcpy(storage.data(), &handle, sizeof handle);
}

using Slot = std::array<std::byte, sizeof(dom::element)>;

// Null is as good as missing.
std::optional<Slot> slotOf(const dom::element &element)
{
    if (element.is_null())
        return {};
    Slot slot;
    store(slot, element);
    return slot;
}

// Keys are too short for a call of a function each.
bool isSame(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    size_t i = 0;
    for (; i + 8 <= a.size(); i += 8) {
        quint64 left = 0;
        quint64 right = 0;
        std::memcpy(&left, a.data() + i, 8);
        std::memcpy(&right, b.data() + i, 8);
        if (left != right)
            return false;
    }
    for (; i < a.size(); ++i)
        if (a[i] != b[i])
            return false;
    return true;
}

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
    dom::parser parser;
    dom::element root;
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
    return JsonValue(*this, {}, d->whole ? slotOf(d->root) : std::nullopt);
}

JsonValue::JsonValue(JsonReader &reader, Place place, const Found &found)
    : m_storage(found.value_or(Storage())), m_reader(&reader), m_place(place),
      m_exists(found.has_value())
{
}

JsonValue JsonValue::field(const char *key) const &
{
    Found found;
    dom::element element;
    if (m_exists && !loaded<dom::element>(m_storage).at_key(key).get(element))
        found = slotOf(element);
    return JsonValue(*m_reader, {this, key}, found);
}

// Of fields of one name the first counts, as in field(). Only keys as long as the one that is met
// are looked at.
void JsonValue::find(std::span<const std::string_view> keys, std::span<Found> found) const
{
    dom::object object;
    if (!m_exists || loaded<dom::element>(m_storage).get(object))
        return;
    std::array<quint32, 32> wanted{}; // by length, a bit a key
    for (size_t i = 0; i < keys.size(); ++i)
        wanted[keys[i].size() % wanted.size()] |= 1u << i;
    const auto end = object.end();
    for (auto at = object.begin(); at != end; ++at) {
        const auto key = at.key();
        auto &candidates = wanted[key.size() % wanted.size()];
        for (quint32 left = candidates; left != 0; left &= left - 1) {
            const auto i = static_cast<size_t>(std::countr_zero(left));
            if (!isSame(key, keys[i]))
                continue;
            found[i] = slotOf(at.value());
            candidates &= ~(1u << i);
            break;
        }
    }
}

JsonItems JsonValue::items() const &
{
    return JsonItems(m_exists && loaded<dom::element>(m_storage).is_array() ? this : nullptr);
}

JsonItems JsonValue::optionalItems() const &
{
    if (m_exists && !loaded<dom::element>(m_storage).is_array())
        fail();
    return items();
}

JsonItems JsonValue::neededItems() const &
{
    if (!m_exists)
        fail();
    return optionalItems();
}

void JsonValue::needObject() const
{
    if (!m_exists || !loaded<dom::element>(m_storage).is_object())
        fail();
}

void JsonValue::allowObject() const
{
    if (m_exists)
        needObject();
}

std::optional<std::string_view> JsonValue::raw() const
{
    std::string_view text;
    if (!m_exists || loaded<dom::element>(m_storage).get(text))
        return {};
    return text;
}

QString JsonValue::verbatim() const
{
    const auto utf8 = rawOr({});
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString JsonValue::neededVerbatim() const
{
    if (rawOr({}).empty())
        fail();
    return verbatim();
}

std::optional<QString> JsonValue::text() const
{
    const auto utf8 = raw();
    if (!utf8)
        return {};
    return plainTextFromUtf8(QByteArrayView(utf8->data(), static_cast<qsizetype>(utf8->size())));
}

QString JsonValue::neededText() const
{
    auto found = text();
    if (!found)
        fail();
    return found ? *std::move(found) : QString();
}

QString JsonValue::name() const
{
    return plainName(verbatim(), Limits::kNameLength);
}

std::optional<double> JsonValue::number() const
{
    double value = 0;
    if (!m_exists || loaded<dom::element>(m_storage).get(value))
        return {};
    return value;
}

double JsonValue::numberOr(double otherwise) const
{
    double value = 0;
    return m_exists && !loaded<dom::element>(m_storage).get(value) ? value : otherwise;
}

double JsonValue::neededNumber() const
{
    const double value = numberOr(kNoNumber);
    if (!std::isnan(value))
        return value;
    fail();
    return 0;
}

std::optional<bool> JsonValue::boolean() const
{
    bool value = false;
    if (!m_exists || loaded<dom::element>(m_storage).get(value))
        return {};
    return value;
}

void JsonValue::fail() const
{
    if (!m_reader->error())
        m_reader->fail(path());
}

void JsonValue::fail(Error error) const
{
    m_reader->fail(std::move(error));
}

QString JsonValue::path() const
{
    if (!m_place.parent)
        return u"$"_s;
    const QString front = m_place.parent->m_place.parent ? m_place.parent->path() : QString();
    if (!m_place.key)
        return front + QLatin1Char('[') + QString::number(m_place.index) + QLatin1Char(']');
    return (front.isEmpty() ? front : front + QLatin1Char('.')) + QLatin1String(m_place.key);
}

JsonItems::JsonItems(const JsonValue *array)
{
    if (!array)
        return;
    const dom::array elements = loaded<dom::element>(array->m_storage);
    m_begin.m_array = m_end.m_array = array;
    store(m_begin.m_storage, elements.begin());
    store(m_end.m_storage, elements.end());
    m_size = static_cast<qsizetype>(elements.size());
}

JsonValue JsonItems::Iterator::operator*() const
{
    const auto at = loaded<dom::array::iterator>(m_storage);
    return JsonValue(*m_array->m_reader, {m_array, nullptr, m_index}, slotOf(*at));
}

JsonItems::Iterator &JsonItems::Iterator::operator++()
{
    auto at = loaded<dom::array::iterator>(m_storage);
    ++at;
    store(m_storage, at);
    ++m_index;
    return *this;
}

bool JsonItems::Iterator::operator!=(const Iterator &other) const
{
    return m_array
        && loaded<dom::array::iterator>(m_storage) != loaded<dom::array::iterator>(other.m_storage);
}

} // namespace readback
