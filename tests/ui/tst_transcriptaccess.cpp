// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "tests/ui/TranscriptSamples.h"
#include "ui/transcript/TranscriptView.h"
#include "ui/transcript/find/FlatText.h"

#include <QAccessible>

using namespace readback;
using namespace readback::test;

// The pane as a screen reader meets it.
class TestTranscriptAccess : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void isReadOnlyTextWithAName();
    void everyCharacterCanBeRead();
    void offsetsAndPositionsAgree();
    void unitsOfText();
    void caretAndSelection();
    void rectanglesAndPoints();
    void changesAreTold();
    void emptyPane();

private:
    std::unique_ptr<TranscriptView> m_view;
    QAccessibleInterface *m_accessible = nullptr;
    QAccessibleTextInterface *m_text = nullptr;
};

void TestTranscriptAccess::init()
{
    m_view = std::make_unique<TranscriptView>();
    m_view->resize(700, 500);
    m_view->show();
    const auto call = billingCall();
    m_view->setTranscript(call, m_view->measure()(call));
    m_accessible = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(m_accessible);
    m_text = m_accessible->textInterface();
    QVERIFY(m_text);
}

void TestTranscriptAccess::isReadOnlyTextWithAName()
{
    QCOMPARE(m_accessible->role(), QAccessible::EditableText);
    QCOMPARE(m_accessible->text(QAccessible::Name), u"Transcript"_s);
    QVERIFY(m_accessible->state().readOnly);
    QVERIFY(m_accessible->state().multiLine);
    QVERIFY(m_accessible->state().focusable);
}

void TestTranscriptAccess::everyCharacterCanBeRead()
{
    const QString all = m_text->text(0, m_text->characterCount());
    QCOMPARE(static_cast<int>(all.size()), m_text->characterCount());
    const auto lines = all.split(u'\n');
    QCOMPARE(lines[0],
        u"00:00 Agent: Thanks for calling Northwind Energy, this is Maya. How can I help you today?"_s);
    QCOMPARE(lines[2],
        u"4 s silence. 00:13 Customer: I already phoned on Monday and they told me the refund would take two days."_s);
    for (const auto &phrase : m_view->transcript()->phrases)
        QVERIFY(all.contains(phrase.text));
    QString again;
    for (int i = 0; i < m_text->characterCount(); ++i)
        again += m_text->text(i, i + 1);
    QCOMPARE(again, all);
}

void TestTranscriptAccess::offsetsAndPositionsAgree()
{
    const FlatText flat(m_view->text());
    for (int phrase = 0; phrase < m_view->text().count(); ++phrase) {
        for (int offset = 0; offset <= m_view->text().length(phrase); offset += 7) {
            const TextPosition position{phrase, offset};
            QCOMPARE(flat.positionOf(flat.offsetOf(position)), position);
        }
    }
    QCOMPARE(flat.positionOf(0), (TextPosition{0, 0})); // in the time
    QCOMPARE(flat.positionOf(1 << 30), m_view->text().end());
}

void TestTranscriptAccess::unitsOfText()
{
    int from = 0;
    int to = 0;
    const int thanks = static_cast<int>(u"00:00 Agent: "_s.size());
    QCOMPARE(m_text->textAtOffset(thanks + 2, QAccessible::WordBoundary, &from, &to), u"Thanks"_s);
    QCOMPARE(from, thanks);
    QCOMPARE(to, thanks + 6);
    QCOMPARE(m_text->textAtOffset(thanks, QAccessible::CharBoundary, &from, &to), u"T"_s);
    QCOMPARE(m_text->textAfterOffset(thanks, QAccessible::CharBoundary, &from, &to), u"h"_s);
    QCOMPARE(m_text->textBeforeOffset(thanks + 1, QAccessible::CharBoundary, &from, &to), u"T"_s);
    QVERIFY(m_text->textAtOffset(thanks, QAccessible::ParagraphBoundary, &from, &to)
                .endsWith(u"today?\n"_s));
    // Visual lines join to the whole.
    QString all;
    for (int at = 0; at < m_text->characterCount(); at = to) {
        all += m_text->textAtOffset(at, QAccessible::LineBoundary, &from, &to);
        QCOMPARE(from, at);
        QVERIFY(to > at);
    }
    QCOMPARE(all, m_text->text(0, m_text->characterCount()));
    m_text->textBeforeOffset(0, QAccessible::WordBoundary, &from, &to);
    QCOMPARE(from, -1);
}

void TestTranscriptAccess::caretAndSelection()
{
    m_text->setCursorPosition(m_text->characterCount());
    QCOMPARE(m_view->selection().caret, m_view->text().end());
    m_text->setSelection(0, 13, 19);
    QCOMPARE(m_view->selection(), (TextRange{{0, 0}, {0, 6}}));
    QCOMPARE(m_text->selectionCount(), 1);
    int from = 0;
    int to = 0;
    m_text->selection(0, &from, &to);
    QCOMPARE(m_text->text(from, to), u"Thanks"_s);
    m_text->removeSelection(0);
    QCOMPARE(m_text->selectionCount(), 0);
}

void TestTranscriptAccess::rectanglesAndPoints()
{
    const auto rect = m_text->characterRect(14);
    QVERIFY(rect.width() > 1 && rect.height() > 8);
    const auto port = m_view->viewport();
    QVERIFY(QRect(port->mapToGlobal(QPoint()), port->size()).contains(rect));
    QCOMPARE(m_text->offsetAtPoint(rect.center() - QPoint(1, 0)), 14);
    QCOMPARE(m_text->offsetAtPoint({-5000, -5000}), -1);
    m_text->scrollToSubstring(m_text->characterCount() - 2, m_text->characterCount());
    QCOMPARE(m_text->characterRect(-1), QRect());
}

void TestTranscriptAccess::changesAreTold()
{
    QList<QAccessible::Event> told;
    QString inserted;
    TranscriptAnnouncer announcer(*m_view, [&](QAccessibleEvent *event) {
        told += event->type();
        if (event->type() == QAccessible::TextInserted)
            inserted = static_cast<QAccessibleTextInsertEvent *>(event)->textInserted();
    });
    announcer.textInserted();
    QVERIFY(told.isEmpty()); // nobody listens
    QAccessible::setActive(true);
    m_view->select({{0, 0}, {0, 7}});
    announcer.textRemoved();
    announcer.textInserted();
    announcer.caretMoved();
    announcer.selectionChanged();
    QCOMPARE(told,
        (QList{QAccessible::TextRemoved, QAccessible::TextInserted, QAccessible::TextCaretMoved,
            QAccessible::TextSelectionChanged}));
    QCOMPARE(inserted, m_text->text(0, m_text->characterCount()));
    QAccessible::setActive(false);
}

void TestTranscriptAccess::emptyPane()
{
    m_view->clear();
    int from = 0;
    int to = 0;
    QCOMPARE(m_text->characterCount(), 0);
    QCOMPARE(m_text->text(0, 10), QString());
    QCOMPARE(m_text->textAtOffset(0, QAccessible::LineBoundary, &from, &to), QString());
    QCOMPARE(m_text->cursorPosition(), 0);
    m_text->setCursorPosition(5);
    QCOMPARE(m_text->characterRect(0), QRect());
}

READBACK_GUI_TEST_MAIN(TestTranscriptAccess)
#include "tst_transcriptaccess.moc"
