// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "ui/settings/ConnectionReportDialog.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace readback;

// What a session knows of its server, for a person.
class TestConnectionReport : public QObject
{
    Q_OBJECT

private slots:
    void everyFeatureSaysHowItStands();
    void itTestsOnlyWhenAsked();
    void closingEndsTheTest();

private:
    ConnectionReportDialog::Known known() const;
    ConnectionReportDialog *open();

    int m_tests = 0;
    int m_cancelled = 0;
    CheckCallback m_told;
    Callback<CheckReports> m_done;
};

ConnectionReportDialog::Known TestConnectionReport::known() const
{
    using State = FeatureReport::State;
    return {{{}, u"eu-central-1"_s, u"client-1"_s}, u"proxy.example:3128"_s, 300,
        {{Feature::Scores, State::Off, u"may:score"_s,
             Error::of(ErrorKind::Forbidden, u"<b>may:score is missing</b>"_s)},
            {Feature::UserNames, State::Works, {}, {}},
            {Feature::QueueNames, State::Failed, {}, Error::of(ErrorKind::Server)},
            {Feature::ListingJobs, State::Untried, {}, {}}}};
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
    auto *dialog = new ConnectionReportDialog(known(), test);
    dialog->open();
    return dialog;
}

void TestConnectionReport::everyFeatureSaysHowItStands()
{
    const std::unique_ptr<ConnectionReportDialog> dialog(open());
    QStringList lines;
    for (const auto *label : dialog->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        lines << label->text();
    }
    const auto text = lines.join(u'\n');
    for (const auto &part : {u"eu-central-1"_s, u"proxy.example:3128"_s, u"300 request"_s,
             u"Scores: off for this session, since the server refused: <b>may:score"_s,
             u"Names of agents: works"_s, u"Names of queues: failed lately"_s,
             u"Listing jobs for long periods: not asked for yet"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
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
