// SPDX-License-Identifier: MIT
#include "app/genesys/JsonValue.h"

#include "app/genesys/JsonHandle.h"
#include "app/genesys/JsonReader.h"
#include "app/http/Limits.h"
#include "app/text/PlainText.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

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

} // namespace

JsonValue::JsonValue(JsonReader &reader, Place place, const Found &found)
    : m_storage(found.value_or(Storage())), m_reader(&reader), m_place(place),
      m_exists(found.has_value())
{
}

JsonValue JsonValue::field(const char *key) const &
{
    Found found;
    json::dom::element element;
    if (m_exists && !json::loaded<json::dom::element>(m_storage).at_key(key).get(element))
        found = json::slotOf(element);
    return JsonValue(*m_reader, {this, key}, found);
}

// Of fields of one name the first counts, as in field(). Only keys as long as the one that is met
// are looked at.
void JsonValue::find(
    std::span<const std::string_view> keys, const ByLength &byLength, std::span<Found> found) const
{
    json::dom::object object;
    if (!m_exists || json::loaded<json::dom::element>(m_storage).get(object))
        return;
    quint32 met = 0; // a bit a key
    const auto end = object.end();
    for (auto at = object.begin(); at != end; ++at) {
        const auto key = at.key();
        for (quint32 left = byLength[key.size() % byLength.size()] & ~met; left != 0;
             left &= left - 1) {
            const auto i = static_cast<size_t>(std::countr_zero(left));
            if (!isSame(key, keys[i]))
                continue;
            found[i] = json::slotOf(at.value());
            met |= 1u << i;
            break;
        }
    }
}

JsonItems JsonValue::items() const &
{
    return JsonItems(
        m_exists && json::loaded<json::dom::element>(m_storage).is_array() ? this : nullptr);
}

JsonItems JsonValue::optionalItems() const &
{
    if (m_exists && !json::loaded<json::dom::element>(m_storage).is_array())
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
    if (!m_exists || !json::loaded<json::dom::element>(m_storage).is_object())
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
    if (!m_exists || json::loaded<json::dom::element>(m_storage).get(text))
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
    if (!m_exists || json::loaded<json::dom::element>(m_storage).get(value))
        return {};
    return value;
}

double JsonValue::numberOr(double otherwise) const
{
    double value = 0;
    return m_exists && !json::loaded<json::dom::element>(m_storage).get(value) ? value : otherwise;
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
    if (!m_exists || json::loaded<json::dom::element>(m_storage).get(value))
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
    const json::dom::array elements = json::loaded<json::dom::element>(array->m_storage);
    m_begin.m_array = m_end.m_array = array;
    json::store(m_begin.m_storage, elements.begin());
    json::store(m_end.m_storage, elements.end());
    m_size = static_cast<qsizetype>(elements.size());
}

JsonValue JsonItems::Iterator::operator*() const
{
    const auto at = json::loaded<json::dom::array::iterator>(m_storage);
    return JsonValue(*m_array->m_reader, {m_array, nullptr, m_index}, json::slotOf(*at));
}

JsonItems::Iterator &JsonItems::Iterator::operator++()
{
    auto at = json::loaded<json::dom::array::iterator>(m_storage);
    ++at;
    json::store(m_storage, at);
    ++m_index;
    return *this;
}

bool JsonItems::Iterator::operator!=(const Iterator &other) const
{
    return m_array
        && json::loaded<json::dom::array::iterator>(m_storage)
        != json::loaded<json::dom::array::iterator>(other.m_storage);
}

} // namespace readback
