// SPDX-License-Identifier: MIT
#include "bench/Goal.h"
#include "bench/PaneBench.h"

using namespace Qt::StringLiterals;

namespace readback::bench {

// To the end of 100k phrases.
GoalResult measureP4()
{
    PaneBench pane;
    const auto call = pane.prepare(100'000);
    // Each time with a cold cache: the rows at the end were not seen before.
    const auto m = alternate(9,
        {[&] {
             pane.open(call);
             return pane.scrollToEnd();
         },
            [&] { return pane.repaint(); }});
    HtmlBench html(100'000);
    html.open();
    const double edit = alternate(3, {[&] { return html.scrollToEnd(); }}).front();
    const double pages = m[0] / m[1];
    return {u"P4"_s, pages <= 1.5 && edit / m[0] >= 500,
        u"%1x page, %2x QTextEdit (goal <= 1.5x, >= 500x)"_s.arg(pages, 0, 'f', 2)
            .arg(edit / m[0], 0, 'f', 0),
        {{u"pageMs"_s, m[1]}, {u"scrollMs"_s, m[0]}, {u"textEditMs"_s, edit}}};
}

} // namespace readback::bench
