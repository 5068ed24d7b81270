// SPDX-License-Identifier: MIT
#include "bench/Goal.h"
#include "bench/PaneBench.h"

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

double opened(HtmlBench &html)
{
    const double ms = html.open();
    html.close();
    return ms;
}

} // namespace

// Open a decoded call: first frame against a page's repaint, and against QTextBrowser::setHtml.
GoalResult measureP1()
{
    PaneBench pane;
    const auto call10k = pane.prepare(10'000);
    const auto call100k = pane.prepare(100'000);
    HtmlBench html10k(10'000);
    const auto a = alternate(7,
        {[&] { return pane.open(call10k); }, [&] { return pane.repaint(); },
            [&] { return opened(html10k); }});
    const auto b = alternate(9,
        {[&] { return pane.open(call100k); }, [&] { return pane.repaint(); },
            [&] { return pane.openPlacingAnew(call100k); }});
    HtmlBench html100k(100'000);
    const double html = alternate(3, {[&] { return opened(html100k); }}).front();
    const double page = std::min(a[1], b[1]);
    const double p10 = a[0] / a[1];
    const double p100 = b[0] / b[1];
    const double h10 = a[2] / a[0];
    const double h100 = html / b[0];
    return {u"P1"_s, p10 <= 2.5 && h10 >= 60 && p100 <= 5 && h100 >= 250,
        u"10k: %1x page, %2x setHtml; 100k: %3x page, %4x setHtml (goal <= 2.5x, >= 60x; <= 5x, >= 250x)"_s
            .arg(p10, 0, 'f', 2)
            .arg(h10, 0, 'f', 0)
            .arg(p100, 0, 'f', 2)
            .arg(h100, 0, 'f', 0),
        {{u"pageMs"_s, page}, {u"open10kMs"_s, a[0]}, {u"setHtml10kMs"_s, a[2]},
            {u"open100kMs"_s, b[0]}, {u"open100kPlacingAnewMs"_s, b[2]}, {u"setHtml100kMs"_s, html},
            {u"measure10kOnWorkerMs"_s, call10k.measuringMs},
            {u"measure100kOnWorkerMs"_s, call100k.measuringMs}}};
}

} // namespace readback::bench
