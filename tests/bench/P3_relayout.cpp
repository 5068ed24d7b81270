// SPDX-License-Identifier: MIT
#include "bench/Goal.h"
#include "bench/PaneBench.h"

#include <QRandomGenerator>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

int referenceLines(const TranscriptLayout &layout, const QString &text, int phrase)
{
    QTextLayout reference(displayText(text), layout.style().text);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    reference.setTextOption(option);
    reference.beginLayout();
    int lines = 0;
    for (auto line = reference.createLine(); line.isValid(); line = reference.createLine()) {
        line.setLineWidth(layout.textWidth() - (lines == 0 ? layout.firstIndent(phrase) : 0));
        ++lines;
    }
    reference.endLayout();
    return lines;
}

// The share of 1,000 random rows whose height is not what QTextLayout says.
double differing(const TranscriptLayout &layout, const Transcript &call)
{
    QRandomGenerator random(1);
    int wrong = 0;
    for (int i = 0; i < 1000; ++i) {
        const int phrase = random.bounded(layout.count());
        const auto &text = call.phrases[static_cast<size_t>(phrase)].text;
        const int lines = referenceLines(layout, text, phrase);
        wrong += layout.textRect(phrase).height()
            != layout.textHeight(phrase, lines, layout.style().lineHeight);
    }
    return wrong / 10.0;
}

double slowestDragStep(PaneBench &pane)
{
    double slowest = 0;
    for (int width = 895; width >= 720; width -= 5)
        slowest = std::max(slowest, pane.resizeTo(width));
    return slowest;
}

} // namespace

// A new width at 100k phrases: every row placed again, exactly.
GoalResult measureP3()
{
    PaneBench pane;
    const auto call = pane.prepare(100'000);
    pane.open(call);
    const auto m = alternate(9,
        {[&] { return pane.resizeTo(720); }, [&] { return pane.repaint(); },
            [&] { return pane.resizeTo(900); }});
    std::vector<double> steps;
    for (int i = 0; i < 5; ++i)
        steps.push_back(slowestDragStep(pane));
    const double step = median(steps);
    const double wrong = differing(pane.view().text().layout(), *call.transcript);
    HtmlBench html(100'000);
    html.openSettled();
    const double edit720 = html.resizeSettled(720);
    const double edit = std::min(edit720, html.resizeSettled(900));
    const double relayout = std::max(m[0], m[2]);
    const double pages = relayout / m[1];
    return {u"P3"_s, pages <= 6 && edit / relayout >= 200 && step <= 16 && wrong <= 0.5,
        u"%1x page, %2x QTextEdit settled, slowest drag step %3 ms, %4 % of heights differ (goal <= 6x, >= 200x, <= 16 ms, <= 0.5 %)"_s
            .arg(pages, 0, 'f', 2)
            .arg(edit / relayout, 0, 'f', 0)
            .arg(step, 0, 'f', 1)
            .arg(wrong, 0, 'f', 1),
        {{u"pageMs"_s, m[1]}, {u"to720Ms"_s, m[0]}, {u"to900Ms"_s, m[2]}, {u"textEditMs"_s, edit},
            {u"slowestStepMs"_s, step}, {u"differingPercent"_s, wrong}}};
}

} // namespace readback::bench
