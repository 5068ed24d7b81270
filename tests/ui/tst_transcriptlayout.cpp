// SPDX-License-Identifier: MIT
#include "app/text/CallEvents.h"
#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"
#include "tests/support/TestMain.h"
#include "tests/ui/TranscriptSamples.h"
#include "ui/transcript/PaneText.h"
#include "ui/transcript/layout/TranscriptLayout.h"
#include "ui/transcript/layout/Wrap.h"

#include <QTextLayout>

using namespace readback;
using namespace readback::test;

class TestTranscriptLayout : public QObject
{
    Q_OBJECT
private slots:
    void G14_rowsFollowEachOtherInsideTheView_data();
    void G14_rowsFollowEachOtherInsideTheView();
    void heightsAreThoseOfTextLayout();
    void rowAndHeightMapBothWays();
    void runsGapsAndSilences();
    void noSilenceWhereTheEndIsNotTold();
    void correctionMovesWhatIsBelow();
    void longWordsAreEstimatedThenExact();
    void wrapCountsLines();
    void theQuickCountAgrees();
    void aWidthIsPlacedAfterAnother();
    void B10_longPhraseIsShortened();
    void narrowLabelStandsAbove();
    void widthsDoNotDependOnTheCall();

private:
    TranscriptLayout layOut(const Transcript &transcript, int width, const ShownLengths &shown = {},
        const ReadingOptions &options = {}, bool marked = false)
    {
        const RowsToMeasure rows{transcript, options, eventsOf(transcript, {}), shown, marked};
        TranscriptLayout layout(
            std::make_shared<const MeasuredTranscript>(measureTranscript(rows, m_style, m_widths)));
        layout.setWidth(width);
        return layout;
    }
    int referenceHeight(const TranscriptLayout &layout, const Transcript &transcript, int phrase);

    PaneStyle m_style = PaneStyle::of(QFont(), 1, nullptr);
    WordWidths m_widths{m_style.text};
};

// What Qt's own layout makes of a phrase.
int TestTranscriptLayout::referenceHeight(
    const TranscriptLayout &layout, const Transcript &transcript, int phrase)
{
    QTextLayout text(
        displayText(transcript.phrases[static_cast<size_t>(phrase)].text), m_style.text);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text.setTextOption(option);
    text.beginLayout();
    int lines = 0;
    for (auto line = text.createLine(); line.isValid(); line = text.createLine()) {
        line.setLineWidth(layout.textWidth() - (lines == 0 ? layout.firstIndent(phrase) : 0));
        ++lines;
    }
    text.endLayout();
    return layout.textHeight(phrase, std::max(1, lines), m_style.lineHeight);
}

