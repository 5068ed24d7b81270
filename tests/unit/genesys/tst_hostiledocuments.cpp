// SPDX-License-Identifier: MIT
#include "tests/support/HostileJson.h"
#include "tests/support/JsonPlaces.h"
#include "tests/unit/genesys/DialectDocuments.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstring>

using namespace readback;
using namespace readback::test;

// Each kind of document of both dialects, with everything wrong in every place: it is either an
// error that says where and tells nothing else, or a reading that harms nobody.
class HostileDocumentsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data();
    void init();
    void everyPlaceHasARule();
    void B01_noJsonInAnyPlace();
    void B01_cutAnywhere();
    void B01_brokenAtAnyByte();
    void B01_byteOrderMark();
    void B03_anotherRoot();
    void B03_wrongTypeInAnyPlace();
    void B03_missingInAnyPlace();
    void B04_unknownFieldsEverywhere();
    void B05_B06_B07_oddValueInAnyPlace();
    void B08_markupIsReadAsItIs();
    void B12_everyFieldTwice();
    void B14_unusableIds();

private:
    Result<Reading> read(const QByteArray &body) const { return m_document.read(body); }
    const FieldRule *ruleOf(const JsonPlace &place) const;
    void checkError(
        const Result<Reading> &result, const QString &place, const QByteArray &value) const;
    void checkWrongType(
        const JsonPlace &place, const FieldRule &rule, const HostileValue &value) const;

    // For each place that a rule is about and each value that fits there, or does not.
    template <class Check>
    void forEachValue(bool fitting, const Check &check) const
    {
        for (const JsonPlace &place : placesOf(m_good)) {
            const FieldRule *rule = ruleOf(place);
            for (const HostileValue &value : hostileValues()) {
                if (rule && value.type != 'x'
                    && (std::strchr(rule->types, value.type) != nullptr) == fitting)
                    check(place, *rule, value);
            }
        }
    }

    DialectDocument m_document;
    QJsonValue m_good;
    Reading m_reading;
};

void HostileDocumentsTest::initTestCase_data()
{
    QTest::addColumn<int>("document");
    const auto documents = dialectDocuments();
    for (size_t i = 0; i < documents.size(); ++i)
        QTest::newRow(documents[i].name) << static_cast<int>(i);
}

void HostileDocumentsTest::init()
{
    QFETCH_GLOBAL(int, document);
    m_document = dialectDocuments().at(static_cast<size_t>(document));
    m_good = QJsonDocument::fromJson(m_document.sample).object();
    const auto reading = read(m_document.sample);
    QVERIFY2(reading.ok(), "the sample is good");
    m_reading = *reading;
    QCOMPARE(flawOf(m_reading), QString());
}

const FieldRule *HostileDocumentsTest::ruleOf(const JsonPlace &place) const
{
    const auto rule = std::ranges::find_if(m_document.rules, [&place](const FieldRule &each) {
        const QLatin1String name(each.place);
        return place.text() == name || place.pattern() == name;
    });
    return rule == m_document.rules.end() ? nullptr : &*rule;
}

// Protocol, and names the place, and nothing that the document says.
void HostileDocumentsTest::checkError(
    const Result<Reading> &result, const QString &place, const QByteArray &value) const
{
    const QByteArray where = place.toUtf8() + " = " + value.left(80);
    QVERIFY2(!result.ok(), where.constData());
    QVERIFY2(result.error().kind == ErrorKind::Protocol, where.constData());
    QVERIFY2(result.error().what.contains(place), where.constData());
    for (const QString &content : m_document.content)
        QVERIFY2(!describe(result.error()).contains(content), where.constData());
}

void HostileDocumentsTest::everyPlaceHasARule()
{
    for (const JsonPlace &place : placesOf(m_good))
        QVERIFY2(ruleOf(place), qPrintable(place.text()));
    for (const QString &place : m_document.shown)
        QVERIFY2(std::ranges::count(placesOf(m_good), place, &JsonPlace::text), qPrintable(place));
}

void HostileDocumentsTest::B01_noJsonInAnyPlace()
{
    for (const JsonPlace &place : placesOf(m_good)) {
        for (const HostileValue &value : hostileValues()) {
            if (value.type == 'x')
                checkError(read(withBytes(m_good, place, value.json)), {}, value.json);
        }
    }
}

void HostileDocumentsTest::B01_cutAnywhere()
{
    const auto &sample = m_document.sample;
    for (qsizetype size = 0; size < sample.trimmed().size(); ++size)
        checkError(read(sample.left(size)), {}, QByteArray::number(size));
    checkError(read(sample + '}'), {}, "a brace too many");
    checkError(read(sample + sample), {}, "twice");
}

void HostileDocumentsTest::B01_brokenAtAnyByte()
{
    for (const char bad : {'\0', '\1', '\xff'}) {
        for (qsizetype at = 0; at < m_document.sample.size(); ++at) {
            auto body = m_document.sample;
            body[at] = bad;
            checkError(read(body), {}, QByteArray::number(at));
        }
    }
}

