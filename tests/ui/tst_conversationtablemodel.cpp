// SPDX-License-Identifier: MIT
#include "app/text/TranscriptStatusText.h"
#include "tests/ui/ConversationRows.h"

#include <QRandomGenerator>
#include <QSignalSpy>

#include <limits>

using namespace readback;
using namespace readback::test;

class TestConversationTableModel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void givesWholeValuesBack()
    {
        ConversationTableModel model;
        auto calls = sampleCalls(0, 50);
        calls[1].id = u"Not-a-UUID ☎"_s;
        calls[2].id = calls[2].id.toUpper();
        calls[3].start = {};
        calls[4].durationMs = std::nullopt;
        calls[5].agents = {u"A"_s, u"B, C"_s, QString()};
        calls[6].queues = {};
        calls[7].communications = {u"x"_s, sampleUuid(7), QString(), u"Ж"_s};
        calls[8].communications = {};
        calls[9].recorded = false;
        calls[10].customer = u"Ünïcode Ω 漢字 "_s + QString(240, u'x');
        calls[11].customer.clear();
        calls[12].durationMs = 0;
        calls[13].start = QDateTime(QDate(9999, 12, 31), QTime(23, 59), QTimeZone::utc());
        calls[14].start = QDateTime(QDate(1, 1, 1), QTime(0, 0), QTimeZone::utc());
        calls[15].ourNumber = u"+1 555 0199"_s;
        calls[16].ourNumber = calls[15].ourNumber;
        calls[17].ourNumber = u"Hotline Ω"_s;
        calls[16].wrapUps = {u"Refund"_s, u"Callback"_s, u"Refund"_s};
        calls[17].wrapUps = {QString()};
        calls[18].wrapUps = calls[16].wrapUps;
        calls[17].holds = {{0, 0}, {1000, 61'000}, {3'600'000, 99'999'999'999}};
        calls[18].holds = {{127, 128}};
        calls[19].transcribed = false;
        calls[20].holds = {{std::numeric_limits<qint64>::min(), -1}};
        calls[20].transcribed = false;
        calls[20].recorded = false;
        calls[1].holds = calls[17].holds;
        calls[1].ourNumber = calls[15].ourNumber;
        model.addConversations(calls);
        QCOMPARE(model.listedCount(), 50);
        for (const auto &c : calls) {
            const int row = model.rowOf(c.id);
            QVERIFY(row >= 0);
            QVERIFY(model.conversationAt(row) == c);
            QVERIFY(model.find(c.id) == c);
        }
        QCOMPARE(model.rowOf(u"nobody"_s), -1);
        QVERIFY(!model.find(u"nobody"_s));
    }

    void keepsEachIdOnce()
    {
        ConversationTableModel model;
        QAbstractItemModelTester tester(&model);
        model.addConversations(sampleCalls(0, 100));
        model.addConversations(sampleCalls(50, 100));
        auto twice = sampleCalls(150, 2);
        twice.push_back(twice.front());
        model.addConversations(twice);
        QCOMPARE(model.listedCount(), 152);
        auto ids = shownIds(model);
        QCOMPARE(ids.removeDuplicates(), 0);
    }

    void aLaterValueTakesThePlaceOfTheEarlier()
    {
        ConversationTableModel model;
        QAbstractItemModelTester tester(&model);
        auto calls = sampleCalls(0, 20);
        model.addConversations(calls);
        const int ready = model.withTranscriptCount();
        auto changed = calls[3];
        QVERIFY(!changed.durationMs);
        changed.durationMs = 99'000;
        changed.holds = {{5000, 9000}};
        changed.wrapUps = {u"Refund"_s};
        changed.ourNumber = u"+1 555 0199"_s;
        changed.transcribed = false;
        changed.transcript = TranscriptState::Unknown; // keeps what is known
        model.addConversations({changed});
        changed.transcript = calls[3].transcript;
        QCOMPARE(model.listedCount(), 20);
        QVERIFY(model.find(changed.id) == changed);
        QCOMPARE(model.withTranscriptCount(), ready);
        changed.start = sampleNow().addDays(1);
        model.addConversations({changed});
        QCOMPARE(model.rowOf(changed.id), 0);
    }

    void pagesInOrderAreInsertedAtTheEnd()
    {
        ConversationTableModel model;
        model.addConversations(sampleCalls(0, 100));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.addConversations(sampleCalls(100, 100));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 100);
        QCOMPARE(inserted[0][2].toInt(), 199);
        QCOMPARE(layout.size() + reset.size(), 0);
        // Scattered over the whole list: still no signal a row.
        model.sort(static_cast<int>(Column::Agent), Qt::AscendingOrder);
        inserted.clear();
        layout.clear();
        model.addConversations(sampleCalls(200, 500));
        QVERIFY(inserted.size() <= 8);
        QVERIFY(layout.size() <= 1);
        QCOMPARE(model.rowCount(), 700);
    }

    void statesAreCountedAndShown()
    {
        ConversationTableModel model;
        auto calls = sampleCalls(0, 70);
        for (auto &c : calls)
            c.transcript = TranscriptState::Unknown;
        model.addConversations(calls);
        QCOMPARE(model.withTranscriptCount(), 0);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setTranscriptStatus(calls[5].id, {TranscriptState::Ready});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 5);
        QCOMPARE(model.withTranscriptCount(), 1);
        model.setTranscriptStatus(calls[5].id, {TranscriptState::Ready});
        QCOMPARE(changed.size(), 1);
        model.setTranscriptStatus(calls[5].id, {TranscriptState::Failed});
        QCOMPARE(model.withTranscriptCount(), 0);
        model.setTranscriptStatus(u"nobody"_s, {TranscriptState::Ready});
        QCOMPARE(model.withTranscriptCount(), 0);
        model.setFilter(u"no such thing"_s);
        model.setTranscriptStatus(calls[6].id, {TranscriptState::Ready});
        QCOMPARE(model.withTranscriptCount(), 1);
        model.clear();
        QCOMPARE(model.withTranscriptCount() + model.listedCount() + model.shownCount(), 0);
    }

    void cellsReadAsPeopleWrite()
    {
        ConversationTableModel model;
        model.setNow(sampleNow);
        auto today = call(u"1"_s, u"Maya"_s, u"Billing"_s, u"+1 555 0142"_s, 8);
        today.durationMs = 738'999;
        today.direction = Direction::Outbound;
        today.agents += u"Jonas"_s;
        auto before = call(u"2"_s, {}, {}, {}, 24 * 60);
        before.durationMs = std::nullopt;
        model.addConversations({today, before});
        const QStringList expected{
            u"09:42"_s, u"12:18"_s, u"Maya, Jonas"_s, u"Billing"_s, u"Out"_s, u"+1 555 0142"_s};
        for (int column = 0; column < expected.size(); ++column)
            QCOMPARE(model.index(0, column).data().toString(), expected[column]);
        QCOMPARE(model.index(0, 4).data(Qt::AccessibleTextRole).toString(), u"Outbound"_s);
        QCOMPARE(model.index(1, 0).data().toString(), u"Sat 09:50"_s);
        for (const auto column : {Column::Length, Column::Agent, Column::Queue, Column::Customer})
            QCOMPARE(model.index(1, static_cast<int>(column)).data().toString(), u"—"_s);
        const auto length = model.index(0, 1).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        QVERIFY(length & Qt::AlignRight);
    }

    void aStateIsNeverOnlyASign()
    {
        QSet<QString> words;
        QSet<QString> sentences;
        for (int state = 0; state < kTranscriptStates; ++state) {
            auto c = call(u"1"_s, {}, {}, {});
            c.transcript = static_cast<TranscriptState>(state);
            ConversationTableModel model;
            model.addConversations({c});
            const auto cell = model.index(0, static_cast<int>(Column::Transcript));
            QCOMPARE(cell.data(ConversationTableModel::kStateRole).toInt(), state);
            words += cell.data().toString();
            const auto sentence = cell.data(Qt::AccessibleTextRole).toString();
            sentences += sentence;
            QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(sentence));
        }
        QCOMPARE(words.size(), kTranscriptStates);
        QCOMPARE(sentences.size(), kTranscriptStates);
        QVERIFY(!words.contains(QString()));
    }

    void aStateTellsItsReason()
    {
        ConversationTableModel model;
        auto calls = sampleCalls(0, 4);
        for (auto &c : calls) {
            c.transcript = TranscriptState::Unknown;
            c.durationMs = 60'000;
        }
        calls[1].recorded = false; // nobody needs to ask
        calls[2].transcribed = false;
        model.addConversations(calls);
        const auto sentence = [&](int row) {
            return model.index(row, static_cast<int>(Column::Transcript))
                .data(Qt::AccessibleTextRole)
                .toString();
        };
        QCOMPARE(sentence(0), statusSentence({}));
        QCOMPARE(
            sentence(1), statusSentence({TranscriptState::None, TranscriptReason::NotRecorded}));
        QCOMPARE(
            sentence(2), statusSentence({TranscriptState::None, TranscriptReason::NotTranscribed}));
        TranscriptStatus waiting{TranscriptState::NotReady};
        waiting.tries = 3;
        waiting.nextTry = sampleNow();
        model.setTranscriptStatus(calls[3].id, waiting);
        QCOMPARE(sentence(3), statusSentence(waiting));
        QCOMPARE(model.statusOf(model.handleAt(3)), waiting);
        calls[3].customer = u"another"_s; // listed again
        model.addConversations({calls[3]});
        QCOMPARE(model.statusOf(model.handleAt(3)), waiting);
    }

    void whatIsKnownOfNewCallsComesAlong()
    {
        ConversationTableModel model;
        auto calls = sampleCalls(0, 10);
        for (auto &c : calls)
            c.transcript = TranscriptState::Unknown;
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.addConversations(calls, [&](const QString &id) {
            return id == calls[4].id ? TranscriptStatus{TranscriptState::Ready}
                                     : TranscriptStatus{};
        });
        QCOMPARE(model.withTranscriptCount(), 1);
        QCOMPARE(model.statusOf(model.handleAt(4)).state, TranscriptState::Ready);
        QCOMPARE(changed.size(), 0);
    }

    void B08_markupStaysText()
    {
        const auto evil = u"<img src=file:///etc/passwd><b>&amp;"_s;
        ConversationTableModel model;
        model.addConversations({call(evil, evil, evil, evil)});
        for (const auto column : {Column::Agent, Column::Queue, Column::Customer}) {
            const auto cell = model.index(0, static_cast<int>(column));
            QCOMPARE(cell.data().toString(), evil);
            const auto tip = cell.data(Qt::ToolTipRole).toString();
            QVERIFY(!tip.contains(u"<img"_s) && !tip.contains(u"<b>"_s));
            QVERIFY(tip.contains(u"&lt;img"_s) && tip.contains(u"&amp;amp;"_s));
        }
        model.setFilter(u"<img"_s);
        QCOMPARE(model.shownCount(), 1);
    }

    void G13_survivesRandomOperations()
    {
        QRandomGenerator random(20261122);
        ConversationTableModel model;
        QAbstractItemModelTester tester(&model);
        const QStringList filters{{}, u"b"_s, u"maya"_s, u"555 1"_s, u"zzz"_s, u"lucia bill"_s};
        QPersistentModelIndex watched;
        QString watchedId;
        connect(&model, &QAbstractItemModel::modelReset, this, [&] { watchedId.clear(); });
        for (int step = 0; step < 800; ++step) {
            const auto n = random.bounded(3000U);
            switch (random.bounded(9)) {
            case 0:
            case 1:
            case 2:
                model.addConversations(sampleCalls(n, random.bounded(60U)));
                break;
            case 3:
                model.sort(static_cast<int>(random.bounded(kConversationColumns)),
                    random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
                break;
            case 4:
                model.setFilter(filters[random.bounded(int(filters.size()))]);
                break;
            case 5:
                model.setTranscriptStatus(
                    sampleUuid(n), {TranscriptState(random.bounded(kTranscriptStates))});
                break;
            case 6: {
                auto filter = model.filter();
                filter.transcript = TranscriptFilter(random.bounded(6));
                model.setFilter(filter);
                break;
            }
            case 7: {
                auto changed = sampleCall(n);
                changed.durationMs = random.bounded(100'000);
                model.addConversations({changed});
                break;
            }
            default:
                if (random.bounded(20) == 0)
                    model.clear();
            }
            if (!watchedId.isEmpty())
                QCOMPARE(watched.data(ConversationTableModel::kIdRole).toString(), watchedId);
            if (model.rowCount() > 0) {
                watched = model.index(random.bounded(model.rowCount()), 1);
                watchedId = watched.data(ConversationTableModel::kIdRole).toString();
                QCOMPARE(model.rowOf(watchedId), watched.row());
            }
        }
        QVERIFY(model.listedCount() > 0);
    }

    void aRowTakesLittleMemory()
    {
        ConversationTableModel model;
        for (quint32 page = 0; page < 100; ++page)
            model.addConversations(sampleCalls(page * 1000, 1000));
        const auto perRow = double(model.memoryBytes()) / model.listedCount();
        qInfo("%.1f bytes a row", perRow);
        // 120 by performance.md, with the arrays' room to grow on top.
        QVERIFY2(perRow <= 150, qPrintable(QString::number(perRow)));
    }
};

READBACK_TEST_MAIN(TestConversationTableModel)
#include "tst_conversationtablemodel.moc"
