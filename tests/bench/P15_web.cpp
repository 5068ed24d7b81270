// SPDX-License-Identifier: MIT
#include "bench/Goal.h"
#include "bench/PaneBench.h"
#include "bench/WebPeer.h"

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kPhrases = 10'000;
constexpr int kBrowserRuns = 3;

struct Browser
{
    double frameMs = 0;
    double scriptMs = 0;
    double bytes = 0;
};

Browser measured(WebPeer::Page page, const Transcript &call)
{
    std::vector<double> frames;
    std::vector<double> scripts;
    std::vector<double> bytes;
    for (int run = 0; run < kBrowserRuns; ++run) {
        WebPeer peer;
        if (!peer.run(page, call))
            return {};
        frames.push_back(peer.firstFrameMs());
        scripts.push_back(peer.scriptMs());
        bytes.push_back(static_cast<double>(peer.proportionalBytes()));
    }
    return {median(frames), median(scripts), median(bytes)};
}

} // namespace

// A program of the pane and the call, and how long it takes to open it.
QJsonObject childP15(const QStringList &)
{
    PaneBench pane;
    const auto call = pane.prepare(kPhrases);
    const double open = alternate(9, {[&] { return pane.open(call); }}).front();
    return {{u"openMs"_s, open}, {u"bytes"_s, residentBytes()}};
}

// Against a web page in headless Chromium that shows the same call.
GoalResult measureP15()
{
    if (!WebPeer::isInstalled())
        return {u"P15"_s, false, u"not measured: there is no chromium"_s, {}};
    const auto ours = runInChild(u"P15"_s, {});
    const auto call = sampleCall(kPhrases);
    const auto page = measured(WebPeer::Page::Paragraphs, *call);
    const auto list = measured(WebPeer::Page::Virtualised, *call);
    const double openMs = ours.value("openMs"_L1).toDouble();
    const double bytes = ours.value("bytes"_L1).toDouble();
    if (openMs <= 0 || page.frameMs <= 0 || list.scriptMs <= 0)
        return {u"P15"_s, false, u"not measured: the browser told nothing"_s, {}};
    const double memory = std::min(page.bytes, list.bytes) / bytes;
    const double frame = page.frameMs / openMs;
    const double script = list.scriptMs / openMs;
    return {u"P15"_s, memory >= 6 && frame >= 80 && script >= 2.5,
        u"10k: memory 1/%1 of Chromium, open %2x its page, %3x a virtualised list's script (goal <= 1/6, >= 80x, >= 2.5x)"_s
            .arg(memory, 0, 'f', 1)
            .arg(frame, 0, 'f', 0)
            .arg(script, 0, 'f', 1),
        {{u"openMs"_s, openMs}, {u"bytes"_s, bytes}, {u"pageFrameMs"_s, page.frameMs},
            {u"pageBytes"_s, page.bytes}, {u"listScriptMs"_s, list.scriptMs},
            {u"listFrameMs"_s, list.frameMs}, {u"listBytes"_s, list.bytes}}};
}

} // namespace readback::bench
