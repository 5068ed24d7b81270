// SPDX-License-Identifier: MIT
#include "bench/Goal.h"
#include "bench/PaneBench.h"

using namespace Qt::StringLiterals;

namespace readback::bench {

// How little the length of a call matters to opening it.
GoalResult measureP2()
{
    PaneBench pane;
    const auto call100 = pane.prepare(100);
    const auto call10k = pane.prepare(10'000);
    const auto call100k = pane.prepare(100'000);
    const auto m = alternate(15,
        {[&] { return pane.open(call100); }, [&] { return pane.open(call10k); },
            [&] { return pane.open(call100k); }});
    const double r10 = m[1] / m[0];
    const double r100 = m[2] / m[0];
    return {u"P2"_s, r10 <= 2 && r100 <= 5,
        u"10k/100: %1x, 100k/100: %2x (goal <= 2x, <= 5x)"_s.arg(r10, 0, 'f', 2)
            .arg(r100, 0, 'f', 2),
        {{u"open100Ms"_s, m[0]}, {u"open10kMs"_s, m[1]}, {u"open100kMs"_s, m[2]}}};
}

} // namespace readback::bench
