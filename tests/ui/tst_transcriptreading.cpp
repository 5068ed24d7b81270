// SPDX-License-Identifier: MIT
#include "tests/ui/TranscriptViewTest.h"
#include "ui/transcript/PaneToolTips.h"
#include "ui/transcript/PhraseMarks.h"
#include "ui/transcript/find/FlatText.h"
#include "ui/transcript/layout/EventText.h"

using namespace readback;
using namespace readback::test;

namespace {

// Phrases that follow each other closely, three of a speaker at a time.
std::shared_ptr<Transcript> chattyCall(int phrases)
{
    std::vector<Said> said;
    for (int i = 0; i < phrases; ++i)
        said.push_back({i * 4, static_cast<quint16>(i / 3 % 2),
            u"Phrase number %1 of a call that goes on and on."_s.arg(i)});
    return conversationOf(said);
}

ReadingOptions turns()
{
    return {ReadingForm::Turns};
}

} // namespace

// Turns and phrases, and what is shown beside the text.
class TestTranscriptReading : public TranscriptViewTest
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { m_view.reset(); }
    void turnsJoinPhrases();
    void copiedTurnsAreLinesOfPhrases();
    void togglingKeepsPlaceAndSelection();
    void togglingKeepsWhatWasRevealed();
    void aCallMadeReadyTheOldWayIsMadeAnew();
    void phrasesWithinATurnAreShown();
    void eventsStandWhereTheyHappened();
    void eventsAreTold_data();
    void eventsAreTold();
    void timesCanBeHidden();
    void withoutLabelsTheSidesStandApart();
    void linesStayReadable();
    void marksStandAtTheEnds();
    void marksOfOneLineShareItsEnd();
    void marksTellWhatTheyMean();
    void marksCanBeHidden();
    void B05_oddTimesAreNotShown();
    void B11_aConferenceOfTwelve();
    void B12_repetitionsAreShownAsTheyAre();

private:
    void setOptions(const ReadingOptions &options)
    {
        const auto before = layout().measured();
        m_view->setOptions(options);
        QTRY_VERIFY(layout().measured() != before);
        m_view->repaint();
    }
    const TranscriptLayout &layout() { return m_view->text().layout(); }
};

void TestTranscriptReading::turnsJoinPhrases()
{
    show(chattyCall(9));
    QCOMPARE(m_view->text().count(), 9);
    QSignalSpy changed(m_view.get(), &TranscriptView::transcriptChanged);
    setOptions(turns());
    QCOMPARE(m_view->text().count(), 3);
    QCOMPARE(m_view->transcript()->phrases.size(), size_t{9});
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_view->text().shownText(0).contains(u"number 2"_s));
}

// What is copied with speaker and time is what exports write, however the call is read; text alone
// is what is read.
void TestTranscriptReading::copiedTurnsAreLinesOfPhrases()
{
    show(chattyCall(9));
    m_view->selectAll();
    const auto inPhrases = copied();
    QCOMPARE(inPhrases.count(u'\n'), 9);
    setOptions(turns());
    m_view->selectAll();
    QCOMPARE(copied(), inPhrases);
    const auto first = m_view->text().shownText(0);
    m_view->select({{0, 0}, {0, static_cast<int>(first.size())}}); // a whole turn
    QCOMPARE(copied(), inPhrases.section(u'\n', 0, 2) + u'\n');
    QCOMPARE(copied(CopyForm::TextOnly), first);
    m_view->select({{0, 2}, {0, static_cast<int>(first.size())}}); // a part of one
    QCOMPARE(copied(), first.mid(2));
}

void TestTranscriptReading::togglingKeepsPlaceAndSelection()
{
    show(chattyCall(600));
    m_view->verticalScrollBar()->setValue(layout().textRect(301).top());
    m_view->select({{301, 7}, {310, 12}});
    const QString copiedBefore = copied(CopyForm::TextOnly).simplified();
    QCOMPARE(m_view->phraseAtTop(), 301);
    const auto place = m_view->place();
    for (const auto &options : {turns(), ReadingOptions(), turns()}) {
        setOptions(options);
        // In the middle of a turn its line begins with an earlier phrase.
        QVERIFY(std::abs(m_view->phraseAtTop() - 301) <= 1);
        QCOMPARE(m_view->place(), place);
        QCOMPARE(copied(CopyForm::TextOnly).simplified(), copiedBefore);
        QCOMPARE(m_view->phraseAtCaret(), 310);
    }
}