void HostileDocumentsTest::B01_byteOrderMark()
{
    QVERIFY(*read("\xef\xbb\xbf" + m_document.sample) == m_reading);
    checkError(read("\xef\xbb\xbf\xef\xbb\xbf" + m_document.sample), {}, "two marks");
    checkError(read(QByteArray("\xff\xfe", 2) + m_document.sample), {}, "UTF-16");
}

void HostileDocumentsTest::B03_anotherRoot()
{
    for (const HostileValue &value : hostileValues()) {
        if (value.type != 'o')
            checkError(read(value.json), value.type == 'x' ? QString() : u"“$”"_s, value.json);
    }
}

void HostileDocumentsTest::checkWrongType(
    const JsonPlace &place, const FieldRule &rule, const HostileValue &value) const
{
    const auto result = read(withBytes(m_good, place, value.json));
    const QByteArray where = place.text().toUtf8() + " = " + value.json.left(80);
    const bool mayLack = rule.rule == Rule::Typed && value.type == '0';
    if (rule.rule == Rule::Counted) {
        QVERIFY2(result.ok() && flawOf(*result).isEmpty(), where.constData());
    } else if (rule.rule == Rule::Optional || mayLack) {
        QVERIFY2(result.ok() && *result == *read(withoutPlace(m_good, place)), where.constData());
    } else {
        const bool inside = rule.rule == Rule::Element;
        checkError(result, u'“' + place.text() + (inside ? QString() : u"”"_s), value.json);
    }
}

void HostileDocumentsTest::B03_wrongTypeInAnyPlace()
{
    forEachValue(false, [this](const auto &place, const auto &rule, const auto &value) {
        checkWrongType(place, rule, value);
    });
}

void HostileDocumentsTest::B03_missingInAnyPlace()
{
    for (const JsonPlace &place : placesOf(m_good)) {
        const auto result = read(withoutPlace(m_good, place));
        const Rule rule = ruleOf(place)->rule;
        if (rule == Rule::Needed || rule == Rule::NeededId)
            checkError(result, u'“' + place.text() + u'”', "missing");
        else
            QVERIFY2(result.ok() && flawOf(*result).isEmpty(), qPrintable(place.text()));
    }
}

void HostileDocumentsTest::B04_unknownFieldsEverywhere()
{
    const auto with = [this](const QByteArray &more) {
        return read(withMore(m_good, [&more](const QByteArray &) { return more; }));
    };
    QVERIFY(*with(R"(, "new": {"x": [null]}, "": 7)") == m_reading);
    QVERIFY(*with(R"(, "<b>\u202e\u0000\ud800": true)") == m_reading);
    QVERIFY(*with(R"(, "deep": )" + nested(40)) == m_reading);
    QVERIFY(*with(", \"" + QByteArray(20'000, 'k') + "\": 1") == m_reading);
}

// Of its right type and nevertheless nothing that anybody expects.
void HostileDocumentsTest::B05_B06_B07_oddValueInAnyPlace()
{
    forEachValue(true, [this](const auto &place, const auto &, const HostileValue &value) {
        const auto result = read(withBytes(m_good, place, value.json));
        if (!result.ok())
            checkError(result, u'“' + place.text(), value.json);
        else
            QVERIFY2(flawOf(*result).isEmpty(),
                qPrintable(flawOf(*result) + u" of "_s + place.text() + u" = "_s
                    + QString::fromUtf8(value.json.left(80))));
    });
}

void HostileDocumentsTest::B08_markupIsReadAsItIs()
{
    const auto markup = QString::fromLatin1(kMarkup);
    for (const JsonPlace &place : placesOf(m_good)) {
        if (!m_document.shown.contains(place.text()))
            continue;
        const auto reading = read(withBytes(m_good, place, '"' + QByteArray(kMarkup) + '"'));
        QVERIFY2((reading->names + reading->texts).contains(markup), qPrintable(place.text()));
    }
}

// The first counts, always.
void HostileDocumentsTest::B12_everyFieldTwice()
{
    for (const QByteArray &second : {"7"_ba, "null"_ba, "\"text\""_ba, "[{}]"_ba, "{}"_ba}) {
        const auto body = withMore(
            m_good, [&second](const QByteArray &key) { return ',' + key + ':' + second; });
        const auto result = read(body);
        QVERIFY2(result.ok() && *result == m_reading, second.constData());
    }
}

void HostileDocumentsTest::B14_unusableIds()
{
    for (const JsonPlace &place : placesOf(m_good)) {
        if (ruleOf(place)->rule != Rule::NeededId)
            continue;
        for (const QByteArray &id : {R"("")"_ba, R"(".")"_ba, R"("..")"_ba, R"("a\nb")"_ba,
                 R"("a\u0000b")"_ba, R"("a\u0085b")"_ba, '"' + QByteArray(10'000, 'x') + '"'})
            checkError(read(withBytes(m_good, place, id)), u'“' + place.text() + u'”', id);
    }
}

READBACK_TEST_MAIN(HostileDocumentsTest)
#include "tst_hostiledocuments.moc"
