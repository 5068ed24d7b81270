// SPDX-License-Identifier: MIT
#include "tests/ui/ConversationRows.h"
#include "tests/ui/TranscriptPaneTest.h"
#include "ui/conversations/ProblemBar.h"
#include "ui/transcript/TranscriptView.h"
#include "ui/transcript/header/TranscriptHeader.h"

#include <QDesktopServices>
#include <QLabel>
#include <QTextDocument>
#include <QTextFragment>
#include <QUrl>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// What looks like a link in something that came over the wire is text: nobody gets anywhere by it,
// by whatever click or key.
class TestInertLinks : public TranscriptPaneTest
{
    Q_OBJECT
public slots:
    void note(const QUrl &url) { m_opened.append(url); }
private slots:
    void initTestCase();
    void init() { setUp(); }
    void cleanup();
    void S17_linksInWhatWasSaid();
    void S17_linksInAnErrorOfTheCall();
    void S17_linksInAProblemOfTheList();
    void S17_linksInTheTipsOfTheList_data();
    void S17_linksInTheTipsOfTheList();

private:
    static QString links()
    {
        return u"https://evil.example/x file:///etc/passwd <a href='file:///etc/passwd'>here</a> "
               "www.evil.example mailto:a@evil.example readback://conversation/1 "_s;
    }
    static void clickAllOver(QWidget *widget);
    static void checkLabels(const QWidget &parent);

    QList<QUrl> m_opened; // what would have been shown by a browser, or another program
};

void TestInertLinks::initTestCase()
{
    for (const auto *scheme : {"http", "https", "file", "mailto", "readback"})
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "note");
    QDesktopServices::openUrl(QUrl(u"file:///tmp"_s));
    QCOMPARE(m_opened.size(), 1); // nothing gets past this test
    m_opened.clear();
}

void TestInertLinks::cleanup()
{
    tearDown();
    QVERIFY2(m_opened.isEmpty(), qPrintable(QUrl::toStringList(m_opened).join(u' ')));
}

void TestInertLinks::clickAllOver(QWidget *widget)
{
    constexpr int kStep = 12;
    for (int y = kStep / 2; y < widget->height(); y += kStep) {
        for (int x = kStep / 2; x < widget->width(); x += kStep) {
            QTest::mouseMove(widget, {x, y});
            QVERIFY(widget->cursor().shape() != Qt::PointingHandCursor);
            QTest::mouseClick(widget, Qt::LeftButton, {}, {x, y});
            QTest::mouseClick(widget, Qt::LeftButton, Qt::ControlModifier, {x, y});
            QTest::mouseClick(widget, Qt::MiddleButton, {}, {x, y});
        }
    }
    QTest::mouseDClick(widget, Qt::LeftButton, {}, widget->rect().center());
    for (const auto key : {Qt::Key_Tab, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        QTest::keyClick(widget, key);
}

void TestInertLinks::checkLabels(const QWidget &parent)
{
    const auto labels = parent.findChildren<QLabel *>();
    for (auto *label : labels) {
        QVERIFY(!label->openExternalLinks());
        QCOMPARE(label->textFormat(), Qt::PlainText);
        if (label->isVisible())
            clickAllOver(label);
    }
}

void TestInertLinks::S17_linksInWhatWasSaid()
{
    auto call = sampleConversation(1);
    call.agents = {links()};
    Transcript transcript = sampleTranscript(call.id);
    for (Phrase &phrase : transcript.phrases)
        phrase.text = links();
    m_source->transcripts.insert(call.id, Result<Transcript>(transcript));
    m_pane->show(call);
    settle();
    QCOMPARE(m_pane->state(), State::Shown);
    clickAllOver(m_pane->view()->viewport());
    checkLabels(*m_pane->header());
}

void TestInertLinks::S17_linksInAnErrorOfTheCall()
{
    const auto call = sampleConversation(1);
    m_source->transcripts.insert(
        call.id, Result<Transcript>(Error::of(ErrorKind::Forbidden, links())));
    m_pane->show(call);
    settle();
    QCOMPARE(m_pane->state(), State::Failed);
    const auto shown = m_pane->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(shown, [](const QLabel *label) {
        return label->isVisible() && label->text().contains("<a href="_L1);
    }));
    checkLabels(*m_pane);
}

void TestInertLinks::S17_linksInAProblemOfTheList()
{
    ProblemBar bar;
    bar.resize(600, 80);
    bar.show();
    bar.showProblem(Error::of(ErrorKind::Server, links()));
    QVERIFY(bar.findChild<QLabel *>()->text().contains("<a href="_L1));
    checkLabels(bar);
}

void TestInertLinks::S17_linksInTheTipsOfTheList_data()
{
    QTest::addColumn<Column>("column");
    QTest::newRow("agent") << Column::Agent;
    QTest::newRow("queue") << Column::Queue;
    QTest::newRow("customer") << Column::Customer;
}

// A tip is rich text, of our own making.
void TestInertLinks::S17_linksInTheTipsOfTheList()
{
    QFETCH(const Column, column);
    ConversationTableModel model;
    model.addConversations({test::call(u"1"_s, links(), links(), links())});
    QTextDocument tip;
    tip.setHtml(model.index(0, static_cast<int>(column)).data(Qt::ToolTipRole).toString());
    QVERIFY(tip.toPlainText().contains("<a href='file:///etc/passwd'>here</a>"_L1));
    for (auto block = tip.begin(); block != tip.end(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at)
            QVERIFY(!at.fragment().charFormat().isAnchor());
    }
}

READBACK_GUI_TEST_MAIN(TestInertLinks)
#include "tst_inertlinks.moc"
