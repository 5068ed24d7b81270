// SPDX-License-Identifier: MIT
#include "app/genesys/JsonReader.h"
#include "bench/Goal.h"
#include "bench/Measure.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

double readMs(const QByteArray &body, bool isWhole)
{
    return milliseconds([&] {
        const JsonReader reader(body);
        if (reader.isWhole() != isWhole)
            std::abort(); // then there was nothing to measure
    });
}

} // namespace

// How quickly a body that is too deep is refused, against reading a sound one of the same length.
GoalResult measureB02()
{
    constexpr int kBytes = 5'000'000;
    const QByteArray deep(kBytes, '[');
    const QByteArray sound = '[' + QByteArray("10,").repeated(kBytes / 3) + "10]";
    const auto m
        = alternate(15, {[&] { return readMs(deep, false); }, [&] { return readMs(sound, true); }});
    const double ratio = m[0] / m[1];
    return {u"B02"_s, ratio <= 1 && m[0] < 5,
        u"too deep/sound: %1x, %2 ms (goal <= 1x, < 5 ms)"_s.arg(ratio, 0, 'f', 3)
            .arg(m[0], 0, 'f', 2),
        {{u"deepMs"_s, m[0]}, {u"soundMs"_s, m[1]}}};
}

} // namespace readback::bench
