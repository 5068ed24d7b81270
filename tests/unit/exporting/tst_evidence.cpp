// SPDX-License-Identifier: MIT
#include "app/exporting/EvidenceDocument.h"

#include "app/text/CallLink.h"
#include "tests/support/PassageSamples.h"
#include "tests/support/Places.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>
#include <QXmlStreamReader>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace readback;
using readback::test::hostileTexts;
using readback::test::samplePassage;

namespace {

constexpr EvidenceFormat kFormats[]
    = {EvidenceFormat::Html, EvidenceFormat::Markdown, EvidenceFormat::Text};

QByteArray golden(EvidenceFormat format)
{
    QFile file(test::inSource(u"tests/unit/exporting/golden/evidence."_s + extensionOf(format)));
    return file.open(QIODevice::ReadOnly) ? file.readAll().replace("@VERSION@", READBACK_VERSION)
                                          : QByteArray("(no golden file)");
}

EvidenceDocument documentWith(const Passage &passage, const QString &comment = {})
{
    return {QDateTime(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc()), u"Northwind"_s,
        {{passage, comment,
            callLinkText({u"api.mypurecloud.de"_s, passage.conversationId, passage.firstPhrase}),
            {}}}};
}

// Two calls, three passages, a call of which little is known, trouble in every text.
EvidenceDocument goldenDocument()
{
    auto first = samplePassage(1, u"I’ll refund <b>twice</b>: *all* of it & more"_s);
    first.agents = {u"Maya Okafor"_s};
    first.queues = {u"Billing"_s};
    first.customer = u"+49 30 5550142"_s;
    auto document = documentWith(first, u"Promises <what> _cannot_ be"_s);
    document.entries[0].webAddress
        = u"https://apps.mypurecloud.de/directory/#/analytics/interactions/call-0001/admin/details"_s;
    auto second = samplePassage(1, u"שלום, 你好 👋"_s);
    second.phrases[0].speaker = u"Agent Maya: Okafor"_s;
    second.phrases[1] = {u"Menu"_s, SpeakerRole::Ivr, 3'600'000, u"1. Press one"_s};
    document.entries.push_back({second, {}, {}, {}});
    Passage third;
    third.conversationId = u"id/with space & more"_s;
    third.phrases = {{{}, SpeakerRole::Unknown, 0, u"- nobody knows"_s}};
    document.entries.push_back(
        {third, u"1. unclear"_s, callLinkText({u"localhost:8080"_s, third.conversationId, 0}), {}});
    return document;
}

// Every place where something of a call or a person gets to, at once.
EvidenceDocument hostileDocument(const QString &text)
{
    auto passage = samplePassage(1, text);
    passage.conversationId = text;
    passage.agents = passage.queues = {text, text};
    passage.customer = text;
    passage.phrases[0].speaker = text;
    auto document = documentWith(passage, text);
    document.source = text;
    return document;
}

} // namespace

class TestEvidence : public QObject
{
    Q_OBJECT
private slots:
    void E09_goldenFile_data();
    void E09_goldenFile();
    void E08_sameBytesWhateverTheLocale();
    void anEmptyBasketIsADocument();
    void B08_htmlIsTextAndNothingElse();
    void htmlStandsAlone();
    void B08_markdownIsTextAndNothingElse();
    void S14_textCannotForgeALine();
    void B06_alwaysValidUtf8();
};

void TestEvidence::E09_goldenFile_data()
{
    QTest::addColumn<int>("format");
    for (const auto format : kFormats)
        QTest::newRow(qPrintable(extensionOf(format))) << static_cast<int>(format);
}

void TestEvidence::E09_goldenFile()
{
    QFETCH(int, format);
    const auto made = renderEvidence(goldenDocument(), static_cast<EvidenceFormat>(format));
    if (qEnvironmentVariableIsSet("READBACK_SHOW_EXPORT"))
        fputs(made.constData(), stderr);
    QCOMPARE(made, golden(static_cast<EvidenceFormat>(format)));
}

void TestEvidence::E08_sameBytesWhateverTheLocale()
{
    const QLocale before;
    for (const auto format : kFormats) {
        const auto expected = renderEvidence(goldenDocument(), format);
        for (const auto &name : {u"de_DE"_s, u"ar_EG"_s, u"tr_TR"_s}) {
            QLocale::setDefault(QLocale(name));
            qputenv("TZ", "Asia/Kolkata");
            ::tzset();
            const auto bytes = renderEvidence(goldenDocument(), format);
            qputenv("TZ", "UTC");
            ::tzset();
            QLocale::setDefault(before);
            QCOMPARE(bytes, expected);
        }
    }
}

