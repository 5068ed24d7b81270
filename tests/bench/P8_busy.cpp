// SPDX-License-Identifier: MIT
#include "app/async/SystemClock.h"
#include "app/library/TranscriptLibrary.h"
#include "bench/BenchApplication.h"
#include "bench/BytesSource.h"
#include "bench/Goal.h"
#include "bench/Measure.h"
#include "bench/SampleCall.h"
#include "bench/WireCall.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kRounds = 9;

// The pane with everything behind it but the network.
class Desk
{
public:
    Desk() : m_library(m_source, m_clock), m_pane(m_clock)
    {
        m_pane.setLibrary(&m_library);
        m_pane.resize(900, 800);
        m_pane.QWidget::show();
        flushPaint();
    }

    void add(const QString &id, int phrases)
    {
        m_source.documents.insert(id, wireDocument(*sampleCall(phrases), WireWords::Each));
    }

    // The longest that the window's thread was busy at a stretch, from the click to the frame and
    // a moment beyond it.
    double busyMs(const QString &id)
    {
        open(u"small"_s); // whatever the last call leaves behind goes with it
        BenchApplication::instance()->takeLongestEventMs();
        open(id);
        flushPaint();
        return BenchApplication::instance()->takeLongestEventMs();
    }

private:
    void open(const QString &id)
    {
        QEventLoop loop;
        const auto shown
            = QObject::connect(&m_pane, &TranscriptPane::transcriptShown, &loop, &QEventLoop::quit);
        Conversation call;
        call.id = id;
        m_pane.show(call);
        loop.exec();
        QObject::disconnect(shown);
        flushPaint();
    }

    SystemClock m_clock;
    BytesSource m_source;
    TranscriptLibrary m_library;
    TranscriptPane m_pane;
};

} // namespace

// How long the window's thread is away while a call is fetched, decoded, measured, laid out and
// painted: decoding and measuring are on a worker.
GoalResult measureP8()
{
    double ms10k = 0;
    double ms100k = 0;
    {
        std::vector<double> all10k;
        std::vector<double> all100k;
        for (int round = 0; round < kRounds; ++round) {
            Desk desk; // with nothing in memory yet
            desk.add(u"small"_s, 20);
            desk.add(u"10k"_s, 10'000);
            desk.add(u"100k"_s, 100'000);
            all10k.push_back(desk.busyMs(u"10k"_s));
            all100k.push_back(desk.busyMs(u"100k"_s));
        }
        ms10k = median(all10k);
        ms100k = median(all100k);
    }
    return {u"P8"_s, ms10k <= 16 && ms100k <= 50,
        u"longest time the window was busy: 10k %1 ms, 100k %2 ms (goal <= 16 ms, <= 50 ms)"_s
            .arg(ms10k, 0, 'f', 1)
            .arg(ms100k, 0, 'f', 1),
        {{u"busy10kMs"_s, ms10k}, {u"busy100kMs"_s, ms100k}}};
}

} // namespace readback::bench
