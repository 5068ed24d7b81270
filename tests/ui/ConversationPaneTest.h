// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/TestMain.h"
#include "tests/ui/ConversationSamples.h"
#include "ui/Theme.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTable.h"
#include "ui/conversations/ConversationTableModel.h"

#include <QHeaderView>
#include <QSignalSpy>

#include <memory>
#include <optional>

namespace readback::test {

using namespace Qt::StringLiterals;

inline void clickRow(ConversationPane &pane, int row, Qt::KeyboardModifiers modifiers = {})
{
    const auto rect = pane.table()->visualRect(pane.model()->index(row, 2));
    QTest::mouseClick(pane.table()->viewport(), Qt::LeftButton, modifiers, rect.center());
}

// A pane on the screen, and what it told of the current call.
class ConversationPaneTest : public QObject
{
protected:
    static void setUpOnce()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        applyTheme(ThemeChoice::Light);
    }

    void setUp()
    {
        pane = std::make_unique<ConversationPane>();
        pane->model()->setNow(sampleNow);
        pane->resize(570, 700);
        pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(pane.get()));
        model = pane->model();
        current.emplace(pane.get(), &ConversationPane::currentChanged);
    }

    void tearDown()
    {
        current.reset();
        pane.reset();
    }

    std::unique_ptr<ConversationPane> pane;
    ConversationTableModel *model = nullptr;
    std::optional<QSignalSpy> current;
};

} // namespace readback::test
