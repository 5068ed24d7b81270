// SPDX-License-Identifier: MIT
#include "app/exporting/Manifest.h"

#include "app/exporting/FileName.h"
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace readback;

// F7: the manifest of an export folder, which another program may have touched.
READBACK_FUZZ_JSON_TARGET(manifest)
{
    const auto found = Manifest::fromJson(input);
    if (!found) {
        FUZZ_REQUIRE(found.error().kind == ErrorKind::Local);
        FUZZ_REQUIRE(found.error().what.size() < 200);
        return;
    }
    auto files = found->files();
    TakenNames taken;
    FUZZ_REQUIRE(
        std::ranges::all_of(files, [&](const auto &file) { return taken.claim(file) == file; }));
    FUZZ_REQUIRE(std::ranges::all_of(files, isPlainFileName));
    FUZZ_REQUIRE(!files.contains(QLatin1String(Manifest::kFileName), Qt::CaseInsensitive));

    // Times are written without fractions; all else stays as it was read.
    const QByteArray written = found->toJson();
    const auto again = Manifest::fromJson(written);
    FUZZ_REQUIRE(again.ok());
    FUZZ_REQUIRE(again->size() == found->size());
    auto kept = again->files();
    std::ranges::sort(kept);
    std::ranges::sort(files);
    FUZZ_REQUIRE(kept == files);
    const auto third = Manifest::fromJson(again->toJson());
    FUZZ_REQUIRE(third.ok() && *third == *again);
}
