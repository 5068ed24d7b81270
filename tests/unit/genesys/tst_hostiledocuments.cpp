// SPDX-License-Identifier: MIT
#include "tests/unit/genesys/PlatformSamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace readback;
using namespace readback::test;

namespace {

// Every place of a JSON value, as a path of keys and indices.
using Path = QList<QVariant>;

void collectPaths(const QJsonValue &value, const Path &path, QList<Path> &paths)
{
    if (!path.isEmpty())
        paths << path;
    if (value.isObject())
        for (const QString &key : value.toObject().keys())
            collectPaths(value.toObject().value(key), path + Path{key}, paths);
    for (qsizetype i = 0; value.isArray() && i < value.toArray().size(); ++i)
        collectPaths(value.toArray().at(i), path + Path{i}, paths);
}

QJsonValue replaced(const QJsonValue &in, const Path &path, const QJsonValue &by)
{
    if (path.isEmpty())
        return by;
    if (in.isObject()) {
        QJsonObject object = in.toObject();
        const QString key = path.first().toString();
        const auto inner = replaced(object.value(key), path.mid(1), by);
        if (inner.isUndefined())
            object.remove(key);
        else
            object.insert(key, inner);
        return object;
    }
    QJsonArray array = in.toArray();
    const auto index = path.first().toLongLong();
    const auto inner = replaced(array.at(index), path.mid(1), by);
    if (inner.isUndefined())
        array.removeAt(index);
    else
        array.replace(index, inner);
    return array;
}

QString textOf(const Path &path)
{
    QString text;
    for (const QVariant &step : path)
        text += step.typeId() == QMetaType::QString
            ? (text.isEmpty() ? QString() : u"."_s) + step.toString()
            : u'[' + step.toString() + u']';
    return text;
}

// Puts each odd value in each place and nothing at all; hands over the place and the document.
template <class Check>
void forEachBrokenPlace(const QByteArray &sample, const Check &check)
{
    const QJsonObject good = QJsonDocument::fromJson(sample).object();
    QVERIFY(!good.isEmpty());
    QList<Path> paths;
    collectPaths(good, {}, paths);
    const QList<QJsonValue> odd{QJsonValue::Null, 7, -1.5, 1e308, u"text"_s, true, QJsonArray(),
        QJsonArray{1, u"x"_s}, QJsonObject(), QJsonObject{{u"a"_s, 1}}, QJsonValue::Undefined};
    for (const Path &path : paths)
        for (const QJsonValue &value : odd)
            check(textOf(path), QJsonDocument(replaced(good, path, value).toObject()).toJson());
}

} // namespace

class HostileDocumentsTest : public QObject
{
    Q_OBJECT
private slots:
    void B03_brokenConversations();
    void B03_brokenDocuments();
    void B03_neededFieldsAreNamed_data();
    void B03_neededFieldsAreNamed();
};

void HostileDocumentsTest::B03_brokenConversations()
{
    forEachBrokenPlace(sampleConversation(), [](const QString &place, const QByteArray &body) {
        const auto result = conversationOf(body);
        if (result.ok())
            QVERIFY(!result->conversation.id.isEmpty());
        else
            QVERIFY2(
                result.error().kind == ErrorKind::Protocol && result.error().what.contains(place),
                qPrintable(place));
    });
}

void HostileDocumentsTest::B03_brokenDocuments()
{
    forEachBrokenPlace(sampleDocument(), [](const QString &place, const QByteArray &body) {
        const auto result = partOf(body);
        if (!result.ok()) {
            QVERIFY2(result.error().what.contains(place.section(u'.', 0, 0)), qPrintable(place));
            return;
        }
        for (const Phrase &phrase : result->phrases) {
            QVERIFY(phrase.speaker < result->voices.size());
            QVERIFY(phrase.startMs >= 0 && phrase.endMs >= phrase.startMs);
            QVERIFY(!phrase.text.isEmpty());
        }
    });
}

void HostileDocumentsTest::B03_neededFieldsAreNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *body, const QString &path) {
        QTest::newRow(body) << QByteArray(body) << path;
    };
    row("[]", u"$"_s);
    row("7", u"$"_s);
    row("{}", u"transcripts"_s);
    row(R"({"transcripts": {}})", u"transcripts"_s);
    row(R"({"transcripts": [7]})", u"transcripts[0]"_s);
    row(R"({"transcripts": [{"phrases": "x"}]})", u"transcripts[0].phrases"_s);
    row(R"({"transcripts": [{}, {"phrases": [{"text": "x"}]}]})",
        u"transcripts[1].phrases[0].startTimeMs"_s);
    row(R"({"transcripts": [{"phrases": [{"text": "x", "startTimeMs": "1"}]}]})",
        u"transcripts[0].phrases[0].startTimeMs"_s);
    row(R"({"transcripts": [{"phrases": [{"text": "x", "startTimeMs": null}]}]})",
        u"transcripts[0].phrases[0].startTimeMs"_s);
    row(R"({"transcripts": [{"phrases": [{"text": 7, "startTimeMs": 1}]}]})",
        u"transcripts[0].phrases[0].text"_s);
    row(R"({"transcripts": [{"phrases": [{"startTimeMs": 1}]}]})",
        u"transcripts[0].phrases[0].text"_s);
}

void HostileDocumentsTest::B03_neededFieldsAreNamed()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    const auto result = partOf(body);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::Protocol);
    QVERIFY2(result.error().what.contains(u'“' + path + u'”'), qPrintable(result.error().what));
}

READBACK_TEST_MAIN(HostileDocumentsTest)
#include "tst_hostiledocuments.moc"
