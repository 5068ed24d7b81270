// SPDX-License-Identifier: MIT
#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"
#include "tests/ui/TranscriptViewTest.h"
#include "ui/transcript/find/FlatText.h"

using namespace readback;
using namespace readback::test;

namespace {

ReadingOptions turns()
{
    return {ReadingForm::Turns};
}

} // namespace

// Calls as no server should send them, and windows as nobody should make them.
class TestTranscriptHostile : public TranscriptViewTest
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { m_view.reset(); }
    void B07_bidiControlsStayInTheirPhrase();
    void B09_twoHundredThousandPhrases_data();
    void B09_twoHundredThousandPhrases();
    void B10_fiveMegabytesInOnePhrase();
    void B10_aWordOfAHundredKilobytes();
    void B10_anEndlessWordInANarrowPane();
    void anEmojiOfSeveralSignsStaysWhole_data();
    void anEmojiOfSeveralSignsStaysWhole();
    void G10_selectAllOfFiftyThousand();
    void G12_paletteSizeAndScaleChange();
    void G14_anyReadingAtAnyWidth_data();
    void G14_anyReadingAtAnyWidth();

private:
    // To open it in a pane of that width, and to draw its beginning and its end.
    qint64 msFromTopToEnd(const TranscriptPtr &call, int width)
    {
        auto prepared = m_view->measure()(call);
        test::CpuTimer timer;
        m_view->resize(width, 640);
        m_view->setTranscript(call, std::move(prepared));
        m_view->grab();
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
        m_view->grab();
        return timer.ms();
    }
};

// Turns join phrases in one paragraph; what one says must not turn the next around.
void TestTranscriptHostile::B07_bidiControlsStayInTheirPhrase()
{
    const QString hostile = u"abc \u202edef\u2066 ghi"_s;
    m_view->setOptions(turns());
    show(conversationOf({{0, 0, hostile}, {4, 0, u"plain words"_s}, {20, 1, u"another row"_s}}));
    for (int row = 0; row < m_view->text().count(); ++row) {
        for (int i = 1; i <= m_view->text().length(row); ++i) {
            const TextPosition at{row, i};
            QVERIFY(m_view->text()
                        .layout()
                        .textRect(row)
                        .adjusted(-2, 0, 2, 0)
                        .contains(m_view->text().caretRect(at).topLeft()));
        }
    }
    const auto &text = m_view->text();
    const int last = text.count() - 1;
    QVERIFY(
        m_view->text().caretRect({last, 1}).left() > m_view->text().caretRect({last, 0}).left());
}

void TestTranscriptHostile::B09_twoHundredThousandPhrases_data()
{
    QTest::addColumn<ReadingForm>("form");
    QTest::newRow("phrases") << ReadingForm::Phrases;
    QTest::newRow("turns") << ReadingForm::Turns;
}

