// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>

namespace readback::fuzz {

// A broken promise. Nobody catches it under libFuzzer, which then keeps the input.
class Finding : public std::runtime_error
{
public:
    Finding(const char *promise, const char *file, int line)
        : std::runtime_error(
            std::string(file) + ':' + std::to_string(line) + ": this does not hold: " + promise)
    {
    }
};

} // namespace readback::fuzz

// Something that must hold, whatever the input.
#define FUZZ_REQUIRE(promise)                                                                      \
    do {                                                                                           \
        if (!(promise))                                                                            \
            throw ::readback::fuzz::Finding(#promise, __FILE__, __LINE__);                         \
    } while (false)
