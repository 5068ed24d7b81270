// SPDX-License-Identifier: MIT
#pragma once

#include <simdjson.h>

#include <array>
#include <cstddef>
#include <cstring>
#include <optional>
#include <type_traits>

// What JsonReader and JsonValue alone know of the parser.
namespace readback::json {

namespace dom = simdjson::dom;

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
inline std::optional<Slot> slotOf(const dom::element &element)
{
    if (element.is_null())
        return {};
    Slot slot;
    store(slot, element);
    return slot;
}

} // namespace readback::json
