// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"

#include <QString>

#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

namespace readback {

template <size_t N>
class JsonFields;
class JsonItems;
template <size_t N>
class JsonKeys;
class JsonReader;

// One place of a JSON document; null counts as missing. Where a needed value is missing or of
// another type, the place is told to the reader and a default is returned, so that a decoder runs
// to its end and the reader is asked once. Cannot be copied and knows the value it came from, which
// it must not outlive: keep each in a local of its own. Thread: its reader's.
class JsonValue
{
public:
    JsonValue(const JsonValue &) = delete;
    JsonValue &operator=(const JsonValue &) = delete;

    bool exists() const { return m_exists; }

    // A field of an object; missing where this is no object or has no such field.
    JsonValue field(const char *key) const &;
    JsonValue field(const char *key) && = delete;

    // Many fields at once, in one pass over the object: for objects of which there are thousands.
    template <size_t N>
    JsonFields<N> fields(const JsonKeys<N> &keys) const &;
    template <size_t N>
    JsonFields<N> fields(const JsonKeys<N> &keys) && = delete;

    // The elements of an array. items(): none if it is something else. optionalItems(): a value of
    // another type is an error. neededItems(): so is a missing one.
    JsonItems items() const &;
    JsonItems optionalItems() const &;
    JsonItems neededItems() const &;
    JsonItems items() && = delete;
    JsonItems optionalItems() && = delete;
    JsonItems neededItems() && = delete;

    // An object, or an error.
    void needObject() const;
    // An object or missing, else an error.
    void allowObject() const;

    // The string as it is, valid as long as the reader. For comparing.
    std::optional<std::string_view> raw() const;
    std::string_view rawOr(std::string_view otherwise) const { return raw().value_or(otherwise); }
    // Verbatim, for ids and URLs.
    QString verbatim() const;
    QString neededVerbatim() const;
    // Normalised by PlainText: speech with newlines, and names of one line.
    std::optional<QString> text() const;
    QString neededText() const;
    QString name() const;

    std::optional<double> number() const;
    // The same without an optional, for thousands of them: kNoNumber is none of JSON's.
    static constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
    double numberOr(double otherwise) const;
    double neededNumber() const;
    std::optional<bool> boolean() const;

    // Reports this place as missing or of the wrong type; or another error.
    void fail() const;
    void fail(Error error) const;

private:
    friend class JsonItems;
    friend class JsonReader;
    template <size_t N>
    friend class JsonFields;
    template <size_t N>
    friend class JsonKeys;
    using Storage = std::array<std::byte, 16>; // of the parser's own handle
    using Found = std::optional<Storage>;

    struct Place
    {
        const JsonValue *parent = nullptr; // null: the root
        const char *key = nullptr; // null: an element of an array
        qsizetype index = 0;
    };

    JsonValue(JsonReader &reader, Place place, const Found &found);
    // Which of the keys have a length, a bit each; those of 32 and more share the places again.
    using ByLength = std::array<quint32, 32>;
    void find(std::span<const std::string_view> keys, const ByLength &byLength,
        std::span<Found> found) const;
    QString path() const;

    alignas(void *) Storage m_storage = {};
    JsonReader *m_reader;
    Place m_place;
    bool m_exists;
};

// The names of fields that are read together: literals, at most 32.
template <size_t N>
class JsonKeys
{
public:
    constexpr explicit JsonKeys(const std::array<std::string_view, N> &names) : m_names(names)
    {
        static_assert(N <= 32);
        for (size_t i = 0; i < N; ++i)
            m_byLength[names[i].size() % m_byLength.size()] |= 1u << i;
    }

private:
    friend class JsonFields<N>;
    std::array<std::string_view, N> m_names;
    JsonValue::ByLength m_byLength{};
};

// Fields of an object by the place of their key among those that were asked for. Knows the object
// and the keys, which it must not outlive.
template <size_t N>
class JsonFields
{
public:
    JsonFields(const JsonValue &object, const JsonKeys<N> &keys) : m_object(object), m_keys(keys)
    {
        object.find(keys.m_names, keys.m_byLength, m_found);
    }

    JsonValue operator[](size_t index) const
    {
        const JsonValue::Place place{&m_object, m_keys.m_names[index].data(), 0};
        return JsonValue(*m_object.m_reader, place, m_found[index]);
    }

private:
    const JsonValue &m_object;
    const JsonKeys<N> &m_keys; // of literals, which end with a zero
    std::array<JsonValue::Found, N> m_found;
};

template <size_t N>
JsonFields<N> JsonValue::fields(const JsonKeys<N> &keys) const &
{
    return JsonFields<N>(*this, keys);
}

// The elements of an array, for range-for.
class JsonItems
{
public:
    class Iterator
    {
    public:
        JsonValue operator*() const;
        Iterator &operator++();
        bool operator!=(const Iterator &other) const;

    private:
        friend class JsonItems;
        alignas(void *) JsonValue::Storage m_storage = {};
        const JsonValue *m_array = nullptr; // null: the array is empty
        qsizetype m_index = 0;
    };

    explicit JsonItems(const JsonValue *array); // null: none
    Iterator begin() const { return m_begin; }
    Iterator end() const { return m_end; }
    qsizetype size() const { return m_size; }

private:
    Iterator m_begin;
    Iterator m_end;
    qsizetype m_size = 0;
};

} // namespace readback
