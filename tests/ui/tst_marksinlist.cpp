// SPDX-License-Identifier: MIT
// The list's columns of what people added to calls: values, filters, order, memory.
#include "tests/ui/ConversationRows.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTable.h"

#include <QRandomGenerator>

#include <map>

using namespace readback;
using namespace readback::test;

class TestMarksInList : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void filtersByEachMark();
    void whatDoesNotMatchAnyMoreStaysForNow();
    void sortsByEachMark();
    void marksComeAlongWithTheCalls();
    void G13_randomMarks();
    void P9_marksTakeLittle();

private:
    void mark(const QString &id, const std::function<void(CallMark &)> &edit)
    {
        edit(m_marks[id]);
        m_model->updateMarks({id});
    }
    void review(const QString &id, bool on = true)
    {
        mark(
            id, [on](CallMark &m) { m.reviewedMs = on ? std::optional<qint64>(1) : std::nullopt; });
    }
    void tag(const QString &id, const QStringList &tags)
    {
        mark(id, [&tags](CallMark &m) { m.tags = tags; });
    }
    QStringList shownBy(MarkFilter choice, const QString &name = {})
    {
        ConversationFilter filter;
        filter.mark = choice;
        filter.tag = name;
        m_model->setFilter(filter);
        return shownIds(*m_model);
    }

    std::map<QString, CallMark> m_marks;
    std::unique_ptr<ConversationTableModel> m_model;
};

void TestMarksInList::init()
{
    m_marks.clear();
    m_model = std::make_unique<ConversationTableModel>();
    m_model->setMarks([this](const QString &id) {
        const auto found = m_marks.find(id);
        return found == m_marks.end() ? CallMark() : found->second;
    });
    m_model->addConversations({call(u"a"_s, u"Maya"_s, u"Sales"_s, u"1"_s, 1),
        call(u"b"_s, u"Jonas"_s, u"Sales"_s, u"2"_s, 2), call(u"c"_s, {}, {}, {}, 3)});
}

