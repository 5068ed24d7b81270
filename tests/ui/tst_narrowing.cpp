// SPDX-License-Identifier: MIT
#include "tests/support/FakeSource.h"
#include "tests/support/TestMain.h"
#include "tests/ui/ConversationSamples.h"

#include "app/async/SystemClock.h"
#include "app/library/TranscriptLibrary.h"
#include "ui/CallBrowser.h"
#include "ui/ElidedLabel.h"
#include "ui/StatusStrip.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/conversations/FilterBar.h"
#include "ui/conversations/NarrowBar.h"
#include "ui/conversations/NarrowDialog.h"
#include "ui/conversations/NarrowText.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimeZone>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace readback;
using namespace readback::test;

namespace {

ConversationQuery everything()
{
    return {{}, u"Bill"_s, u"Maya"_s, Direction::Outbound, u"+1 555"_s, 30'000, 600'000,
        u"Resolved"_s, u"c-1"_s};
}

NarrowDialog *openDialog(ConversationPane &pane)
{
    for (auto *button : pane.findChild<FilterBar *>()->findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"List only some calls")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    return pane.findChild<NarrowDialog *>();
}

void press(QDialog &dialog, QDialogButtonBox::StandardButton which)
{
    QTest::mouseClick(dialog.findChild<QDialogButtonBox *>()->button(which), Qt::LeftButton);
}

} // namespace

// Which calls the server is asked for, from the filter bar to the query.
class TestNarrowing : public QObject
{
    Q_OBJECT

private slots:
    void theTextNamesEveryPart();
    void theDialogGivesBackWhatItWasGiven();
    void clearAllowsEverything();
    void theLongestIsNotBelowTheShortest();
    void theBarSaysSoAndTakesItBack();
    void theQueryCarriesTheNarrowing();
    void anIdIsAskedForWhateverItsDate();
    void theStatusBarFollowsTheListing();
};

void TestNarrowing::theTextNamesEveryPart()
{
    QCOMPARE(narrowText({}), QString());
    QCOMPARE(narrowText(everything()),
        u"id: c-1 · queue: Bill · agent: Maya · outbound · number: +1 555 · 00:30 to 10:00 long · "
        "wrap-up: Resolved"_s);
    ConversationQuery query;
    query.leastMs = 30'000;
    QCOMPARE(narrowText(query), u"00:30 or longer"_s);
    query = {};
    query.mostMs = 30'000;
    QCOMPARE(narrowText(query), u"00:30 or shorter"_s);
    query = {};
    query.queue = u"%1 <b>"_s; // whatever is typed stays as it is
    query.agent = u"x"_s;
    QCOMPARE(narrowText(query), u"queue: %1 <b> · agent: x"_s);
}

void TestNarrowing::theDialogGivesBackWhatItWasGiven()
{
    NarrowDialog dialog(everything());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(&dialog, &NarrowDialog::chosen);
    dialog.open();
    press(dialog, QDialogButtonBox::Ok);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<ConversationQuery>(), everything());
}

void TestNarrowing::clearAllowsEverything()
{
    NarrowDialog dialog(everything());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(&dialog, &NarrowDialog::chosen);
    dialog.open();
    press(dialog, QDialogButtonBox::Reset);
    press(dialog, QDialogButtonBox::Ok);
    QCOMPARE(chosen[0][0].value<ConversationQuery>(), ConversationQuery());
}

void TestNarrowing::theLongestIsNotBelowTheShortest()
{
    ConversationQuery query;
    query.mostMs = 20'000;
    NarrowDialog dialog(query);
    const auto boxes = dialog.findChildren<QSpinBox *>();
    boxes[0]->setValue(60);
    QCOMPARE(boxes[1]->value(), 60);
    boxes[1]->setValue(0);
    boxes[0]->setValue(90);
    QCOMPARE(boxes[1]->value(), 0); // any
}

void TestNarrowing::theBarSaysSoAndTakesItBack()
{
    ConversationPane pane;
    pane.resize(600, 400);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    auto *bar = pane.findChild<NarrowBar *>();
    QVERIFY(!bar->isVisible());
    QSignalSpy told(&pane, &ConversationPane::narrowingChosen);
    auto *dialog = openDialog(pane);
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChildren<QLineEdit *>().constFirst(), u"Billing"_s);
    press(*dialog, QDialogButtonBox::Ok);
    QCOMPARE(told.size(), 1);
    QCOMPARE(pane.narrowing().queue, u"Billing"_s);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->accessibleName(), u"Listed only: queue: Billing"_s);
    for (auto *button : bar->findChildren<QPushButton *>()) {
        if (button->text() == u"List all")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(told.size(), 2);
    QVERIFY(!pane.narrowing().isNarrowed());
    QVERIFY(!bar->isVisible());
}

void TestNarrowing::theQueryCarriesTheNarrowing()
{
    FakeSource source;
    source.conversations = sampleCalls(0, 3);
    SystemClock clock;
    TranscriptLibrary library(source, clock);
    CallBrowser browser(clock);
    browser.setLibrary(&library);
    auto narrowing = everything();
    narrowing.conversationId.clear();
    browser.list()->setNarrowing(narrowing);
    const TimeRange range{sampleNow().addDays(-3), sampleNow()};
    QSignalSpy ended(&browser, &CallBrowser::listingEnded);
    browser.refresh(range);
    QTRY_COMPARE(ended.size(), 1);
    narrowing.range = range;
    QCOMPARE(source.lastQuery, narrowing);
    browser.setLibrary(nullptr);
    QVERIFY(!browser.list()->narrowing().isNarrowed());
}

void TestNarrowing::anIdIsAskedForWhateverItsDate()
{
    FakeSource source;
    source.conversations = sampleCalls(0, 3);
    SystemClock clock;
    TranscriptLibrary library(source, clock);
    CallBrowser browser(clock);
    browser.setLibrary(&library);
    ConversationQuery narrowing;
    narrowing.conversationId = source.conversations[1].id;
    browser.list()->setNarrowing(narrowing);
    QSignalSpy ended(&browser, &CallBrowser::listingEnded);
    browser.refresh({sampleNow().addYears(-9), sampleNow().addYears(-8)});
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(browser.list()->model()->listedCount(), 1);
    QCOMPARE(browser.list()->model()->conversationAt(0).id, narrowing.conversationId);
    browser.setLibrary(nullptr);
}

void TestNarrowing::theStatusBarFollowsTheListing()
{
    QLocale::setDefault(QLocale::c());
    SystemClock clock;
    StatusStrip strip(clock);
    const auto texts = [&strip] {
        QStringList all;
        for (const auto *label : strip.findChildren<QLabel *>())
            all << label->text();
        for (const auto *label : strip.findChildren<ElidedLabel *>())
            all << label->text();
        return all.join(u'|');
    };
    strip.setListing({0, -1, {}, true});
    QVERIFY(texts().contains(u"preparing the list"_s));
    strip.setListing(
        {1200, 5000, QDateTime(QDate(2026, 9, 3), QTime(12, 0), QTimeZone::utc()), false});
    QVERIFY2(texts().contains(u"back to 2026-09-03"_s), qPrintable(texts()));
    QCOMPARE(strip.findChild<QProgressBar *>()->maximum(), 5000);
    QCOMPARE(strip.findChild<QProgressBar *>()->value(), 1200);
    strip.setListing({3'000'000, 9'000'000'000, {}, false}); // more than a progress bar counts
    QCOMPARE(strip.findChild<QProgressBar *>()->value(), 3'000'000);
}

READBACK_GUI_TEST_MAIN(TestNarrowing)
#include "tst_narrowing.moc"
