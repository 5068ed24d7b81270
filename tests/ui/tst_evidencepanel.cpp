// SPDX-License-Identifier: MIT
// The evidence basket in the main window, by keys alone, on the demo's calls.
#include "tests/support/TestMain.h"
#include "tests/ui/EvidencePanelTest.h"

#include <QLineEdit>

#include <algorithm>

namespace readback {

class TestEvidencePanel : public EvidencePanelTest
{
    Q_OBJECT
private slots:
    void initTestCase() { loadPlurals(); }
    void init() { openWindow(); }
    void cleanup() { m_bench.reset(); }

    void bAddsTheTurnThatIsRead();
    void bAddsWhatIsSelected();
    void aLetterStaysInAFieldThatIsTypedIn();
    void theMenuOfThePaneOffersIt();
    void countsInTheMenuAndTheStatus();
    void keysReorderRemoveAndUndo();
    void commentsAreEditedInPlace();
    void enterLeadsBackToThePhrase();
    void f6ReachesTheBasket();
    void theMouseMovesRows();
    void buttonsStandApart();
    void anEmptyBasketSaysHowToFillIt();
};

void TestEvidencePanel::bAddsTheTurnThatIsRead()
{
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_N); // the next turn
    const int row = view()->selection().caret.phrase;
    QVERIFY(row > 0);
    press(Qt::Key_B);
    QCOMPARE(basket().items().size(), 1u);
    const auto &passage = basket().items().front().passage;
    QCOMPARE(passage.conversationId, m_bench->shownId());
    QCOMPARE(passage.firstPhrase, view()->reading()->firstPhrase(row));
    QCOMPARE(passage.lastPhrase, view()->reading()->endPhrase(row) - 1);
    QVERIFY(passage.start.isValid());
    QVERIFY(!passage.agents.isEmpty() && !passage.queues.isEmpty());
    const auto &said = view()->transcript()->phrases[static_cast<size_t>(passage.firstPhrase)];
    QCOMPARE(passage.phrases.front().text, said.text);
    QCOMPARE(passage.phrases.front().startMs, said.startMs);
    QVERIFY(!passage.phrases.front().speaker.isEmpty());
}

void TestEvidencePanel::bAddsWhatIsSelected()
{
    const auto rows = view()->reading()->rows();
    view()->select({{1, 5}, {0, 3}}); // backwards, over two turns
    press(Qt::Key_B);
    const auto &passage = basket().items().front().passage;
    QCOMPARE(passage.firstPhrase, 0);
    QString first;
    QString last;
    for (const auto &phrase : passage.phrases) {
        if (phrase.startMs < rows->phrases[1].startMs)
            first += (first.isEmpty() ? QString() : u" "_s) + phrase.text;
        else
            last += phrase.text;
    }
    QCOMPARE(first, rows->phrases[0].text.mid(3));
    QCOMPARE(last, rows->phrases[1].text.left(5));
}

void TestEvidencePanel::aLetterStaysInAFieldThatIsTypedIn()
{
    press(Qt::Key_L, Qt::ControlModifier);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    press(Qt::Key_B);
    QCOMPARE(field->text(), u"b"_s);
    QVERIFY(basket().items().empty());
}

void TestEvidencePanel::theMenuOfThePaneOffersIt()
{
    QVERIFY(view()->actions().contains(m_bench->part<WindowActions>()->addEvidence));
    m_bench->part<SessionHost>()->close();
    QVERIFY(!m_bench->part<WindowActions>()->addEvidence->isEnabled());
}

void TestEvidencePanel::countsInTheMenuAndTheStatus()
{
    const auto *action = m_bench->part<WindowActions>()->showEvidence;
    press(Qt::Key_B);
    QVERIFY(status().contains(u"1 passage"_s));
    QVERIFY(action->text().contains(u"(1)"_s));
    press(Qt::Key_B);
    QVERIFY(status().contains(u"2 passage"_s));
    QVERIFY(!action->isChecked());
    showBasket();
    QVERIFY(action->isChecked());
    const auto summary = panel()->findChild<QLabel *>(u"evidenceSummary"_s)->text();
    QVERIFY2(summary.startsWith(u"2 passage"_s) && summary.contains(u"from 1 call"_s),
        qPrintable(summary));
    showBasket(); // and it is hidden again
    QVERIFY(!action->isChecked() && !panel()->isVisible());
    QCOMPARE(QApplication::focusWidget(), view());
}