void TestMarksInList::filtersByEachMark()
{
    review(u"a"_s);
    mark(u"b"_s, [](CallMark &m) { m.starred = true; });
    mark(u"c"_s, [](CallMark &m) { m.phraseNotes[3] = u"note"_s; });
    tag(u"a"_s, {u"one"_s, u"two"_s});
    tag(u"b"_s, {u"two"_s});
    QCOMPARE(shownBy(MarkFilter::Any), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(shownBy(MarkFilter::Reviewed), QStringList{u"a"_s});
    QCOMPARE(shownBy(MarkFilter::NotReviewed), (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(shownBy(MarkFilter::Starred), QStringList{u"b"_s});
    QCOMPARE(shownBy(MarkFilter::Noted), QStringList{u"c"_s});
    QCOMPARE(shownBy(MarkFilter::Any, u"two"_s), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(shownBy(MarkFilter::NotReviewed, u"two"_s), QStringList{u"b"_s});
    QCOMPARE(shownBy(MarkFilter::Any, u"tw"_s), QStringList()); // a tag, not a part of one
    QCOMPARE(m_model->reviewedCount(), 1);
}

void TestMarksInList::whatDoesNotMatchAnyMoreStaysForNow()
{
    QCOMPARE(shownBy(MarkFilter::NotReviewed).size(), 3);
    review(u"b"_s);
    QCOMPARE(shownIds(*m_model).size(), 3); // not from under the pointer
    m_model->addConversations({call(u"d"_s, {}, {}, {}, 4)});
    QCOMPARE(shownIds(*m_model), (QStringList{u"a"_s, u"c"_s, u"d"_s}));
    review(u"b"_s, false);
    QCOMPARE(shownIds(*m_model), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
}

void TestMarksInList::sortsByEachMark()
{
    review(u"c"_s);
    mark(u"b"_s, [](CallMark &m) { m.starred = true; });
    mark(u"c"_s, [](CallMark &m) { m.note = u"note"_s; });
    tag(u"b"_s, {u"zebra"_s});
    tag(u"c"_s, {u"Ape"_s});
    const std::tuple<Column, Qt::SortOrder, QStringList> orders[]{
        {Column::Reviewed, Qt::DescendingOrder, {u"c"_s, u"a"_s, u"b"_s}},
        {Column::Reviewed, Qt::AscendingOrder, {u"a"_s, u"b"_s, u"c"_s}},
        {Column::Star, Qt::DescendingOrder, {u"b"_s, u"a"_s, u"c"_s}},
        {Column::Note, Qt::DescendingOrder, {u"c"_s, u"a"_s, u"b"_s}},
        {Column::Tags, Qt::AscendingOrder, {u"a"_s, u"c"_s, u"b"_s}},
        {Column::Tags, Qt::DescendingOrder, {u"b"_s, u"c"_s, u"a"_s}}};
    for (const auto &[column, order, ids] : orders) {
        m_model->sort(static_cast<int>(column), order);
        QCOMPARE(shownIds(*m_model), ids);
    }
}

void TestMarksInList::marksComeAlongWithTheCalls()
{
    m_marks[u"d"_s].note = u"one\ntwo"_s;
    m_model->addConversations({call(u"d"_s, {}, {}, {}, 4)});
    QCOMPARE(cells(*m_model, Column::Note).back(), u"one two"_s);
    QVERIFY(m_model->hasContent(Column::Note) && !m_model->hasContent(Column::Star));
    m_model->clear();
    QVERIFY(!m_model->hasContent(Column::Note));
    m_model->updateMarks({u"d"_s, u"nobody"_s}); // not listed
    QCOMPARE(m_model->reviewedCount(), 0);
}

void TestMarksInList::G13_randomMarks()
{
    const auto seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QAbstractItemModelTester tester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->clear();
    for (int step = 0; step < 400; ++step) {
        const auto id = sampleCall(random.bounded(60U)).id;
        switch (random.bounded(7)) {
        case 0:
            m_model->addConversations(sampleCalls(random.bounded(50U), 10));
            break;
        case 1:
            review(id, random.bounded(2) == 0);
            break;
        case 2:
            mark(id, [&](CallMark &m) { m.starred = random.bounded(2) == 0; });
            break;
        case 3:
            tag(id, random.bounded(2) == 0 ? QStringList{u"x"_s} : QStringList{u"x"_s, u"y"_s});
            break;
        case 4:
            m_model->sort(random.bounded(kConversationColumns),
                random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 5:
            shownBy(static_cast<MarkFilter>(random.bounded(5)),
                random.bounded(3) == 0 ? u"y"_s : QString());
            break;
        default:
            if (random.bounded(20) == 0)
                m_model->clear();
        }
    }
    int reviewed = 0;
    shownBy(MarkFilter::Any);
    for (const auto &id : shownIds(*m_model))
        reviewed += m_marks[id].isReviewed();
    QCOMPARE(m_model->reviewedCount(), reviewed);
}

void TestMarksInList::P9_marksTakeLittle()
{
    constexpr quint32 kRows = 100'000;
    ConversationTableModel plain;
    plain.addConversations(sampleCalls(0, kRows));
    m_model->clear();
    for (quint32 n = 0; n < kRows; n += 3)
        m_marks[sampleUuid(n)].reviewedMs = 1;
    m_model->addConversations(sampleCalls(0, kRows));
    const auto more = double(m_model->memoryBytes() - plain.memoryBytes()) / kRows;
    qInfo("%.1f bytes a row more", more);
    QVERIFY2(more <= 2, qPrintable(QString::number(more)));
    QCOMPARE(m_model->reviewedCount(), int((kRows + 2) / 3));
}

READBACK_TEST_MAIN(TestMarksInList)
#include "tst_marksinlist.moc"
