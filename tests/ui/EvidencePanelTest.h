// SPDX-License-Identifier: MIT
#pragma once

#include "app/Session.h"
#include "app/library/triage/EvidenceBasket.h"
#include "tests/support/PassageSamples.h"
#include "tests/ui/WindowBench.h"
#include "ui/ElidedLabel.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/evidence/EvidenceModel.h"
#include "ui/evidence/EvidencePanel.h"
#include "ui/evidence/EvidenceTable.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTranslator>

namespace readback {

using namespace Qt::StringLiterals;

// The demo's window with a call to read, and what the tests of the evidence basket do in it.
class EvidencePanelTest : public QObject
{
protected:
    static void loadPlurals()
    {
        auto *plurals = new QTranslator(qApp);
        QVERIFY(plurals->load(u":/i18n/readback_en.qm"_s));
        QVERIFY(QCoreApplication::installTranslator(plurals));
    }
    void openWindow()
    {
        m_bench = std::make_unique<WindowBench>();
        QVERIFY(m_bench->openDemo());
        m_bench->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_bench->window.get()));
        QTRY_VERIFY(view()->transcript() != nullptr);
        m_basket = &m_bench->part<SessionHost>()->session()->evidence();
        view()->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void showBasket()
    {
        press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(panel());
    }
    // Three passages of the call that is shown, and the basket is open.
    void collectThree()
    {
        for (int phrase = 0; phrase < 3; ++phrase) {
            const int row = view()->reading()->rowOf(0) + phrase;
            view()->select({{row, 0}, {row, view()->text().length(row)}});
            press(Qt::Key_B);
        }
        QCOMPARE(basket().items().size(), 3u);
        showBasket();
        QCOMPARE(QApplication::focusWidget(), table());
    }
    void goToRow(int row)
    {
        while (table()->currentIndex().row() != row)
            press(table()->currentIndex().row() > row ? Qt::Key_Up : Qt::Key_Down);
    }
    TranscriptView *view() const { return m_bench->part<TranscriptView>(); }
    EvidencePanel *panel() const { return m_bench->part<EvidencePanel>(); }
    EvidenceTable *table() const { return m_bench->part<EvidenceTable>(); }
    EvidenceBasket &basket() const { return *m_basket; }
    QStringList words() const
    {
        QStringList words;
        for (const auto &item : basket().items())
            words << item.passage.phrases.front().text;
        return words;
    }
    QString status() const
    {
        const auto *work = m_bench->part<StatusStrip>()->findChild<ElidedLabel *>(u"work"_s);
        return work->isVisible() ? work->text() : QString();
    }
    QString message() const
    {
        return panel()->findChild<ElidedLabel *>(u"evidenceMessage"_s)->text();
    }

    std::unique_ptr<WindowBench> m_bench;
    EvidenceBasket *m_basket = nullptr;
};

} // namespace readback