void TestEvidencePanel::keysReorderRemoveAndUndo()
{
    collectThree();
    const auto w = words();
    goToRow(0);
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(words(), (QStringList{w[1], w[0], w[2]}));
    QCOMPARE(table()->currentIndex().row(), 1); // it goes along
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier); // no further
    QCOMPARE(words(), (QStringList{w[1], w[2], w[0]}));
    press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(words(), (QStringList{w[1], w[0], w[2]}));
    press(Qt::Key_Delete);
    QCOMPARE(words(), (QStringList{w[1], w[2]}));
    QCOMPARE(table()->currentIndex().row(), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(words(), (QStringList{w[1], w[0], w[2]}));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(words(), (QStringList{w[1], w[2], w[0]}));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(words(), (QStringList{w[1], w[0], w[2]}));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    QVERIFY(basket().items().empty());
    auto *undo = panel()->findChild<QPushButton *>(u"undoButton"_s);
    QCOMPARE(QApplication::focusWidget(), undo); // nobody loses the keyboard's place
    press(Qt::Key_Space);
    QCOMPARE(words(), (QStringList{w[1], w[0], w[2]}));
}

void TestEvidencePanel::commentsAreEditedInPlace()
{
    collectThree();
    goToRow(0);
    press(Qt::Key_F2);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"the b is a letter"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(basket().items()[0].comment, u"the b is a letter"_s);
    QCOMPARE(basket().items().size(), 3u);
    QTRY_COMPARE(QApplication::focusWidget(), table());
    QCOMPARE(table()->currentIndex().row(), 0);
    press(Qt::Key_F2);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    press(Qt::Key_Delete); // what is typed, not the passage
    press(Qt::Key_Escape);
    QCOMPARE(basket().items()[0].comment, u"the b is a letter"_s);
    QCOMPARE(basket().items().size(), 3u);
    QTRY_COMPARE(QApplication::focusWidget(), table());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(basket().items()[0].comment, QString());
}

void TestEvidencePanel::enterLeadsBackToThePhrase()
{
    collectThree();
    const auto passage = basket().items()[2].passage;
    const auto id = m_bench->shownId();
    for (int row = 0; row < m_bench->model()->shownCount(); ++row) {
        const auto other = m_bench->model()->conversationAt(row).id;
        if (other != id && m_bench->show(other))
            break;
    }
    QVERIFY(!m_bench->shownId().isEmpty() && m_bench->shownId() != id);
    table()->setFocus();
    goToRow(2);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_bench->shownId(), id);
    QTRY_COMPARE(view()->phraseAtCaret(), passage.firstPhrase);
}

void TestEvidencePanel::f6ReachesTheBasket()
{
    collectThree();
    view()->setFocus();
    press(Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), table());
    press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), view());
    QSet<QString> mnemonics;
    const auto buttons = panel()->findChildren<QPushButton *>();
    for (auto *button : buttons) {
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        mnemonics += QKeySequence::mnemonic(button->text()).toString();
    }
    QCOMPARE(mnemonics.size(), buttons.size());
    QVERIFY(!mnemonics.contains(QString()));
    QVERIFY(!table()->accessibleName().isEmpty());
}

void TestEvidencePanel::buttonsStandApart()
{
    showBasket();
    QList<QRect> places;
    for (const auto *button : panel()->findChildren<QPushButton *>())
        if (button->isVisible())
            places += button->geometry();
    QVERIFY(places.size() >= 4);
    std::ranges::sort(places, {}, &QRect::left);
    for (qsizetype i = 1; i < places.size(); ++i)
        QVERIFY(places[i].left() - places[i - 1].right() > 4);
}

void TestEvidencePanel::theMouseMovesRows()
{
    collectThree();
    const auto w = words();
    auto *model = m_bench->part<EvidenceModel>();
    const std::unique_ptr<QMimeData> carried(model->mimeData({model->index(2, 0)}));
    QVERIFY(model->flags(model->index(2, 0)) & Qt::ItemIsDragEnabled);
    // The table is told that nothing is left to be taken out.
    QVERIFY(!model->dropMimeData(carried.get(), Qt::MoveAction, 0, 0, {}));
    QCOMPARE(words(), (QStringList{w[2], w[0], w[1]}));
    QCOMPARE(model->rowCount(), 3);
    QVERIFY(!carried->hasText() && !carried->hasHtml()); // nothing for other windows
    QMimeData foreign;
    foreign.setData(model->mimeTypes().front(), "garbage");
    model->dropMimeData(&foreign, Qt::MoveAction, 0, 0, {});
    QCOMPARE(words(), (QStringList{w[2], w[0], w[1]}));
}

void TestEvidencePanel::anEmptyBasketSaysHowToFillIt()
{
    showBasket();
    QVERIFY(panel()->findChild<QLabel *>(u"evidenceEmpty"_s)->isVisible());
    QVERIFY(!table()->isVisible());
    view()->setFocus();
    press(Qt::Key_B);
    QVERIFY(!panel()->findChild<QLabel *>(u"evidenceEmpty"_s)->isVisible());
    QVERIFY(table()->isVisible());
    QCOMPARE(table()->currentIndex().row(), 0);
    QCOMPARE(QApplication::focusWidget(), view()); // the reader goes on reading
}

} // namespace readback

using readback::TestEvidencePanel;
READBACK_GUI_TEST_MAIN(TestEvidencePanel)
#include "tst_evidencepanel.moc"
