// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace readback::fuzz {

// A function that takes whatever bytes there are and throws a Finding where a promise is broken.
// One a file of tests/fuzz, by READBACK_FUZZ_TARGET; its inputs are in tests/fuzz/corpus/<name>.
struct FuzzTarget
{
    const char *name;
    void (*run)(const QByteArray &input);

    // Those that are linked into this program.
    static std::vector<FuzzTarget> &all();
};

} // namespace readback::fuzz

// Defines the target: READBACK_FUZZ_TARGET(name) { ... `input` ... }. In the preset "fuzz" the file
// becomes a program of its own around libFuzzer, elsewhere a part of tst_fuzzcorpus.
// READBACK_FUZZ_JSON_TARGET likewise; its input is JSON, and as a rule stays so when it is mutated.
#ifdef READBACK_FUZZER
#include "tests/fuzz/support/JsonMutator.h"

extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);

#define READBACK_FUZZ_TARGET(name)                                                                 \
    static void name(const QByteArray &input);                                                     \
    extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)                        \
    {                                                                                              \
        name(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));      \
        return 0;                                                                                  \
    }                                                                                              \
    static void name(const QByteArray &input)

#define READBACK_FUZZ_JSON_TARGET(name)                                                            \
    extern "C" size_t LLVMFuzzerCustomMutator(                                                     \
        uint8_t *data, size_t size, size_t most, unsigned seed)                                    \
    {                                                                                              \
        return readback::fuzz::mutateJson(data, size, most, seed, LLVMFuzzerMutate);               \
    }                                                                                              \
    READBACK_FUZZ_TARGET(name)

#else

#define READBACK_FUZZ_TARGET(name)                                                                 \
    static void name(const QByteArray &input);                                                     \
    [[maybe_unused]] static const bool name##Known                                                 \
        = (readback::fuzz::FuzzTarget::all().push_back({#name, name}), true);                      \
    static void name(const QByteArray &input)

#define READBACK_FUZZ_JSON_TARGET(name) READBACK_FUZZ_TARGET(name)

#endif
