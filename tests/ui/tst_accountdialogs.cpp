// SPDX-License-Identifier: MIT
// Dialogs about the calls of one account, when the window turns to another account.
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/WindowActions.h"
#include "ui/conversations/NarrowDialog.h"
#include "ui/printing/PrintPreview.h"

#include <QPointer>
#include <QTest>

namespace readback {

class TestAccountDialogs : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void theNarrowingGoesWithItsAccount();
    void thePreviewGoesWithItsAccount();

private:
    // As a link from outside does while a dialog is open.
    void openAgain()
    {
        StartOptions options;
        options.demo = true;
        m_bench->window->start(options);
    }
    std::unique_ptr<WindowBench> m_bench;
};

void TestAccountDialogs::init()
{
    m_bench = std::make_unique<WindowBench>();
    QVERIFY(m_bench->openDemo());
}

void TestAccountDialogs::theNarrowingGoesWithItsAccount()
{
    m_bench->list()->askNarrowing();
    const QPointer<NarrowDialog> dialog = m_bench->part<NarrowDialog>();
    QVERIFY(dialog && dialog->isVisible());
    QSignalSpy chosen(dialog, &NarrowDialog::chosen);
    openAgain();
    QVERIFY(!dialog || !dialog->isVisible());
    QCOMPARE(chosen.size(), 0);
}

void TestAccountDialogs::thePreviewGoesWithItsAccount()
{
    QVERIFY(test::waitUntil([this] { return !m_bench->shownId().isEmpty(); }));
    m_bench->part<WindowActions>()->printPreview->trigger();
    const QPointer<PrintPreview> dialog = m_bench->part<PrintPreview>();
    QVERIFY(dialog && dialog->isVisible());
    openAgain();
    QVERIFY(!dialog || !dialog->isVisible());
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestAccountDialogs)
#include "tst_accountdialogs.moc"
