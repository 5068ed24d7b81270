// SPDX-License-Identifier: MIT
#include "tests/ui/ConversationPaneTest.h"

using namespace readback;
using namespace readback::test;

namespace {

QStringList idsOf(const std::vector<Conversation> &conversations)
{
    QStringList ids;
    for (const auto &c : conversations)
        ids += c.id;
    return ids;
}

QString currentId(const ConversationPane &pane)
{
    const auto current = pane.currentConversation();
    return current ? current->id : QString();
}

bool isInView(const ConversationPane &pane, const QString &id)
{
    const auto rect = pane.table()->visualRect(pane.model()->index(pane.model()->rowOf(id), 0));
    return rect.isValid() && rect.top() >= 0 && rect.bottom() <= pane.table()->viewport()->height();
}

} // namespace

// The selection belongs to the calls, whatever happens to their rows.
class TestConversationSelection : public ConversationPaneTest
{
    Q_OBJECT
private slots:
    void initTestCase() { setUpOnce(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aClickTellsTheConversation()
    {
        model->addConversations(sampleCalls(0, 100));
        QSignalSpy count(pane.get(), &ConversationPane::selectionChanged);
        clickRow(*pane, 3);
        QCOMPARE(current->size(), 1);
        QCOMPARE((*current)[0][0].value<Conversation>(), sampleCall(3));
        QCOMPARE(count.size(), 1);
        QCOMPARE(currentId(*pane), sampleUuid(3));
        clickRow(*pane, 3);
        QCOMPARE(current->size(), 1);
        QTest::keyClick(pane->table(), Qt::Key_Down);
        QCOMPARE(currentId(*pane), sampleUuid(4));
    }

    void nothingIsChosenByFocusAlone()
    {
        model->addConversations(sampleCalls(0, 10));
        pane->focusList();
        QCoreApplication::processEvents();
        QCOMPARE(current->size(), 0);
        QVERIFY(!pane->currentConversation());
    }

    void selectedOnesComeInTheOrderShown()
    {
        model->addConversations(sampleCalls(0, 100));
        clickRow(*pane, 9);
        clickRow(*pane, 2, Qt::ControlModifier);
        clickRow(*pane, 5, Qt::ControlModifier);
        QCOMPARE(idsOf(pane->selectedConversations()),
            (QStringList{sampleUuid(2), sampleUuid(5), sampleUuid(9)}));
        QCOMPARE(pane->selectedCount(), 3);
        pane->table()->selectAll();
        QCOMPARE(pane->selectedCount(), 100);
    }

    void G03_selectionFollowsTheIdThroughSort()
    {
        model->addConversations(sampleCalls(0, 500));
        clickRow(*pane, 2);
        clickRow(*pane, 4, Qt::ControlModifier);
        current->clear();
        for (int column = 0; column < kConversationColumns; ++column) {
            pane->table()->horizontalHeader()->setSortIndicator(column, Qt::AscendingOrder);
            auto ids = idsOf(pane->selectedConversations());
            ids.sort();
            auto expected = QStringList{sampleUuid(2), sampleUuid(4)};
            expected.sort();
            QCOMPARE(ids, expected);
            QCOMPARE(currentId(*pane), sampleUuid(4));
            QVERIFY(isInView(*pane, sampleUuid(4)));
        }
        QCOMPARE(current->size(), 0);
    }

    void G03_selectionComesBackAfterAFilter()
    {
        model->addConversations(sampleCalls(0, 500));
        clickRow(*pane, 0); // Maya Okafor
        clickRow(*pane, 1, Qt::ControlModifier);
        current->clear();
        model->setFilter(u"maya"_s);
        QCOMPARE(idsOf(pane->selectedConversations()), QStringList{sampleUuid(0)});
        QCOMPARE(currentId(*pane), sampleUuid(1)); // hidden, still the one that is read
        QVERIFY(!pane->table()->currentIndex().isValid());
        model->setFilter(u"no such agent"_s);
        QCOMPARE(pane->selectedCount(), 0);
        model->setFilter(QString());
        QCOMPARE(idsOf(pane->selectedConversations()), (QStringList{sampleUuid(0), sampleUuid(1)}));
        QCOMPARE(pane->table()->currentIndex().row(), 1);
        QCOMPARE(current->size(), 0);
    }

    void G03_whatIsSelectedWhileFilteredCounts()
    {
        model->addConversations(sampleCalls(0, 100));
        clickRow(*pane, 1);
        model->setFilter(u"maya"_s);
        clickRow(*pane, 0);
        model->setFilter(QString());
        QCOMPARE(idsOf(pane->selectedConversations()), QStringList{sampleUuid(0)});
        QCOMPARE(current->size(), 2);
    }

    void G03_selectionComesBackAfterARefresh()
    {
        model->addConversations(sampleCalls(0, 500));
        pane->select(sampleUuid(300));
        clickRow(*pane, model->rowOf(sampleUuid(300)) - 2, Qt::ControlModifier);
        clickRow(*pane, model->rowOf(sampleUuid(300)) - 1, Qt::ControlModifier);
        clickRow(*pane, model->rowOf(sampleUuid(300)) - 1, Qt::ControlModifier);
        const auto wanted = idsOf(pane->selectedConversations());
        QCOMPARE(wanted.size(), 2);
        const auto chosen = currentId(*pane);
        current->clear();
        model->clear();
        QCOMPARE(pane->selectedCount(), 0);
        for (quint32 page = 0; page < 5; ++page)
            model->addConversations(sampleCalls(page * 100, 100));
        QCOMPARE(idsOf(pane->selectedConversations()), wanted);
        QCOMPARE(currentId(*pane), chosen);
        QCOMPARE(current->size(), 0);
        pane->forgetSelection();
        model->clear();
        model->addConversations(sampleCalls(0, 500));
        QCOMPARE(pane->selectedCount(), 0);
        QVERIFY(!pane->currentConversation());
    }

    void theCurrentRowStaysInView()
    {
        model->addConversations(sampleCalls(1000, 1000));
        QVERIFY(pane->select(sampleUuid(1501)));
        QVERIFY(isInView(*pane, sampleUuid(1501)));
        const auto rectOf = [this](quint32 n) {
            return pane->table()->visualRect(model->index(model->rowOf(sampleUuid(n)), 0));
        };
        const auto before = rectOf(1501);
        model->addConversations(sampleCalls(0, 300)); // newer: above what is in view
        QCOMPARE(rectOf(1501), before);
        model->setFilter(sampleCall(1501).agents.front());
        QVERIFY(isInView(*pane, sampleUuid(1501)));
        model->setFilter(QString());
        QVERIFY(isInView(*pane, sampleUuid(1501)));
        pane->table()->scrollToTop();
        clickRow(*pane, 1);
        const auto top = currentId(*pane);
        pane->table()->scrollToTop();
        model->addConversations({[&] {
            auto c = sampleCall(4000);
            c.start = sampleNow().addDays(2);
            return c;
        }()});
        QVERIFY(isInView(*pane, top));
    }

    void selectKnowsWhatIsShown()
    {
        model->addConversations(sampleCalls(0, 100));
        QVERIFY(pane->select(sampleUuid(70)));
        QCOMPARE(current->size(), 1);
        QVERIFY(isInView(*pane, sampleUuid(70)));
        QVERIFY(!pane->select(u"nobody"_s));
        model->setFilter(u"maya"_s);
        QVERIFY(!pane->select(sampleUuid(1)));
        QCOMPARE(currentId(*pane), sampleUuid(70));
    }
};

READBACK_GUI_TEST_MAIN(TestConversationSelection)
#include "tst_conversationselection.moc"
