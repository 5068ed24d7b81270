// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "ui/transcript/layout/PhraseWords.h"
#include "ui/transcript/layout/SpaceFinder.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

class WordSplittingTest : public QObject
{
    Q_OBJECT
private slots:
    void spacesAreFoundWhereverTheyAre();
    void aPrintIsTheSameWhateverStandsBehind();
    void printsOfWordsDiffer();
    void aWordMetBeforeIsSplitAsAtFirst();
};

void WordSplittingTest::spacesAreFoundWhereverTheyAre()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 500; ++round) {
        QString text(random.bounded(300), u'x');
        for (QChar &c : text)
            c = random.bounded(6) == 0 ? u' ' : random.bounded(3) == 0 ? QChar(0x2020) : c;
        SpaceFinder spaces(text);
        for (qsizetype from = 0; from < text.size(); from += 1 + random.bounded(90)) {
            const auto at = text.indexOf(u' ', from);
            QCOMPARE(spaces.next(from), at < 0 ? text.size() : at);
        }
    }
}

void WordSplittingTest::aPrintIsTheSameWhateverStandsBehind()
{
    const auto word = u"abcdefghijklmnopqrstuvwxyzäöü"_s;
    for (qsizetype length = 1; length <= word.size(); ++length) {
        const QString alone = word.left(length);
        const QString behind = alone + u" other words, and so on"_s;
        const auto print = [&](const QString &in) {
            return WordPrint(QStringView(in).left(length), in.size(), PrintOf::Whole).value();
        };
        QCOMPARE(print(alone), print(behind));
        QVERIFY(print(alone) != WordPrint(alone, length, PrintOf::Part).value());
    }
}

void WordSplittingTest::printsOfWordsDiffer()
{
    QSet<quint64> prints;
    const QString letters = u"abcdefghij"_s;
    for (int i = 0; i < 100'000; ++i) {
        QString word;
        for (int rest = i; rest > 0; rest /= 10)
            word += letters[rest % 10];
        word = word.repeated(1 + i % 3) + u'x';
        prints.insert(WordPrint(word, word.size(), PrintOf::Part).value());
    }
    QVERIFY(prints.size() > 99'000); // some words are made twice
}

void WordSplittingTest::aWordMetBeforeIsSplitAsAtFirst()
{
    const QStringList texts{u"Well-known words, don’t you think?"_s, u"  two  spaces "_s,
        u"12-34 a-b-c a- -a \u2019tis"_s, u"yes!no (brackets) half/half"_s, u"wait…"_s,
        QString(70, u'w') + u" long"_s, u"a"_s + QString(600, u' ') + u"b"_s, u""_s};
    WordWidths widths{QFont()};
    WordWidths::Job job(widths);
    for (const auto &text : texts) {
        std::vector<Word> first;
        std::vector<Word> again;
        appendWords(first, text, job);
        appendWords(again, text, job);
        QCOMPARE(again.size(), first.size());
        for (size_t i = 0; i < first.size(); ++i) {
            QCOMPARE(quint32{again[i].width}, quint32{first[i].width});
            QCOMPARE(quint32{again[i].spaces}, quint32{first[i].spaces});
        }
    }
    std::vector<Word> parts;
    appendWords(parts, u"Well-known words"_s, job);
    QCOMPARE(parts.size(), size_t{3}); // a line may end behind the hyphen
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::WordSplittingTest)
#include "tst_wordsplitting.moc"