void TestTranscriptHostile::B09_twoHundredThousandPhrases()
{
    QFETCH(ReadingForm, form);
    m_view->setOptions({form});
    std::vector<Said> said;
    for (int i = 0; i < 200'000; ++i)
        said.push_back({i * 4, static_cast<quint16>(i / 3 % 2), u"Phrase number %1."_s.arg(i)});
    auto call = conversationOf(said);
    for (size_t i = 0; i < call->phrases.size(); i += 7)
        call->phrases[i].sentiment = -1;
    const QSize size = m_view->size();
    BestOf opening(100), scrolling(50), jumping(50), laying(150);
    while (opening.goOn() || scrolling.goOn() || jumping.goOn() || laying.goOn()) {
        m_view->resize(size);
        show(billingCall());
        auto prepared = m_view->measure()(call); // on a worker
        test::CpuTimer timer;
        m_view->setTranscript(call, std::move(prepared));
        m_view->repaint();
        opening.took(timer.restart());
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
        m_view->repaint();
        scrolling.took(timer.restart());
        QCOMPARE(m_view->phrasesInSight().second, 199'999);
        m_view->showPhrase(123'456);
        m_view->repaint();
        jumping.took(timer.restart());
        const auto [first, last] = m_view->phrasesInSight();
        QVERIFY(first <= 123'456 && 123'456 <= last);
        m_view->selectAll();
        m_view->resize(600, 500);
        m_view->repaint();
        laying.took(timer.ms());
    }
    QVERIFY2(opening.isMet(), opening.told());
    QVERIFY2(scrolling.isMet(), scrolling.told());
    QVERIFY2(jumping.isMet(), jumping.told());
    QVERIFY2(laying.isMet(), laying.told());
}

void TestTranscriptHostile::B10_fiveMegabytesInOnePhrase()
{
    const auto call = conversationOf({{0, 0, u"Before."_s},
        {3, 0, u"All of this was said in one breath. "_s.repeated(5'000'000 / 36)},
        {6, 0, u"After."_s}});
    for (const auto form : {ReadingForm::Phrases, ReadingForm::Turns}) {
        m_view->setOptions({form});
        const auto other = billingCall();
        BestOf rounds(200);
        while (rounds.goOn()) {
            m_view->setTranscript(other, m_view->measure()(other));
            auto prepared = m_view->measure()(call);
            test::CpuTimer timer;
            m_view->resize(820, 640);
            m_view->setTranscript(call, std::move(prepared));
            m_view->grab();
            rounds.took(timer.ms());
        }
        QVERIFY2(rounds.isMet(), rounds.told());
        const int row = m_view->reading()->rowOf(1);
        QVERIFY(m_view->text().layout().isShortened(row));
        QVERIFY(m_view->text().length(row) <= kShownAtFirst);
        m_view->showPhrase(2); // behind what is cut
        QCOMPARE(m_view->transcript()->phrases[1].text.size(), call->phrases[1].text.size());
    }
}

void TestTranscriptHostile::B10_aWordOfAHundredKilobytes()
{
    const auto call = conversationOf({{0, 0, u"Well,"_s}, {3, 0, QString(100'000, u'x')},
        {6, 0, u"yes."_s}, {30, 1, QString(100'000, u'\u4e16')}});
    for (const auto form : {ReadingForm::Phrases, ReadingForm::Turns}) {
        m_view->setOptions({form});
        BestOf rounds(400);
        while (rounds.goOn())
            rounds.took(msFromTopToEnd(call, 400));
        QVERIFY2(rounds.isMet(), rounds.told());
        const auto &layout = m_view->text().layout();
        for (int row = 0; row < m_view->text().count(); ++row)
            QVERIFY(layout.rowRect(row).right() < 400);
    }
}

void TestTranscriptHostile::B10_anEndlessWordInANarrowPane()
{
    const auto call = conversationOf({{0, 0, u"Well,"_s}, {3, 0, QString(70'000, u'x')},
        {6, 1, u"yes "_s + u"ab\u00e9"_s.repeated(20'000)}});
    BestOf rounds(400);
    while (rounds.goOn())
        rounds.took(msFromTopToEnd(call, 60));
    QVERIFY2(rounds.isMet(), rounds.told());
}

void TestTranscriptHostile::anEmojiOfSeveralSignsStaysWhole_data()
{
    QTest::addColumn<QString>("emoji");
    QTest::newRow("family") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"_s;
    QTest::newRow("flag") << u"\U0001F1E9\U0001F1EA"_s;
    QTest::newRow("shade of skin") << u"\U0001F44D\U0001F3FD"_s;
    QTest::newRow("heart on fire") << u"\u2764\uFE0F\u200D\U0001F525"_s;
}

// Whatever the font makes of it: no line begins within it, in a word of many as among words, and
// the caret goes over it at once.
void TestTranscriptHostile::anEmojiOfSeveralSignsStaysWhole()
{
    QFETCH(const QString, emoji);
    for (const auto &text : {emoji.repeated(40), (emoji + u" yes "_s).repeated(40)}) {
        show(conversationOf({{0, 1, text}}), {260, 400});
        const auto topOf = [&](qsizetype at) {
            return m_view->text().caretRect({0, static_cast<int>(at)}).top();
        };
        QVERIFY(topOf(text.size()) > topOf(0));
        for (auto at = text.indexOf(emoji); at >= 0; at = text.indexOf(emoji, at + 1))
            for (qsizetype within = 1; within < emoji.size(); ++within)
                QCOMPARE(topOf(at + within), topOf(at));
        key(Qt::Key_Home, Qt::ControlModifier);
        key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(copied(CopyForm::Plain), emoji);
    }
}

void TestTranscriptHostile::G10_selectAllOfFiftyThousand()
{
    m_view->setOptions(turns());
    const auto call = generatedCall(50'000, 5);
    show(call);
    BestOf selecting(50), copying(1000);
    QString text;
    while (selecting.goOn() || copying.goOn()) {
        show(billingCall());
        show(call);
        test::CpuTimer timer;
        m_view->selectAll();
        m_view->repaint();
        selecting.took(timer.restart());
        text = copied(CopyForm::WithSpeaker);
        copying.took(timer.ms());
    }
    QVERIFY2(selecting.isMet(), selecting.told());
    QVERIFY2(copying.isMet(), copying.told());
    QVERIFY(text.startsWith(u"[00:00] "_s));
    QVERIFY(text.contains(call->phrases.back().text));
    QVERIFY(
        !text.contains(u"silence"_s)); // lines of events and marks are not part of what was said
}

void TestTranscriptHostile::G12_paletteSizeAndScaleChange()
{
    auto call = billingCall();
    call->phrases[1].sentiment = -1;
    call->phrases[3].sentiment = 1;
    show(call);
    m_view->setOptions(turns());
    for (const auto theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
        applyTheme(theme);
        QCoreApplication::processEvents();
        const auto colours = TranscriptColours::of(m_view->palette());
        const auto picture = m_view->grab().toImage();
        QCOMPARE(picture.pixelColor(2, 2).rgb(), colours.page.rgb());
        const auto bar = m_view->text().layout().rowRect(0).center();
        QCOMPARE(picture.pixelColor(m_view->text().layout().rowRect(0).right() - 8, bar.y()).rgb(),
            colours.agent.tint.rgb());
    }
    for (const auto &size : {QSize(400, 300), QSize(3840, 2160)}) {
        m_view->resize(size);
        for (int row = 0; row < m_view->text().count(); ++row) {
            const auto place = m_view->text().layout().rowRect(row);
            QVERIFY(place.left() >= 0 && place.right() < size.width());
        }
        QPixmap scaled(size * 1.5);
        scaled.setDevicePixelRatio(1.5);
        m_view->render(&scaled);
        QCOMPARE(scaled.toImage().pixelColor(3, 3).rgb(),
            TranscriptColours::of(m_view->palette()).page.rgb());
    }
}

void TestTranscriptHostile::G14_anyReadingAtAnyWidth_data()
{
    QTest::addColumn<ReadingOptions>("options");
    for (int bits = 0; bits < 32; ++bits)
        QTest::addRow("%d", bits) << ReadingOptions{
            bits & 1 ? ReadingForm::Turns : ReadingForm::Phrases, (bits & 2) != 0, (bits & 4) != 0,
            (bits & 8) != 0, (bits & 16) != 0};
}

void TestTranscriptHostile::G14_anyReadingAtAnyWidth()
{
    QFETCH(ReadingOptions, options);
    auto call = conversationOf({{0, 0, {}}, {1, 0, u"\u0301\u0301\n\t \U0001f600"_s},
        {3, 0, QString(3000, u'x')}, {30, 1, u"שלום עולם, abc 12"_s}, {33, 1, u"and so on"_s},
        {90, 0, u"こんにちは世界。"_s}, {95, 1, u"tab\there"_s}, {98, 1, {}}});
    for (auto &phrase : call->phrases)
        phrase.sentiment = -1;
    call->topics = {{0, u"Topic"_s}, {7, u"Topic"_s}};
    m_view->setOptions(options);
    for (const auto &size : {QSize(0, 0), QSize(1, 300), QSize(60, 60), QSize(700, 500)}) {
        m_view->resize(size);
        m_view->setTranscript(call, m_view->measure({{40'000, 80'000}})(call));
        m_view->selectAll();
        m_view->grab();
        m_view->showPhrase(7);
        m_view->grab();
        const auto &layout = m_view->text().layout();
        int last = 0;
        for (int row = 0; row < m_view->text().count(); ++row) {
            QVERIFY(layout.top(row) >= last && layout.rowHeight(row) > 0);
            QVERIFY(layout.rowRect(row).contains(layout.textRect(row)));
            const auto events = layout.eventsRect(row);
            QVERIFY(
                events.isEmpty() || (events.top() >= last && events.bottom() < layout.top(row)));
            last = layout.bottom(row);
        }
        QVERIFY(layout.height() >= last);
        const FlatText flat(m_view->text());
        for (int phrase = 0; phrase < 8; ++phrase) {
            const auto at = m_view->reading()->toRow({phrase, 0});
            const auto position = m_view->text().bounded({at.row, at.offset});
            QCOMPARE(flat.positionOf(flat.offsetOf(position)), position);
        }
    }
}

READBACK_GUI_TEST_MAIN(TestTranscriptHostile)
#include "tst_transcripthostile.moc"