void TestTranscriptReading::togglingKeepsWhatWasRevealed()
{
    auto call = chattyCall(9);
    call->phrases[7].text = u"word "_s.repeated(40'000);
    show(call);
    m_view->showAllOf(7);
    QTRY_COMPARE(m_view->text().length(7), 200'000);
    setOptions(turns());
    QCOMPARE(m_view->text().length(m_view->reading()->rowOf(7)), 200'000);
}

void TestTranscriptReading::aCallMadeReadyTheOldWayIsMadeAnew()
{
    show(chattyCall(9));
    const auto other = chattyCall(30);
    auto prepared = m_view->measure()(other);
    m_view->setOptions(turns()); // while the worker was at it
    m_view->setTranscript(other, std::move(prepared));
    QTRY_COMPARE(m_view->transcript(), other);
    QCOMPARE(m_view->text().count(), 10);
    const auto third = chattyCall(3);
    prepared = m_view->measure()(third);
    m_view->setOptions({ReadingForm::Turns, false});
    m_view->setTranscript(third, std::move(prepared));
    QTRY_COMPARE(layout().timeRect(0).width(), 0);
}

void TestTranscriptReading::phrasesWithinATurnAreShown()
{
    m_view->setOptions(turns());
    show(chattyCall(600));
    for (const int phrase : {0, 1, 200, 302, 599}) {
        m_view->showPhrase(phrase);
        QCOMPARE(m_view->phraseAtCaret(), phrase);
        const auto [first, last] = m_view->phrasesInSight();
        QVERIFY(first <= phrase && phrase <= last);
    }
}

void TestTranscriptReading::eventsStandWhereTheyHappened()
{
    auto call = conversationOf({{0, 0, u"One moment."_s}, {40, 0, u"I am back."_s}});
    m_view->resize(820, 640);
    const std::vector<TimeSpan> holds{{10'000, 38'000}, {50'000, 90'000}};
    m_view->setTranscript(call, m_view->measure(holds)(call), holds);
    const auto before = layout().measured()->eventsBefore(1);
    QCOMPARE(eventsText(before), u"7 s silence · on hold for 28 s"_s);
    const auto rect = layout().eventsRect(1);
    QVERIFY(rect.top() >= layout().bottom(0) && rect.bottom() < layout().top(1));
    QVERIFY(layout().showsLabel(1));
    // And behind the last row.
    const auto last = layout().eventsRect(2);
    QCOMPARE(eventsText(layout().measured()->eventsBefore(2)), u"on hold for 40 s"_s);
    QVERIFY(last.top() >= layout().bottom(1) && last.bottom() < layout().height());
    QCOMPARE(paneToolTipAt(m_view->text(), rect.center()).text,
        u"<qt>Nobody spoke from 00:03 to 00:10<br>On hold from 00:10 to 00:38</qt>"_s);
    const FlatText flat(m_view->text());
    QCOMPARE(flat.line(1),
        u"7 s silence · on hold for 28 s. 00:40 Agent: I am back. (on hold for 40 s)\n"_s);
    ReadingOptions options;
    options.events = false;
    setOptions(options);
    QVERIFY(layout().eventsRect(1).isEmpty() && layout().eventsRect(2).isEmpty());
    QVERIFY(!layout().showsLabel(1));
}

void TestTranscriptReading::eventsAreTold_data()
{
    QTest::addColumn<CallEventKind>("kind");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("silence") << CallEventKind::Silence << qint64{22'300} << u"22 s silence"_s;
    QTest::newRow("hold") << CallEventKind::Hold << qint64{65'000} << u"on hold for 1 min 5 s"_s;
    QTest::newRow("minutes") << CallEventKind::Hold << qint64{120'000} << u"on hold for 2 min"_s;
    QTest::newRow("both") << CallEventKind::Overtalk << qint64{1700} << u"both spoke for 2 s"_s;
}

void TestTranscriptReading::eventsAreTold()
{
    QFETCH(CallEventKind, kind);
    QFETCH(qint64, ms);
    std::vector<MeasuredTranscript::EventLine> events{{1, {kind, 5000, 5000 + ms}}};
    QTEST(eventsText(events), "text");
    events.resize(500, events.front());
    QVERIFY(eventsText(events).endsWith(u" · …"_s));
    QVERIFY(eventTimes(events).size() < 20);
}

void TestTranscriptReading::timesCanBeHidden()
{
    show(billingCall());
    const auto with = layout().rowRect(0);
    ReadingOptions options;
    options.times = false;
    setOptions(options);
    QVERIFY(layout().rowRect(0).left() < with.left());
    QCOMPARE(layout().timeRect(0).width(), 0);
    QVERIFY(FlatText(m_view->text()).line(0).startsWith(u"00:00 Agent: "_s));
}

void TestTranscriptReading::withoutLabelsTheSidesStandApart()
{
    show(billingCall());
    ReadingOptions options;
    options.labels = false;
    setOptions(options);
    QVERIFY(!layout().showsLabel(0));
    QCOMPARE(layout().firstIndent(0), 0);
    QVERIFY(layout().rowRect(1).left() >= layout().rowRect(0).left() + 10);
    QVERIFY(layout().rowRect(1).right() < m_view->viewport()->width());
    QCOMPARE(layout().rowRect(1).width(), layout().rowRect(0).width());
    // Who cannot see the indent is told all the same.
    QVERIFY(FlatText(m_view->text()).line(1).startsWith(u"00:06 Customer: "_s)
        || FlatText(m_view->text()).line(1).contains(u"00:06 Customer: "_s));
    m_view->setLayoutDirection(Qt::RightToLeft);
    QVERIFY(layout().rowRect(1).right() <= layout().rowRect(0).right() - 10);
}

void TestTranscriptReading::linesStayReadable()
{
    const auto call = generatedCall(50, 4);
    show(call, {2600, 700});
    const QFontMetricsF metrics(layout().style().text);
    const auto hundred = metrics.horizontalAdvance(call->phrases[0].text.repeated(9).left(100));
    QVERIFY(layout().textWidth() < hundred * 1.25);
    QVERIFY(layout().textWidth() > hundred * 0.75);
    QVERIFY(layout().rowRect(0).right() < 1500);
    m_view->setLayoutDirection(Qt::RightToLeft);
    QVERIFY(layout().rowRect(0).left() > 1100);
}

void TestTranscriptReading::marksStandAtTheEnds()
{
    auto call = billingCall();
    call->phrases[1].sentiment = -1;
    call->phrases[8].sentiment = 1;
    call->topics = {{1, u"Billing"_s}, {1, u"Refund"_s}};
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        m_view->setLayoutDirection(direction);
        for (const int width : {820, 420, 260}) {
            show(call, {width, 640});
            QVERIFY(marksOf(m_view->text(), 0).empty());
            const auto lines = marksOf(m_view->text(), 1);
            QCOMPARE(lines.size(), size_t{1});
            QCOMPARE(lines[0].marks.size(), size_t{2});
            QCOMPARE(lines[0].marks[0].kind, MarkKind::Negative);
            QCOMPARE(lines[0].marks[1].kind, MarkKind::Topic);
            QCOMPARE(marksOf(m_view->text(), 8)[0].marks[0].kind, MarkKind::Positive);
            const auto end = m_view->text().caretRect({1, m_view->text().length(1)});
            for (const auto &mark : lines[0].marks) {
                QVERIFY(layout().rowRect(1).contains(mark.place));
                QVERIFY(!mark.place.intersects(end));
                QVERIFY(mark.place.top() >= end.top() && mark.place.bottom() <= end.bottom());
            }
        }
    }
}

void TestTranscriptReading::marksOfOneLineShareItsEnd()
{
    auto call = chattyCall(3);
    for (auto &phrase : call->phrases)
        phrase.sentiment = -1;
    m_view->setOptions(turns());
    show(call, {2000, 400}); // all three in two lines
    QCOMPARE(m_view->text().count(), 1);
    const auto lines = marksOf(m_view->text(), 0);
    size_t phrases = 0;
    for (const auto &line : lines) {
        QCOMPARE(line.marks.size(), size_t{1});
        phrases += line.phrases.size();
        QVERIFY(layout().rowRect(0).contains(line.marks[0].place));
    }
    QCOMPARE(phrases, size_t{3});
    // But for the last, they stand beside the text.
    if (lines.size() > 1)
        QVERIFY(layout().marksRect(0).contains(lines[0].marks[0].place));
}

void TestTranscriptReading::marksTellWhatTheyMean()
{
    auto call = billingCall();
    call->phrases[1].sentiment = -1;
    call->topics = {{1, u"<b>Bold</b> & Co"_s}, {1, u"Refund"_s}};
    show(call);
    const auto place = marksOf(m_view->text(), 1)[0].marks[0].place;
    QCOMPARE(paneToolTipAt(m_view->text(), place.center()).text,
        u"<qt>Negative sentiment<br>Topic: &lt;b&gt;Bold&lt;/b&gt; &amp; Co, Refund</qt>"_s);
    QVERIFY(paneToolTipAt(m_view->text(), {place.left() - 60, place.top()}).text.isEmpty());
    QVERIFY(FlatText(m_view->text())
                .line(1)
                .endsWith(
                    u"called me back. (Negative sentiment, Topic: <b>Bold</b> & Co, Refund)\n"_s));
    const auto at = place.center() - m_view->scrolledTo();
    QHelpEvent help(QEvent::ToolTip, at, m_view->viewport()->mapToGlobal(at));
    QApplication::sendEvent(m_view->viewport(), &help);
    QVERIFY(help.isAccepted());
}

void TestTranscriptReading::marksCanBeHidden()
{
    auto call = billingCall();
    call->phrases[1].sentiment = -1;
    show(call);
    const int width = layout().textWidth();
    ReadingOptions options;
    options.marks = false;
    setOptions(options);
    QVERIFY(marksOf(m_view->text(), 1).empty());
    QVERIFY(layout().textWidth() >= width);
    QVERIFY(layout().marksRect(1).isEmpty());
}

void TestTranscriptReading::B05_oddTimesAreNotShown()
{
    auto call = billingCall();
    call->phrases[0].startMs = -5000;
    call->phrases[3].startMs = 99'999'999'999;
    call->phrases[3].endMs = std::numeric_limits<qint64>::max() / 4;
    call->phrases[5].startMs = std::numeric_limits<qint64>::min() / 4;
    show(call);
    const FlatText flat(m_view->text());
    QVERIFY(flat.line(0).startsWith(u"–:– Agent: "_s));
    QVERIFY(flat.line(3).contains(u"–:– Agent: "_s));
    QVERIFY(flat.line(4).contains(u"00:28 Customer: "_s));
    QVERIFY(layout().timeRect(0).width() < 80);
    setOptions(turns());
    m_view->grab();
}

void TestTranscriptReading::B11_aConferenceOfTwelve()
{
    auto call = std::make_shared<Transcript>();
    for (int i = 0; i < 12; ++i) {
        const auto role = static_cast<SpeakerRole>(i % 7);
        call->speakers.push_back({role, i % 3 ? u"Person %1"_s.arg(i) : QString()});
        call->phrases.push_back(
            {i * 4000, i * 4000 + 3000, static_cast<quint16>(i), 0, -1, u"Hello."_s});
    }
    call->speakers.push_back({SpeakerRole::Agent, u"Jonas"_s}); // the call was transferred to
    call->phrases.push_back({60'000, 61'000, 12, 0, -1, u"Jonas speaking."_s});
    show(call);
    const auto &measured = *layout().measured();
    const auto colours = TranscriptColours::of(m_view->palette());
    for (int i = 0; i < 13; ++i) {
        QVERIFY(layout().showsLabel(i)); // never by colour alone
        const auto speaker = static_cast<size_t>(i);
        QVERIFY(colours.of(call->speakers[speaker].role, measured.shades[speaker]).tint.isValid());
    }
    QCOMPARE(measured.shades[0], quint8{0});
    QCOMPARE(measured.shades[7], quint8{1});
    QCOMPARE(measured.shades[12], quint8{2});
    QVERIFY(measured.labels[7] != measured.labels[12]);
    setOptions({ReadingForm::Turns, true, false});
    m_view->grab();
}

void TestTranscriptReading::B12_repetitionsAreShownAsTheyAre()
{
    const auto call = conversationOf(
        {{0, 0, u"Again."_s}, {0, 0, u"Again."_s}, {0, 1, u"Again."_s}, {0, 0, u"Again."_s}});
    show(call);
    QCOMPARE(m_view->text().count(), 4);
    const auto picture = m_view->grab().toImage();
    show(conversationOf({{9, 1, u"Something else."_s}}));
    show(call);
    QCOMPARE(m_view->grab().toImage(), picture);
}

READBACK_GUI_TEST_MAIN(TestTranscriptReading)
#include "tst_transcriptreading.moc"
