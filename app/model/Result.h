// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"

#include <utility>
#include <variant>

namespace readback {

// Nothing to say but that it worked: Result<Done>.
struct Done
{
    bool operator==(const Done &) const = default;
};

// A value or the Error that stands in its place. value() without ok() is a programming error.
template <class T>
class Result
{
public:
    Result(T value) : m_state(std::move(value)) { }
    Result(Error error) : m_state(std::move(error)) { }

    bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<T>(m_state); }
    T &value() & { return std::get<T>(m_state); }
    T &&value() && { return std::get<T>(std::move(m_state)); }
    const Error &error() const { return std::get<Error>(m_state); }

    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    bool operator==(const Result &) const = default;

private:
    std::variant<T, Error> m_state;
};

} // namespace readback
