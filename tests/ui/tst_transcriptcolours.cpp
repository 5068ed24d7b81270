// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "ui/Theme.h"
#include "ui/transcript/SpeakerShades.h"
#include "ui/transcript/TranscriptColours.h"

#include <QApplication>

using namespace readback;

// What is written in the pane can be read, and who speaks can be told.
class TestTranscriptColours : public QObject
{
    Q_OBJECT
private slots:
    void G11_contrastIsReadable_data();
    void G11_contrastIsReadable();
    void B11_speakersDiffer_data() { G11_contrastIsReadable_data(); }
    void B11_speakersDiffer();
    void B11_agentsOfATransferHaveShades();
    void machinesAreSubdued();
};

void TestTranscriptColours::G11_contrastIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    applyTheme(ThemeChoice::Light);
    QTest::newRow("light") << QApplication::palette();
    applyTheme(ThemeChoice::Dark);
    QTest::newRow("dark") << QApplication::palette();
    QTest::newRow("black") << QPalette(Qt::black, Qt::black);
    QTest::newRow("grey") << QPalette(QColor(0x808080), QColor(0x777777));
    QTest::newRow("blue") << QPalette(QColor(0x103070), QColor(0x0a2050));
    // As high contrast themes have them.
    QPalette onBlack(Qt::white, Qt::black, Qt::white, Qt::black, Qt::white, Qt::white, Qt::black);
    onBlack.setColor(QPalette::Highlight, QColor(0x1aebff));
    onBlack.setColor(QPalette::HighlightedText, Qt::black);
    onBlack.setColor(QPalette::Link, Qt::yellow);
    QTest::newRow("white on black") << onBlack;
    QPalette onWhite(Qt::black, Qt::white, Qt::white, Qt::black, Qt::black, Qt::black, Qt::white);
    onWhite.setColor(QPalette::Highlight, Qt::black);
    onWhite.setColor(QPalette::HighlightedText, Qt::white);
    QTest::newRow("black on white") << onWhite;
}

void TestTranscriptColours::G11_contrastIsReadable()
{
    QFETCH(QPalette, palette);
    const auto c = TranscriptColours::of(palette);
    for (const auto &side : c.speakers()) {
        QVERIFY(contrast(side.accent, side.tint) >= 4.5);
        QVERIFY(contrast(side.text, side.tint) >= 4.5);
        for (const auto &colour : {c.link, c.negative, c.positive, c.topic})
            QVERIFY2(contrast(colour, side.tint) >= 4.5, qPrintable(colour.name()));
        QVERIFY(contrast(c.selection, side.tint) >= 1.2);
    }
    QVERIFY(contrast(c.text, c.page) >= 4.5);
    QVERIFY(contrast(c.quiet, c.page) >= 4.5);
    QVERIFY(contrast(c.selectedText, c.selection) >= 4.5);
    for (const auto &ground : {c.hit, c.currentHit, c.pointed})
        QVERIFY(contrast(ground.text, ground.ground) >= 4.5);
    QVERIFY(c.currentHit.frame.isValid() && c.currentHit.ground != c.hit.ground);
    QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
}

void TestTranscriptColours::B11_speakersDiffer()
{
    QFETCH(QPalette, palette);
    const auto c = TranscriptColours::of(palette);
    if (contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) < 4.5)
        QSKIP("where the palette itself cannot be read, black and white are all there is");
    const std::vector<SpeakerColours> people{
        c.agent, c.otherAgents[0], c.otherAgents[1], c.customer};
    for (size_t i = 0; i < people.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            QVERIFY(people[i].accent != people[j].accent);
            QVERIFY(people[i].tint != people[j].tint);
        }
    }
}

void TestTranscriptColours::B11_agentsOfATransferHaveShades()
{
    const Speaker maya{SpeakerRole::Agent, QStringLiteral("Maya")};
    const Speaker jonas{SpeakerRole::Agent, QStringLiteral("Jonas")};
    const Speaker nobody{SpeakerRole::Agent, {}};
    const Speaker customer{SpeakerRole::Customer, QStringLiteral("Maya")};
    using Shades = std::vector<quint8>;
    QCOMPARE(
        speakerShades({maya, customer, jonas, maya, nobody, nobody}), (Shades{0, 0, 1, 0, 2, 0}));
    QCOMPARE(speakerShades({customer, maya, nobody, nobody}), (Shades{0, 0, 1, 2}));
    applyTheme(ThemeChoice::Light);
    const auto c = TranscriptColours::of(QApplication::palette());
    QCOMPARE(c.of(SpeakerRole::Agent, 1).tint, c.otherAgents[0].tint);
    QCOMPARE(c.of(SpeakerRole::Agent, 2).tint, c.otherAgents[1].tint);
    for (const auto role : {SpeakerRole::Agent, SpeakerRole::Customer, SpeakerRole::Ivr,
             SpeakerRole::Acd, SpeakerRole::Voicemail, SpeakerRole::Other, SpeakerRole::Unknown})
        QVERIFY(c.of(role, 200).accent.isValid());
}

void TestTranscriptColours::machinesAreSubdued()
{
    for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        applyTheme(theme);
        const auto c = TranscriptColours::of(QApplication::palette());
        for (const auto role : {SpeakerRole::Ivr, SpeakerRole::Acd, SpeakerRole::Voicemail}) {
            const auto &machine = c.of(role);
            QVERIFY(contrast(machine.text, machine.tint) < contrast(c.agent.text, c.agent.tint));
            QVERIFY(contrast(machine.tint, c.page) < contrast(c.agent.tint, c.page));
        }
    }
}

READBACK_GUI_TEST_MAIN(TestTranscriptColours)
#include "tst_transcriptcolours.moc"
