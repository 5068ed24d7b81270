// SPDX-License-Identifier: MIT
// What leaves the evidence basket, and what others could put into it.
#include "app/text/CallLink.h"
#include "tests/support/TestMain.h"
#include "tests/ui/EvidencePanelTest.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QMimeData>

using readback::test::hostileTexts;
using readback::test::samplePassage;

namespace readback {

class TestEvidenceSinks : public EvidencePanelTest
{
    Q_OBJECT
private slots:
    void initTestCase() { loadPlurals(); }
    void init() { openWindow(); }
    void cleanup() { m_bench.reset(); }

    void copiesAsText();
    void exportsEachFormat();
    void anotherAccountsBasketIsNotExported();
    void anExportThatFailsIsTold();
    void saysThatItIsNotKept();
    void B08_whateverWasSaidIsShownAsItIs();
    void G06_goesWithItsSessionAndComesBack();
    void theModelIsSound();
};

void TestEvidenceSinks::copiesAsText()
{
    collectThree();
    panel()->findChild<QPushButton *>(u"copyButton"_s)->click();
    auto text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(u"# Evidence: 3 passages from 1 call\n"_s));
    for (const auto &word : words())
        QVERIFY(text.contains(word));
    QVERIFY(text.contains(callLinkText({QString::fromLatin1(kDemoHost), m_bench->shownId(),
        basket().items()[1].passage.firstPhrase})));
    goToRow(0);
    press(Qt::Key_C, Qt::ControlModifier);
    text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(u"# Evidence: 1 passage from 1 call\n"_s));
    QVERIFY(text.contains(words()[0]) && !text.contains(words()[1]));
    QVERIFY(message().contains(u"clipboard"_s));
}

void TestEvidenceSinks::exportsEachFormat()
{
    collectThree();
    for (const auto &[extension, head] : {std::pair{u"html"_s, "<!doctype html>"_ba},
             std::pair{u"md"_s, "# Evidence\n"_ba}, std::pair{u"txt"_s, "# Evidence: "_ba}}) {
        const auto path = m_bench->folder.filePath(u"e."_s + extension);
        m_bench->dialogs.paths.enqueue(path);
        panel()->findChild<QAction *>(u"exportAs_"_s + extension)->trigger();
        QTRY_VERIFY(QFile::exists(path));
        QTRY_VERIFY(message().startsWith(u"Saved"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QVERIFY(bytes.startsWith(head));
        QVERIFY(bytes.contains("3 passages from 1 call"));
        const auto &place = m_bench->dialogs.savePlaces.back();
        QVERIFY(place.fileName.startsWith(u"evidence_20"_s));
        QVERIFY(place.fileName.endsWith(u'.' + extension));
        panel()->showMessage({});
    }
}

// A link leads to another account while the file is being named.
void TestEvidenceSinks::anotherAccountsBasketIsNotExported()
{
    collectThree();
    const auto path = m_bench->folder.filePath(u"evidence.html"_s);
    m_bench->dialogs.paths.enqueue(path);
    panel()->findChild<QAction *>(u"exportAs_html"_s)->trigger();
    QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
    m_bench->part<SessionHost>()->openDemo();
    QVERIFY(idle.wait(test::kLongestWaitMs));
    QVERIFY(m_bench->dialogs.paths.isEmpty());
    QCOMPARE(message(), QString());
    QVERIFY(!QFileInfo::exists(path));
}

void TestEvidenceSinks::anExportThatFailsIsTold()
{
    collectThree();
    m_bench->dialogs.paths.enqueue(m_bench->folder.filePath(u"no/such/folder/e.html"_s));
    panel()->findChild<QAction *>(u"exportAs_html"_s)->trigger();
    QTRY_VERIFY(!m_bench->dialogs.errors.empty());
    QCOMPARE(m_bench->dialogs.errors.front().kind, ErrorKind::Local);
    QCOMPARE(message(), u"Not saved."_s);
    QCOMPARE(basket().items().size(), 3u);
}

void TestEvidenceSinks::saysThatItIsNotKept()
{
    showBasket();
    const auto *label = panel()->findChild<QLabel *>(u"evidenceNotKept"_s);
    QTRY_VERIFY(!label->isVisible());
    basket().setKeeping(false);
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), basket().whyNotKept());
    basket().setKeeping(true);
    QVERIFY(!label->isVisible());
}

void TestEvidenceSinks::B08_whateverWasSaidIsShownAsItIs()
{
    showBasket();
    for (const auto &text : hostileTexts()) {
        auto passage = samplePassage(1, text);
        passage.queues = {text};
        passage.phrases[0].speaker = text;
        const auto number = basket().add(passage);
        basket().setComment(number, text);
    }
    auto *model = m_bench->part<EvidenceModel>();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < EvidenceModel::kColumns; ++column) {
            const auto index = model->index(row, column);
            QVERIFY(!index.data().toString().contains(u'\n'));
            const auto tip = index.data(Qt::ToolTipRole).toString();
            QVERIFY(!tip.contains(u"<script"_s) && !tip.contains(u"<img"_s)
                && !tip.contains(u"<a "_s) && !tip.contains(u"<style"_s));
        }
    }
    QVERIFY(!m_bench->window->grab().isNull()); // it can be drawn
}

void TestEvidenceSinks::G06_goesWithItsSessionAndComesBack()
{
    collectThree();
    QTRY_VERIFY(!basket().isLoading());
    const auto before = basket().items();
    m_bench->part<SessionHost>()->close();
    QCOMPARE(m_bench->part<EvidenceModel>()->rowCount(), 0);
    for (auto *button : panel()->findChildren<QPushButton *>())
        QVERIFY(!button->isEnabled());
    m_bench->part<SessionHost>()->openDemo();
    QTRY_VERIFY(m_bench->part<SessionHost>()->session());
    m_basket = &m_bench->part<SessionHost>()->session()->evidence();
    QTRY_COMPARE(m_bench->part<EvidenceModel>()->rowCount(), 3);
    QVERIFY(basket().items() == before);
}

void TestEvidenceSinks::theModelIsSound()
{
    EvidenceBasket own(nullptr);
    EvidenceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setBasket(&own);
    const auto first = own.add(samplePassage(1));
    const auto second = own.add(samplePassage(2));
    QVERIFY(model.setData(model.index(1, EvidenceModel::Comment), u"x"_s));
    QVERIFY(!model.setData(model.index(1, EvidenceModel::Words), u"x"_s));
    own.shift({second}, false);
    QCOMPARE(model.rowOf(first), 1);
    own.remove({first});
    own.undo();
    own.clear();
    QCOMPARE(model.rowCount(), 0);
    model.setBasket(nullptr);
}

} // namespace readback

using readback::TestEvidenceSinks;
READBACK_GUI_TEST_MAIN(TestEvidenceSinks)
#include "tst_evidencesinks.moc"
