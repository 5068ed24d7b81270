// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/AtomicFile.h"
#include "app/settings/Settings.h"
#include "tests/support/BestOf.h"
#include "tests/support/FakeClock.h"
#include "tests/support/HeartBeat.h"
#include "tests/support/TestDialogs.h"
#include "tests/support/TestMain.h"
#include "tests/ui/FakeFinder.h"
#include "ui/Theme.h"
#include "ui/search/DayStrip.h"
#include "ui/search/HitTable.h"
#include "ui/search/HitTableModel.h"
#include "ui/search/PlaceStrip.h"
#include "ui/search/SavedList.h"
#include "ui/search/SearchBar.h"
#include "ui/search/SearchController.h"
#include "ui/search/SearchNotice.h"
#include "ui/search/SearchPanel.h"
#include "ui/search/SearchRun.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QVBoxLayout>

namespace readback::test {

using Reason = SearchNotice::Reason;

// The search panel in a window with another part beside it, with an archive and a clock of the
// test's.
class SearchPanelTest : public QObject
{
protected:
    void loadPlurals()
    {
        auto *plurals = new QTranslator(qApp);
        QVERIFY(plurals->load(QStringLiteral(":/i18n/readback_en.qm")));
        QVERIFY(QCoreApplication::installTranslator(plurals));
    }

    void open()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        dialogs = {};
        folder = std::make_unique<QTemporaryDir>();
        clock = std::make_unique<FakeClock>();
        settings = std::make_unique<Settings>(
            folder->filePath(QStringLiteral("settings.json")),
            [](const QString &path, const QByteArray &bytes) {
                return writeFileAtomically(path, bytes);
            },
            *clock);
        finder = std::make_unique<FakeFinder>();
        finder->hits = sampleHits(500);
        window = std::make_unique<QWidget>();
        controller = new SearchController({dialogs, *settings, *clock}, window.get());
        auto *layout = new QVBoxLayout(window.get());
        beside = new QLineEdit(window.get());
        layout->addWidget(beside);
        layout->addWidget(controller->panel());
        controller->setFinder(finder.get());
        window->resize(1200, 500);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        beside->setFocus();
        panel()->open();
    }

    void close()
    {
        controller->setFinder(nullptr);
        window.reset();
        finder.reset();
        settings.reset();
    }

    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(panel()->bar()->field(), c.toLatin1());
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    // What is queued, and the time that the panel waits for.
    void pass(qint64 ms = 0)
    {
        for (int turn = 0; turn < 20; ++turn)
            QCoreApplication::sendPostedEvents();
        clock->advance(ms);
        for (int turn = 0; turn < 20; ++turn)
            QCoreApplication::sendPostedEvents();
    }

    void search(const QString &text)
    {
        panel()->bar()->setText(text);
        pass(300);
    }

    SearchPanel *panel() const { return controller->panel(); }
    HitTable *table() const { return panel()->table(); }
    HitTableModel *model() const { return controller->model(); }
    QToolButton *button(const QString &name) const
    {
        return window->findChild<QToolButton *>(name);
    }
    Reason reason() const { return panel()->notice()->reason(); }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<FakeClock> clock;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<FakeFinder> finder;
    TestDialogs dialogs;
    std::unique_ptr<QWidget> window;
    QLineEdit *beside = nullptr; // another part of the window
    SearchController *controller = nullptr;
};

} // namespace readback::test
