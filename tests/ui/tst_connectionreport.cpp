// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "ui/settings/ConnectionReportDialog.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace readback;

// What a session knows of its server, for a person.
class TestConnectionReport : public QObject
{
    Q_OBJECT

private slots:
    void everyFeatureSaysHowItStands();
    void aTestBringsTheFactsUpToDate();
    void itTestsOnlyWhenAsked();
    void closingEndsTheTest();
    void itIsAsLargeAsWhatItSays();

private:
    std::vector<FeatureReport> features() const;
    static QString textOf(const ConnectionReportDialog &dialog);
    ConnectionReportDialog *open();

    bool m_granted = false; // the scores, meanwhile
    int m_tests = 0;
    int m_cancelled = 0;
    CheckCallback m_told;
    Callback<CheckReports> m_done;
};

std::vector<FeatureReport> TestConnectionReport::features() const
{
    using State = FeatureReport::State;
    const auto scores = m_granted ? FeatureReport{Feature::Scores, State::Works, u"may:score"_s, {}}
                                  : FeatureReport{Feature::Scores, State::Off, u"may:score"_s,
                                      Error::of(ErrorKind::Forbidden, u"<b>none</b>"_s)};
    return {scores, {Feature::UserNames, State::Works, {}, {}},
        {Feature::QueueNames, State::Failed, {}, Error::of(ErrorKind::Server)},
        {Feature::ListingJobs, State::Untried, {}, {}}};
}

ConnectionReportDialog *TestConnectionReport::open()
{
    m_tests = m_cancelled = 0;
    const auto test = [this](QObject *context, CheckCallback told, Callback<CheckReports> done) {
        ++m_tests;
        m_told = std::move(told);
        m_done = done;
        const Completion<CheckReports> completion(context, std::move(done));
        completion.onCancel([this, completion] { ++m_cancelled; });
        return completion.handle();
    };
    auto *dialog = new ConnectionReportDialog(
        {{{}, u"eu-central-1"_s, u"client-1"_s}, u"proxy.example:3128"_s, 300,
            [this] { return features(); }},
        test);
    dialog->open();
    return dialog;
}

void TestConnectionReport::everyFeatureSaysHowItStands()
{
    const std::unique_ptr<ConnectionReportDialog> dialog(open());
    for (const auto *label : dialog->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    const auto text = textOf(*dialog);
    for (const auto &part :
        {u"Server: eu-central-1"_s, u"Proxy: proxy.example:3128"_s, u"Rate limit: 300 request"_s,
            u"Scores: off for this session. <b>none</b>"_s, u"Names of agents: works"_s,
            u"Names of queues: failed lately"_s, u"Long periods: not asked for yet"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void TestConnectionReport::itIsAsLargeAsWhatItSays()
{
    const std::unique_ptr<ConnectionReportDialog> dialog(open());
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    const auto *page = dialog->findChild<QScrollArea *>()->widget();
    auto *button = dialog->findChild<QPushButton *>(u"testButton"_s);
    const int line = dialog->fontMetrics().height();
    const int below = page->height() - button->mapTo(page, button->rect().bottomLeft()).y();
    QVERIFY2(below < 3 * line, qPrintable(QString::number(below)));
    QVERIFY(page->height() <= page->parentWidget()->height());
    button->click();
    QVERIFY(dialog->height() > page->sizeHint().height() + 5 * line); // for what comes of it
}

// As a screen reader has it.
QString TestConnectionReport::textOf(const ConnectionReportDialog &dialog)
{
    QStringList lines;
    for (const auto *label : dialog.findChildren<QLabel *>())
        lines << label->accessibleName();
    return lines.join(u'\n');
}

// A right that was granted meanwhile shows in both parts of the report.
void TestConnectionReport::aTestBringsTheFactsUpToDate()
{
    const std::unique_ptr<ConnectionReportDialog> dialog(open());
    dialog->findChild<QPushButton *>(u"testButton"_s)->click();
    m_granted = true;
    m_done(CheckReports{});
    m_granted = false;
    QVERIFY2(textOf(*dialog).contains(u"Scores: works"_s), qPrintable(textOf(*dialog)));
    QVERIFY(!textOf(*dialog).contains(u"off for this session"_s));
}

void TestConnectionReport::itTestsOnlyWhenAsked()
{
    const std::unique_ptr<ConnectionReportDialog> dialog(open());
    QCOMPARE(m_tests, 0);
    dialog->findChild<QPushButton *>(u"testButton"_s)->click();
    QCOMPARE(m_tests, 1);
    m_told({Check::Host, CheckReport::Outcome::Passed, u"It answers."_s, {}, 5});
    QCOMPARE(dialog->findChild<QLabel *>(u"checkText0"_s)->text(), u"It answers."_s);
    m_done(CheckReports{});
    QVERIFY(dialog->findChild<QPushButton *>(u"copyReport"_s)->isVisible());
}

void TestConnectionReport::closingEndsTheTest()
{
    const std::unique_ptr<ConnectionReportDialog> dialog(open());
    dialog->findChild<QPushButton *>(u"testButton"_s)->click();
    dialog->stop();
    QCOMPARE(m_cancelled, 1);
}

READBACK_GUI_TEST_MAIN(TestConnectionReport)
#include "tst_connectionreport.moc"
