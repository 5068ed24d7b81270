// SPDX-License-Identifier: MIT
#include "app/archive/stored/PhraseBlock.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <limits>
#include <random>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

std::vector<Phrase> somePhrases(unsigned seed)
{
    static const QStringList texts{u""_s, u"Hello"_s, u"two\nlines"_s, u"Zo\u00eb \u9000\u6b3e"_s,
        u"\U0001F600"_s, QString(3000, u'x'), u"a b"_s};
    std::minstd_rand random(seed);
    const auto below = [&random](unsigned most) { return static_cast<int>(random() % most); };
    std::vector<Phrase> phrases(static_cast<size_t>(below(50)));
    for (auto &phrase : phrases) {
        phrase.startMs = below(3'600'000);
        phrase.endMs = phrase.startMs + below(3) * below(90'000);
        phrase.speaker = static_cast<quint16>(below(65'536));
        phrase.sentiment = below(4) == 0 ? Phrase::kNoSentiment : static_cast<qint8>(below(3) - 1);
        phrase.confidence = below(3) == 0 ? -1.0F
            : below(2) == 0               ? static_cast<float>(below(10'001)) / 10'000.0F
                                          : static_cast<float>(below(1'000'000)) / 999'999.0F;
        phrase.text = texts[below(static_cast<unsigned>(texts.size()))];
    }
    return phrases;
}

// A frame of Zstandard's that holds these bytes as they are.
QByteArray framed(const QByteArray &bytes)
{
    const auto size = static_cast<char>(bytes.size());
    return QByteArray::fromHex("28b52ffd20") + size + static_cast<char>((bytes.size() << 3) | 1)
        + QByteArray(2, '\0') + bytes;
}

std::optional<std::vector<Phrase>> unpackedPhrases(const QByteArray &bytes)
{
    const auto block = PhraseBlock::read(bytes);
    return block ? std::optional(block->all()) : std::nullopt;
}

} // namespace

class TestPhraseBlock : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas();
    void oddValuesComeBack();
    void S15_foreignValuesAreMadeSound();
    void isSmallerThanItsText();
    void S15_damageIsSeen();
    void S15_aBlockSaysMoreThanItHolds_data();
    void S15_aBlockSaysMoreThanItHolds();
};

void TestPhraseBlock::comesBackAsItWas()
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        const auto phrases = somePhrases(seed);
        const auto back = unpackedPhrases(packedPhrases(phrases));
        QVERIFY2(back && *back == phrases, qPrintable(QString::number(seed)));
    }
}

void TestPhraseBlock::oddValuesComeBack()
{
    constexpr qint64 kLatest = 99'999'999'999;
    const std::vector<Phrase> phrases{{kLatest, kLatest, 65'535, 1, 1.0F, u"a"_s},
        {0, kLatest, 0, -1, 0.0F, u"b"_s}, {0, 0, 1, 0, 0.333333F, {}}};
    const auto back = unpackedPhrases(packedPhrases(phrases));
    QVERIFY(back && *back == phrases);
    const auto none = unpackedPhrases(packedPhrases({}));
    QVERIFY(none && none->empty());
}

// A block that somebody else wrote: no value is one that no phrase can have.
void TestPhraseBlock::S15_foreignValuesAreMadeSound()
{
    constexpr qint64 kMost = 1'000'000'000'000'000;
    constexpr auto kNaN = std::numeric_limits<float>::quiet_NaN();
    const std::vector<Phrase> foreign{{-5, kMost, 0, 57, 1.5F, u"a\0\x1b\r\nb"_s},
        {kMost, -kMost, 0, -128, kNaN, u"\ufeff\u2028"_s}};
    const auto back = unpackedPhrases(packedPhrases(foreign));
    constexpr qint64 kLatest = 99'999'999'999;
    const std::vector<Phrase> sound{{0, kLatest, 0, Phrase::kNoSentiment, -1, u"a\nb"_s},
        {kLatest, kLatest, 0, Phrase::kNoSentiment, -1, u"\n"_s}};
    QVERIFY(back && *back == sound);
}

void TestPhraseBlock::isSmallerThanItsText()
{
    std::vector<Phrase> phrases;
    for (int i = 0; i < 60; ++i)
        phrases.push_back({i * 4'000, i * 4'000 + 3'500, static_cast<quint16>(i % 2), 0, 0.9F,
            u"This is what was said for the %1th time, about the refund."_s.arg(i)});
    QVERIFY(packedPhrases(phrases).size() * 3 < 60 * phrases[0].text.size());
}

// By its checksum: no bit of it can change, and nothing can be missing.
void TestPhraseBlock::S15_damageIsSeen()
{
    const auto block = packedPhrases(somePhrases(5));
    QVERIFY(unpackedPhrases(block));
    for (qsizetype size = 0; size < block.size(); ++size)
        QVERIFY2(!unpackedPhrases(block.first(size)), qPrintable(QString::number(size)));
    std::minstd_rand random(1);
    int seen = 0;
    for (qsizetype at = 0; at < block.size(); ++at) {
        auto changed = block;
        changed[at] = static_cast<char>(changed[at] ^ (1 << random() % 8));
        const auto phrases = unpackedPhrases(changed);
        QVERIFY2(!phrases || *phrases == somePhrases(5), qPrintable(QString::number(at)));
        seen += phrases ? 0 : 1;
    }
    QVERIFY(seen > block.size() * 9 / 10);
}

void TestPhraseBlock::S15_aBlockSaysMoreThanItHolds_data()
{
    QTest::addColumn<QByteArray>("block");
    const QByteArray huge = QByteArray::fromHex("ffffffffffffffff7f"); // 2^63 - 1
    QTest::newRow("bytes") << QByteArray::fromHex("28b52ffde00000000000010000090000");
    QTest::newRow("phrases") << framed("\1" + huge);
    QTest::newRow("text") << framed(QByteArray::fromHex("01010000000000") + huge + "abc");
    QTest::newRow("number without end") << framed("\1" + QByteArray(20, '\xff'));
    QTest::newRow("another layout") << framed(QByteArray::fromHex("0200"));
    QTest::newRow("more behind it") << framed(QByteArray::fromHex("010000"));
    QTest::newRow("nothing") << framed({});
}

void TestPhraseBlock::S15_aBlockSaysMoreThanItHolds()
{
    QFETCH(const QByteArray, block);
    QVERIFY(unpackedPhrases(framed(QByteArray::fromHex("0100")))); // the frame is one
    QVERIFY(!unpackedPhrases(block));
}

} // namespace readback

using readback::TestPhraseBlock;
READBACK_TEST_MAIN(TestPhraseBlock)
#include "tst_phraseblock.moc"
