// SPDX-License-Identifier: MIT
#include "app/archive/search/Searches.h"

#include "tests/support/TestMain.h"
#include "tests/unit/archive/SearchBench.h"

#include <QTest>

#include <functional>
#include <random>

using namespace Qt::StringLiterals;
using readback::test::SearchBench;

namespace readback {

namespace {

const QStringList kWords{
    u"refund"_s, u"late"_s, u"Zoë"_s, u"money"_s, u"back"_s, u"call"_s, u"bill"_s};

// A phrase as the naive matcher sees it.
struct Said
{
    int call = 0;
    int side = 0; // 0 agent, 1 customer
    QStringList words;
};

using Fits = std::function<bool(const Said &said)>;

// What is typed, and what it means.
struct Asked
{
    QString text;
    Fits fits;
};

class Maker
{
public:
    explicit Maker(unsigned seed) : m_random(seed) { }

    int below(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most)); }
    QString word() { return kWords[below(static_cast<int>(kWords.size()))]; }

    Asked asked(int depth)
    {
        const int kind = below(depth > 0 ? 8 : 4);
        switch (kind) {
        case 0:
            return phrase();
        case 1:
            return prefix();
        case 2:
            return sided();
        case 3:
            return one(word());
        case 4:
            return near();
        case 5:
            return both(
                asked(depth - 1), asked(depth - 1), u" "_s, [](bool a, bool b) { return a && b; });
        case 6:
            return both(asked(depth - 1), asked(depth - 1), u" NOT "_s,
                [](bool a, bool b) { return a && !b; });
        default:
            return both(asked(depth - 1), asked(depth - 1), u" OR "_s,
                [](bool a, bool b) { return a || b; });
        }
    }

private:
    static Asked one(const QString &word)
    {
        return {word, [word](const Said &said) { return said.words.contains(word); }};
    }
    Asked phrase()
    {
        const auto a = word();
        const auto b = word();
        return {u'"' + a + u' ' + b + u'"',
            [a, b](const Said &said) { return distance(said, a, b, 0, true); }};
    }
    Asked prefix()
    {
        const auto start = word().left(3);
        return {start + u'*', [start](const Said &said) {
                    return std::any_of(said.words.begin(), said.words.end(),
                        [&](const QString &word) { return word.startsWith(start); });
                }};
    }
    Asked sided()
    {
        const int side = below(2);
        const auto inner = one(word());
        return {(side == 0 ? u"agent:"_s : u"customer:"_s) + inner.text,
            [side, inner](const Said &said) { return said.side == side && inner.fits(said); }};
    }
    Asked near()
    {
        const auto a = word();
        const auto b = word();
        const int most = below(3);
        return {u"(%1 NEAR/%2 %3)"_s.arg(a).arg(most).arg(b),
            [a, b, most](const Said &said) { return distance(said, a, b, most, false); }};
    }
    // Whether b stands behind a, or also before it, with at most so many words between.
    static bool distance(
        const Said &said, const QString &a, const QString &b, int most, bool ordered)
    {
        const auto size = said.words.size();
        for (qsizetype i = 0; i < size; ++i) {
            for (qsizetype j = 0; j < size; ++j) {
                const auto between = (ordered ? j - i : qAbs(j - i)) - 1;
                if (said.words[i] == a && said.words[j] == b && between <= most
                    && (between >= 0 || (!ordered && a == b)))
                    return true;
            }
        }
        return false;
    }
    template <class Join>
    static Asked both(const Asked &a, const Asked &b, const QString &operation, Join join)
    {
        return {u'(' + a.text + operation + b.text + u')',
            [a, b, join](const Said &said) { return join(a.fits(said), b.fits(said)); }};
    }

    std::minstd_rand m_random;
};

} // namespace

// What the archive finds is what a matcher finds that looks at every phrase.
class TestSearchProperty : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsWhatANaiveMatcherFinds();

private:
    SearchBench m_bench;
    std::vector<Said> m_said;
};

void TestSearchProperty::initTestCase()
{
    Maker maker(7);
    Transaction whole(m_bench.database());
    for (int call = 1; call <= 40; ++call) {
        QStringList said;
        for (int phrase = 0; phrase < 6; ++phrase) {
            Said one{call, maker.below(2), {}};
            for (int word = maker.below(7); word >= 0; --word)
                one.words << maker.word();
            said << (one.side == 0 ? u"A "_s : u"C "_s) + one.words.join(u", "_s);
            m_said.push_back(one);
        }
        m_bench.add(call, said);
    }
    whole.commit();
    QVERIFY(!m_bench.database().takeError());
}

void TestSearchProperty::findsWhatANaiveMatcherFinds()
{
    constexpr unsigned kSeed = 20260115;
    qInfo("seed %u", kSeed);
    Maker maker(kSeed);
    int searched = 0;
    for (int round = 0; round < 600; ++round) {
        const auto asked = maker.asked(2);
        const auto parsed = parseSearch(asked.text, test::kSearchNow);
        qint64 expected = 0;
        for (const auto &said : m_said)
            expected += asked.fits(said) ? 1 : 0;
        if (parsed.mistake) { // both sides at once: nothing can be found
            QVERIFY2(
                expected == 0 && parsed.mistake->what.contains(u"side"_s), qPrintable(asked.text));
            continue;
        }
        ++searched;
        const auto counts = searchCounts(m_bench.database(), parsed.query, [] { return false; });
        QVERIFY2(counts.phrases == expected,
            qPrintable(
                u"%1: %2 instead of %3"_s.arg(asked.text).arg(counts.phrases).arg(expected)));
    }
    QVERIFY(searched > 400);
    QVERIFY(!m_bench.database().takeError());
}

} // namespace readback

using readback::TestSearchProperty;
READBACK_TEST_MAIN(TestSearchProperty)
#include "tst_searchproperty.moc"