void TestTranscriptLayout::G14_rowsFollowEachOtherInsideTheView_data()
{
    QTest::addColumn<std::shared_ptr<Transcript>>("transcript");
    QTest::addColumn<int>("width");
    const QString odd
        = u"a\tb\n\n c\u2028d  \u200b\u0301\u0301 \u05e9\u05dc\u05d5\u05dd \U0001f600 "_s;
    const auto calls = std::vector<std::pair<const char *, std::shared_ptr<Transcript>>>{
        {"none", conversationOf({})},
        {"empty phrases", conversationOf({{0, 0, {}}, {1, 0, {}}, {2, 1, u" "_s}})},
        {"odd", conversationOf({{0, 0, odd}, {0, 1, odd + odd}, {500, 1, QString(900, u'\n')}})},
        {"long word", conversationOf({{0, 0, QString(100'000, u'x')}, {1, 1, u"short"_s}})},
        {"generated", generatedCall(400, 1)},
    };
    for (const auto &[name, call] : calls) {
        for (const int width : {0, 1, 80, 400, 820, 4000})
            QTest::addRow("%s %d", name, width) << call << width;
    }
}

void TestTranscriptLayout::G14_rowsFollowEachOtherInsideTheView()
{
    QFETCH(std::shared_ptr<Transcript>, transcript);
    QFETCH(int, width);
    const auto layout = layOut(*transcript, width);
    QCOMPARE(layout.count(), static_cast<int>(transcript->phrases.size()));
    int last = 0;
    for (int i = 0; i < layout.count(); ++i) {
        QVERIFY(layout.top(i) >= last);
        QVERIFY(layout.rowHeight(i) >= m_style.lineHeight);
        const auto row = layout.rowRect(i);
        QVERIFY(row.contains(layout.textRect(i)));
        QVERIFY(layout.textRect(i).height() > 0);
        if (width >= 400)
            QVERIFY(row.left() >= 0 && row.right() < width);
        if (!layout.eventsRect(i).isEmpty())
            QVERIFY(
                layout.eventsRect(i).top() >= last && layout.eventsRect(i).bottom() < row.top());
        last = layout.bottom(i);
    }
    QVERIFY(layout.height() >= last);
}

void TestTranscriptLayout::heightsAreThoseOfTextLayout()
{
    const auto call = generatedCall(2000, 7);
    for (const int width : {420, 720, 900}) {
        const auto layout = layOut(*call, width);
        int differing = 0;
        for (int i = 0; i < layout.count(); ++i) {
            const int height = layout.textRect(i).height();
            differing += height != referenceHeight(layout, *call, i);
        }
        qInfo("width %d: %d of %d differ", width, differing, layout.count());
        QVERIFY2(differing * 1000 <= layout.count() * 5, qPrintable(QString::number(differing)));
    }
}

void TestTranscriptLayout::rowAndHeightMapBothWays()
{
    const auto layout = layOut(*generatedCall(300, 3), 600);
    QCOMPARE(layout.phraseAt(-100), 0);
    QCOMPARE(layout.phraseAt(1 << 29), 299);
    for (int i = 0; i < layout.count(); ++i) {
        QCOMPARE(layout.phraseAt(layout.top(i)), i);
        QCOMPARE(layout.phraseAt(layout.bottom(i) - 1), i);
    }
    QCOMPARE(TranscriptLayout().phraseAt(0), -1);
}

void TestTranscriptLayout::runsGapsAndSilences()
{
    const auto call = conversationOf(
        {{0, 0, u"a"_s}, {3, 0, u"b"_s}, {6, 1, u"c"_s}, {31, 1, u"d"_s}, {43, 0, u"e"_s}});
    const auto layout = layOut(*call, 600);
    QVERIFY(layout.showsLabel(0) && !layout.showsLabel(1) && layout.showsLabel(2));
    QVERIFY(layout.showsLabel(3)); // the same speaker, but after a silence
    QCOMPARE(layout.top(1) - layout.bottom(0), m_style.smallGap);
    QCOMPARE(layout.top(2) - layout.bottom(1), m_style.largeGap);
    QVERIFY(m_style.smallGap < m_style.largeGap);
    const auto events = layout.measured()->eventsBefore(3);
    QCOMPARE(events.size(), size_t{1});
    QCOMPARE(events[0].event, (CallEvent{CallEventKind::Silence, 9000, 31'000}));
    QVERIFY(layout.eventsRect(3).height() > 0);
    QVERIFY(layout.measured()->eventsBefore(1).empty());
    QVERIFY(layout.eventsRect(1).isEmpty());
}

void TestTranscriptLayout::noSilenceWhereTheEndIsNotTold()
{
    auto call = conversationOf({{0, 0, u"a"_s}, {60, 1, u"b"_s}});
    call->phrases[0].endMs = call->phrases[0].startMs;
    QCOMPARE(layOut(*call, 600).measured()->events.size(), size_t{0});
}

void TestTranscriptLayout::correctionMovesWhatIsBelow()
{
    auto layout = layOut(*generatedCall(10, 5), 600);
    const int top3 = layout.top(3);
    const int top4 = layout.top(4);
    const int all = layout.height();
    QVERIFY(!layout.correct(3, layout.textRect(3).height()));
    QVERIFY(layout.correct(3, layout.textRect(3).height() + 40));
    QCOMPARE(layout.top(3), top3);
    QCOMPARE(layout.top(4), top4 + 40);
    QCOMPARE(layout.height(), all + 40);
}

void TestTranscriptLayout::longWordsAreEstimatedThenExact()
{
    const auto call = conversationOf({{0, 0, QString(5000, u'w')}, {3, 1, u"after"_s}});
    PaneText text;
    text.set(std::make_shared<Reading>(call, ReadingForm::Phrases), layOut(*call, 500));
    const double estimate = text.layout().rowHeight(0);
    text.settle(0, 100);
    const double exact = text.layout().rowHeight(0);
    QVERIFY2(
        std::abs(estimate - exact) / exact < 0.1, qPrintable(QString::number(estimate / exact)));
    QVERIFY(!text.settle(0, 100));
}

void TestTranscriptLayout::wrapCountsLines()
{
    const auto word = [](quint32 width, quint32 spaces, bool newline = false) {
        Word w{};
        w.width = width & 0x3fffff;
        w.spaces = spaces & 0xff;
        w.newline = newline ? 1 : 0;
        return w;
    };
    const auto lines = [](const std::vector<Word> &words, int first, int full) {
        return wrap(words, first, full, 10).lines;
    };
    QCOMPARE(lines({}, 50, 100), 1);
    QCOMPARE(lines({word(40, 1), word(60, 1)}, 100, 100), 2); // 40 + 10 + 60
    QCOMPARE(lines({word(40, 1), word(50, 5)}, 100, 100), 1); // spaces hang over the end
    QCOMPARE(lines({word(40, 1), word(50, 0)}, 60, 100), 2);
    QCOMPARE(lines({word(10, 0, true), word(10, 0, true)}, 100, 100), 3); // as text layout has it
    const std::vector<Word> wide{word(950, 0)};
    QCOMPARE(wrap(wide, 100, 100, 10).lines, 10);
    QVERIFY(!wrap(wide, 100, 100, 10).exact);
}

void TestTranscriptLayout::theQuickCountAgrees()
{
    QRandomGenerator random(17);
    int several = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::vector<Word> words(random.bounded(1, 30));
        quint32 natural = 0;
        for (auto &word : words) {
            // Some are wider than a line, and some lines begin with spaces.
            word.width = random.bounded(round % 3 == 0 ? 130u : 60u) & 0x3fffff;
            word.spaces = random.bounded(4u) & 0xff;
            natural += word.width + word.spaces * 10u;
        }
        const int first = random.bounded(1, 101);
        if (natural <= static_cast<quint32>(first))
            continue;
        const int lines = wrap(words, first, 100, 10).lines;
        QCOMPARE(wrappedLines(words, natural, first, 100, 10), lines);
        several += lines > 2;
    }
    QVERIFY(several > 5'000);
}

void TestTranscriptLayout::aWidthIsPlacedAfterAnother()
{
    const auto call = generatedCall(500, 21);
    auto layout = layOut(*call, 900);
    const int wide = layout.height();
    layout.setWidth(420);
    const auto narrow = layOut(*call, 420);
    QVERIFY(narrow.height() > wide);
    for (int i = 0; i < layout.count(); ++i)
        QCOMPARE(layout.rowRect(i), narrow.rowRect(i));
    QCOMPARE(layout.height(), narrow.height());
}

void TestTranscriptLayout::B10_longPhraseIsShortened()
{
    const QString sentence = u"All of this was said in one breath. "_s;
    const auto call = conversationOf({{0, 0, sentence.repeated(5'000'000 / 36)}, {1, 1, u"Oh."_s}});
    BestOf rounds(200);
    int shortened = 0;
    while (rounds.goOn()) {
        test::CpuTimer timer;
        const auto layout = layOut(*call, 800);
        PaneText text;
        text.set(std::make_shared<Reading>(call, ReadingForm::Phrases), layout);
        text.settle(0, 600);
        rounds.took(timer.ms());
        QVERIFY(layout.isShortened(0) && !layout.isShortened(1));
        QCOMPARE(text.length(0), kShownAtFirst);
        shortened = layout.height();
    }
    QVERIFY2(rounds.isMet(), rounds.told());
    const auto whole = layOut(*call, 800, {{0, static_cast<int>(call->phrases[0].text.size())}});
    QVERIFY(!whole.isShortened(0));
    QVERIFY(whole.height() > 50 * shortened);
}

void TestTranscriptLayout::narrowLabelStandsAbove()
{
    const auto call = conversationOf({{0, 0, u"incomprehensibilities"_s}});
    QVERIFY(!layOut(*call, 900).labelAbove(0));
    const auto narrow = layOut(*call, 250);
    QVERIFY(narrow.labelAbove(0));
    QCOMPARE(narrow.firstIndent(0), 0);
}

void TestTranscriptLayout::widthsDoNotDependOnTheCall()
{
    // More words than are kept: what was measured before and after must agree.
    const auto call = generatedCall(50, 11);
    const auto first = layOut(*call, 640);
    {
        WordWidths::Job job(m_widths);
        for (int i = 0; i < 40'000; ++i)
            job.widthOf(QString::number(i));
    }
    QCOMPARE(layOut(*call, 640).height(), first.height());
}

READBACK_GUI_TEST_MAIN(TestTranscriptLayout)
#include "tst_transcriptlayout.moc"