void TestEvidence::anEmptyBasketIsADocument()
{
    for (const auto format : kFormats)
        QVERIFY(renderEvidence({}, format).contains("0 passages from 0 calls"));
}

// The same elements, with the same attributes, whatever the texts are: they are all characters.
void TestEvidence::B08_htmlIsTextAndNothingElse()
{
    const auto shapeOf = [](const EvidenceDocument &document, QString *characters) {
        QStringList shape;
        // It is well-formed but for the void elements and the doctype.
        auto html = evidenceHtml(document).mid(15);
        html.replace(QRegularExpression(u"<meta ([^>]*)>"_s), u"<meta \\1/>"_s);
        QXmlStreamReader reader(html);
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                QStringList names;
                for (const auto &attribute : reader.attributes())
                    names << attribute.name().toString();
                shape << reader.name().toString() + u' ' + names.join(u' ');
            } else if (reader.isCharacters()) {
                *characters += reader.text();
            }
        }
        return reader.hasError() ? QStringList{reader.errorString()} : shape;
    };
    QString characters;
    const auto expected = shapeOf(hostileDocument(u"harmless"_s), &characters);
    QVERIFY(expected.size() > 20);
    for (const auto &text : hostileTexts()) {
        characters.clear();
        QCOMPARE(shapeOf(hostileDocument(text), &characters), expected);
        QVERIFY(characters.count(text.left(4)) >= 8);
    }
}

void TestEvidence::htmlStandsAlone()
{
    const auto html = evidenceHtml(goldenDocument());
    QVERIFY(html.startsWith(u"<!doctype html>"_s));
    for (const auto &never : {u"<script"_s, u"src="_s, u"url("_s, u"@import"_s, u"<link"_s,
             u"javascript:"_s, u"<iframe"_s, u"<form"_s})
        QVERIFY2(!html.contains(never), qPrintable(never));
    // Nothing is linked to but calls and their pages.
    static const QRegularExpression link(u"href=\"([^\"]*)\""_s);
    int links = 0;
    for (auto found = link.globalMatch(html); found.hasNext(); ++links) {
        const auto address = found.next().captured(1);
        QVERIFY(address.startsWith(u"readback://conversation/"_s)
            || address.startsWith(u"https://apps.mypurecloud.de/"_s));
    }
    QCOMPARE(links, 3);
    QVERIFY(html.contains(u"@media print"_s));
    QVERIFY(html.contains(u"prefers-color-scheme:dark"_s));
}

// With the escapes gone that Markdown knows, what was said is there as it was; before that nothing
// of it is left that would be markup.
void TestEvidence::B08_markdownIsTextAndNothingElse()
{
    const auto linesOf
        = [](const QString &text) { return evidenceMarkdown(hostileDocument(text)).count(u'\n'); };
    const auto lines = linesOf(u"harmless"_s);
    for (const auto &text : hostileTexts()) {
        QCOMPARE(linesOf(text), lines);
        auto markdown = evidenceMarkdown(hostileDocument(text));
        markdown.remove(QRegularExpression(u"\\]\\(<readback://[^>\\s]*>\\)"_s)); // of our own
        static const QRegularExpression escape(u"\\\\[\\\\`*_\\[\\]<>#|~&.)+=-]"_s);
        auto rest = markdown;
        rest.remove(escape);
        QVERIFY2(!rest.contains(u'<') && !rest.contains(u'`') && !rest.contains(u'~')
                && !rest.contains(u']'),
            qPrintable(rest));
        QCOMPARE(rest.count(u'&'), 0);
    }
}

void TestEvidence::S14_textCannotForgeALine()
{
    const auto expected = evidenceText(hostileDocument(u"harmless"_s)).split(u'\n');
    for (const auto &text : hostileTexts()) {
        const auto lines = evidenceText(hostileDocument(text)).split(u'\n');
        QCOMPARE(lines.size(), expected.size());
        int phrases = 0;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            phrases += lines[i].startsWith(u"[00:"_s) ? 1 : 0;
            QCOMPARE(lines[i].isEmpty(), expected[i].isEmpty());
        }
        QCOMPARE(phrases, 2);
    }
}

void TestEvidence::B06_alwaysValidUtf8()
{
    for (const auto format : kFormats) {
        const auto bytes = renderEvidence(hostileDocument(QString(QChar(0xd800))), format);
        QVERIFY(QString::fromUtf8(bytes).toUtf8() == bytes);
    }
}

READBACK_TEST_MAIN(TestEvidence)
#include "tst_evidence.moc"
