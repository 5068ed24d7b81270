// SPDX-License-Identifier: MIT
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"
#include "tests/fuzz/support/JsonMutator.h"
#include "tests/support/Places.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace readback;
using fuzz::FuzzTarget;

namespace {

QDir corpusOf(const QString &target)
{
    return QDir(test::inSource(u"tests/fuzz/corpus/"_s + target));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

size_t unchanged(uint8_t * /*data*/, size_t size, size_t /*most*/)
{
    return size;
}

} // namespace

// The fuzz targets without a fuzzer: once over each file of their corpus, and over a few damaged
// copies of it.
class TestFuzzCorpus : public QObject
{
    Q_OBJECT
private slots:
    void everyTargetHasACorpus();
    void F_corpus_data();
    void F_corpus();
    void mutationsAreRepeatableAndBounded();
};

void TestFuzzCorpus::everyTargetHasACorpus()
{
    QStringList targets;
    for (const auto &target : FuzzTarget::all())
        targets << QString::fromLatin1(target.name);
    targets.sort();
    const auto folders = corpusOf({}).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QCOMPARE(folders, targets);
}

void TestFuzzCorpus::F_corpus_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<QByteArray>("input");
    const auto &targets = FuzzTarget::all();
    for (size_t i = 0; i < targets.size(); ++i) {
        const QString name = QString::fromLatin1(targets[i].name);
        QTest::addRow("%s: nothing", targets[i].name) << static_cast<int>(i) << QByteArray();
        for (const auto &file : corpusOf(name).entryInfoList(QDir::Files, QDir::Name))
            QTest::addRow("%s: %s", targets[i].name, qPrintable(file.fileName()))
                << static_cast<int>(i) << bytesOf(file.filePath());
    }
}

void TestFuzzCorpus::F_corpus()
{
    QFETCH(int, target);
    QFETCH(QByteArray, input);
    constexpr int kDamagedCopies = 20;
    const auto run = FuzzTarget::all().at(static_cast<size_t>(target)).run;
    try {
        run(input);
        for (int i = 0; i < kDamagedCopies && !input.isEmpty(); ++i) {
            const auto place = input.size() * i / kDamagedCopies;
            run(input.left(place));
            auto damaged = input;
            damaged[place] = static_cast<char>(damaged.at(place) ^ (1 << (i % 8)));
            run(damaged);
        }
    } catch (const fuzz::Finding &finding) {
        QFAIL(finding.what());
    }
}

void TestFuzzCorpus::mutationsAreRepeatableAndBounded()
{
    // With keys that need care: an empty one, and one that QJsonObject loses.
    const QByteArray json = R"({"list":[1,"two",{"three":null}],"text":"plain","":{"":7},")"
                            "\xef\xbb\xbf"
                            R"(":[1]})";
    constexpr qsizetype kMost = 200;
    int kept = 0;
    int changed = 0;
    for (unsigned seed = 0; seed < 500; ++seed) {
        QByteArray one = json + QByteArray(kMost - json.size(), '\0');
        QByteArray other = one;
        const auto mutate = [seed](QByteArray &bytes, qsizetype size) {
            auto *data = reinterpret_cast<uint8_t *>(bytes.data());
            bytes.truncate(static_cast<qsizetype>(
                fuzz::mutateJson(data, static_cast<size_t>(size), kMost, seed, unchanged)));
        };
        mutate(one, json.size());
        mutate(other, json.size());
        QCOMPARE(one, other);
        QVERIFY(one.size() <= kMost);
        kept += QJsonDocument::fromJson(one).isObject() ? 1 : 0;
        changed += one != json ? 1 : 0;
    }
    QVERIFY(kept > 350);
    QVERIFY(changed > 250);
}

READBACK_TEST_MAIN(TestFuzzCorpus)
#include "tst_fuzzcorpus.moc"
