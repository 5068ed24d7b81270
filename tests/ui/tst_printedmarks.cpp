// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "tests/ui/PrintSamples.h"
#include "ui/printing/PrintedCall.h"

#include <QTest>

namespace readback {

// What a print tells beside the words.
class TestPrintedMarks : public QObject
{
    Q_OBJECT
private slots:
    void holdsAndMarksAreOnPaper_data();
    void holdsAndMarksAreOnPaper();
    void aSignStaysWithItsWords();
};

void TestPrintedMarks::holdsAndMarksAreOnPaper_data()
{
    QTest::addColumn<ReadingForm>("form");
    QTest::newRow("phrases") << ReadingForm::Phrases;
    QTest::newRow("turns") << ReadingForm::Turns;
}

void TestPrintedMarks::holdsAndMarksAreOnPaper()
{
    QFETCH(const ReadingForm, form);
    auto call = callOf(8, kSentence);
    for (auto &phrase : call.phrases)
        phrase.speaker = phrase.startMs < 8000 ? 0 : 1;
    call.phrases[1].sentiment = -1;
    call.phrases[6].sentiment = 1;
    call.topics = {{1, u"Refund"_s}, {3, u"Delivery"_s}};
    Conversation conversation;
    conversation.holds = {{8000, 48'000}};
    const Reading reading(std::make_shared<const Transcript>(call), form);
    const Paper paper;
    const auto printedText = [&](const ReadingOptions &options) {
        PrintPages pages(printedCall(conversation, reading, options), paper.writer);
        layOutAll(pages);
        return textOf(pages, paper.writer);
    };
    auto with = printedText({form}).remove(u' '); // none is drawn where a line ends
    with.remove(QChar::Nbsp);
    for (auto signs :
        {u"on hold for 40 s"_s, u"[\u25bc Negative sentiment · \u25c6 Topic: Refund]"_s,
            u"[\u25c6 Topic: Delivery]"_s, u"[\u25b2 Positive sentiment]"_s})
        QVERIFY2(with.contains(signs.remove(u' ')), qPrintable(with));
    const auto without = printedText({form, true, true, false, false});
    QVERIFY(without.contains(u"Thank you"_s));
    QVERIFY(!without.contains(u"on hold"_s) && !without.contains(u"Topic"_s));
}

// Wherever a line ends.
void TestPrintedMarks::aSignStaysWithItsWords()
{
    auto call = callOf(1, kSentence);
    call.phrases[0].sentiment = -1;
    call.topics = {{0, u"A topic with a rather long name, which has no line of its own"_s}};
    const Reading reading(std::make_shared<const Transcript>(call), ReadingForm::Phrases);
    const auto text = printedCall({}, reading, {}).rows->phrases[0].text;
    const auto negative = u"\u25bc Negative sentiment"_s.replace(u' ', QChar::Nbsp);
    QVERIFY2(text.contains(negative), qPrintable(text));
    QVERIFY(text.contains(u"\u25c6"_s + QChar::Nbsp + u"Topic: A topic with"_s));
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestPrintedMarks)
#include "tst_printedmarks.moc"
