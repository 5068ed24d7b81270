// SPDX-License-Identifier: MIT
#include "app/async/SystemClock.h"
#include "app/exporting/AtomicFile.h"
#include "app/settings/Settings.h"
#include "tests/support/TestDialogs.h"
#include "tests/support/TestMain.h"
#include "ui/WindowActions.h"
#include "ui/shortcuts/ShortcutBook.h"
#include "ui/shortcuts/ShortcutSheet.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

// A window's menus with a book of their shortcuts, and settings in a folder of their own.
struct Bench
{
    Bench()
        : settings(
            folder.filePath(u"settings.json"_s),
            [](const QString &path, const QByteArray &bytes) {
                return writeFileAtomically(path, bytes);
            },
            clock),
          actions(&window)
    {
    }
    ShortcutBook &open()
    {
        book = std::make_unique<ShortcutBook>(window, settings);
        return *book;
    }
    const ShortcutBook::Entry &entry(const QAction *action) const
    {
        return *std::ranges::find(book->entries(), action, &ShortcutBook::Entry::action);
    }
    const std::map<QString, QString> &kept() const { return settings.values().shortcuts; }

    QTemporaryDir folder;
    SystemClock clock;
    TestDialogs dialogs;
    Settings settings;
    QMainWindow window;
    WindowActions actions;
    std::unique_ptr<ShortcutBook> book;
};

Shortcuts keys(std::initializer_list<const char *> texts)
{
    Shortcuts found;
    for (const auto *text : texts)
        found << QKeySequence(QString::fromLatin1(text));
    return found;
}

} // namespace

class TestShortcuts : public QObject
{
    Q_OBJECT
private slots:
    void everyActionHasANameAndKeysOfItsOwn();
    void aChangeCountsAtOnceAndIsKept();
    void aKeyIsTakenFromWhoeverHasIt();
    void whatIsKeptCountsInTheNextRun();
    void damagedOrForeignSettingsCostNothing();
    void resetsOneAndAll();
    void keysToMoveAboutStay_data();
    void keysToMoveAboutStay();
    void theSheetFindsAndChanges();
    void theSheetAsksWhereAKeyBelongsToAnother();
    void theSheetRefusesKeysToMoveAbout();
    void anEmptyFieldSaysSoInAWord();
    void theRowThatIsEditedStaysInSight();
    void resetAllIsAskedFirst();
};

void TestShortcuts::everyActionHasANameAndKeysOfItsOwn()
{
    Bench bench;
    const auto &book = bench.open();
    QSet<QString> names;
    QHash<QKeySequence, QString> owners;
    for (const auto &entry : book.entries()) {
        const auto name = entry.action->objectName();
        QVERIFY2(!names.contains(name), qPrintable(name));
        names << name;
        for (const auto &key : entry.own) {
            QVERIFY2(!owners.contains(key), qPrintable(name + u" and "_s + owners.value(key)));
            QVERIFY2(ShortcutBook::isUsable(key), qPrintable(key.toString()));
            owners[key] = name;
        }
    }
    QVERIFY(names.contains(u"nextSilence"_s) && names.contains(u"themeDark"_s));
    // What is in no menu with a name could not be found here.
    for (const auto *action : bench.window.findChildren<QAction *>()) {
        if (!action->shortcuts().isEmpty())
            QVERIFY2(names.contains(action->objectName()), qPrintable(action->text()));
    }
}

void TestShortcuts::aChangeCountsAtOnceAndIsKept()
{
    Bench bench;
    auto &book = bench.open();
    book.assign(bench.entry(bench.actions.filter), keys({"F9", "Ctrl+Alt+L"}));
    QCOMPARE(bench.actions.filter->shortcuts(), keys({"F9", "Ctrl+Alt+L"}));
    QCOMPARE(bench.kept().at(u"filter"_s), u"F9; Ctrl+Alt+L"_s);
    QVERIFY(book.isChanged(bench.entry(bench.actions.filter)));
    book.assign(bench.entry(bench.actions.filter), {});
    QCOMPARE(bench.kept().at(u"filter"_s), QString());
    book.assign(bench.entry(bench.actions.filter), keys({"Ctrl+L"}));
    QVERIFY(bench.kept().empty());
}

void TestShortcuts::aKeyIsTakenFromWhoeverHasIt()
{
    Bench bench;
    auto &book = bench.open();
    const auto &next = bench.entry(bench.actions.next);
    QCOMPARE(book.holders(next, keys({"K", "F9"})).size(), size_t{1});
    QCOMPARE(book.holders(next, keys({"K"})).front()->action, bench.actions.previous);
    QVERIFY(book.holders(next, keys({"J"})).empty());
    book.assign(next, keys({"K"}));
    QCOMPARE(bench.actions.previous->shortcuts(), keys({"Alt+Up"}));
    QCOMPARE(bench.kept().at(u"previousCall"_s), u"Alt+Up"_s);
    QCOMPARE(bench.kept().at(u"nextCall"_s), u"K"_s);
}

void TestShortcuts::whatIsKeptCountsInTheNextRun()
{
    Bench bench;
    bench.settings.change([](SettingsData &values) {
        values.shortcuts = {{u"nextCall"_s, u"Ctrl+E; F9"_s}, {u"quit"_s, {}}};
    });
    bench.open();
    QCOMPARE(bench.actions.next->shortcuts(), keys({"Ctrl+E", "F9"}));
    QVERIFY(bench.actions.quit->shortcuts().isEmpty());
    QVERIFY(bench.actions.exportSelected->shortcuts().isEmpty()); // Ctrl+E was given away
    QCOMPARE(bench.actions.previous->shortcuts(), keys({"Alt+Up", "K"}));
}

void TestShortcuts::damagedOrForeignSettingsCostNothing()
{
    Bench bench;
    bench.settings.change([](SettingsData &values) {
        values.shortcuts
            = {{u"ofANewerProgram"_s, u"F9"_s}, {u"nextCall"_s, u"Return; ; Nonsense+++"_s},
                {u"copy"_s, u"F8; F8; Ctrl+K, Ctrl+L"_s}, {u"quit"_s, u"F8"_s}};
    });
    auto &book = bench.open();
    QVERIFY(bench.actions.next->shortcuts().isEmpty());
    QCOMPARE(bench.actions.quit->shortcuts(), keys({"F8"}));
    QVERIFY(bench.actions.copy->shortcuts().isEmpty()); // two cannot have the same
    book.assign(bench.entry(bench.actions.about), keys({"F7"}));
    QCOMPARE(bench.kept().at(u"ofANewerProgram"_s), u"F9"_s);
}

void TestShortcuts::resetsOneAndAll()
{
    Bench bench;
    auto &book = bench.open();
    book.assign(bench.entry(bench.actions.next), keys({"Ctrl+E"}));
    QVERIFY(bench.actions.exportSelected->shortcuts().isEmpty());
    book.reset(bench.entry(bench.actions.exportSelected));
    QCOMPARE(bench.actions.exportSelected->shortcuts(), keys({"Ctrl+E"}));
    QVERIFY(bench.actions.next->shortcuts().isEmpty());
    book.resetAll();
    QCOMPARE(bench.actions.next->shortcuts(), keys({"Alt+Down", "J"}));
    QVERIFY(bench.kept().empty());
}

void TestShortcuts::keysToMoveAboutStay_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("usable");
    for (const auto *key : {"Tab", "Shift+Tab", "Return", "Space", "Esc", "Up", "Shift+Left",
             "PgDown", "Ctrl+K, Ctrl+L", ""})
        QTest::newRow(key) << QString::fromLatin1(key) << false;
    for (const auto *key : {"J", "Shift+J", "?", "F1", "Alt+Up", "Ctrl+Return", "Ctrl+,"})
        QTest::newRow(key) << QString::fromLatin1(key) << true;
}

void TestShortcuts::keysToMoveAboutStay()
{
    QFETCH(const QString, key);
    QTEST(ShortcutBook::isUsable(QKeySequence(key)), "usable");
}

namespace {

struct SheetBench : Bench
{
    SheetBench()
    {
        window.show();
        sheet = new ShortcutSheet(open(), dialogs, &window);
        sheet->open();
    }
    template <class T>
    T *part(const QString &name) const
    {
        return sheet->findChild<T *>(name);
    }
    QTreeWidgetItem *row(const QString &text) const
    {
        return part<QTreeWidget>(u"shortcutTree"_s)
            ->findItems(text, Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    }
    void choose(const QString &text) const
    {
        part<QTreeWidget>(u"shortcutTree"_s)->setCurrentItem(row(text));
    }
    void press(int field, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        auto *edit = part<QKeySequenceEdit>(u"shortcutEdit%1"_s.arg(field));
        edit->setFocus();
        QTest::keyClick(edit, key, modifiers);
    }
    QString message() const { return part<QLabel>(u"shortcutMessage"_s)->text(); }

    ShortcutSheet *sheet;
};

} // namespace

void TestShortcuts::theSheetFindsAndChanges()
{
    const SheetBench bench;
    auto *search = bench.sheet->findChild<QLineEdit *>();
    search->setText(u"silen"_s);
    QVERIFY(!bench.row(u"Next silence"_s)->isHidden());
    QVERIFY(bench.row(u"Next turn"_s)->isHidden());
    QVERIFY(bench.row(u"File"_s)->isHidden());
    search->setText(u"ctrl+e"_s);
    QVERIFY(!bench.row(u"Export"_s)->isHidden());
    search->clear();
    QVERIFY(!bench.row(u"Next turn"_s)->isHidden());
    bench.choose(u"Next silence"_s);
    QCOMPARE(bench.row(u"Next silence"_s)->text(1), u"S"_s);
    bench.press(1, Qt::Key_F9);
    QCOMPARE(bench.actions.nextSilence->shortcuts(), keys({"S", "F9"}));
    QCOMPARE(bench.row(u"Next silence"_s)->text(1), u"S or F9"_s);
    bench.press(0, Qt::Key_Backspace);
    QCOMPARE(bench.actions.nextSilence->shortcuts(), keys({"F9"}));
    bench.part<QPushButton>(u"resetShortcut"_s)->click();
    QCOMPARE(bench.row(u"Next silence"_s)->text(1), u"S"_s);
}

void TestShortcuts::theSheetAsksWhereAKeyBelongsToAnother()
{
    const SheetBench bench;
    bench.sheet->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(bench.sheet));
    bench.choose(u"Next silence"_s);
    bench.press(0, Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(bench.message(), u"Ctrl+E belongs to “Export” (File)."_s);
    QCOMPARE(bench.actions.nextSilence->shortcuts(), keys({"S"}));
    QVERIFY(bench.part<QPushButton>(u"takeShortcut"_s)->hasFocus());
    QVERIFY(bench.sheet->testAttribute(Qt::WA_KeyboardFocusChange)); // it has a ring
    auto *leave = bench.part<QPushButton>(u"leaveShortcut"_s);
    QVERIFY(leave->isVisible());
    leave->click();
    QCOMPARE(bench.actions.exportSelected->shortcuts(), keys({"Ctrl+E"}));
    QCOMPARE(bench.part<QKeySequenceEdit>(u"shortcutEdit0"_s)->keySequence(), QKeySequence(u"S"_s));
    bench.press(0, Qt::Key_E, Qt::ControlModifier);
    bench.part<QPushButton>(u"takeShortcut"_s)->click();
    QCOMPARE(bench.actions.nextSilence->shortcuts(), keys({"Ctrl+E"}));
    QVERIFY(bench.actions.exportSelected->shortcuts().isEmpty());
    QVERIFY(!leave->isVisible());
}

void TestShortcuts::theSheetRefusesKeysToMoveAbout()
{
    const SheetBench bench;
    bench.choose(u"Next silence"_s);
    bench.press(0, Qt::Key_Down);
    QCOMPARE(bench.message(), u"Down is needed to move about in the window."_s);
    QCOMPARE(bench.actions.nextSilence->shortcuts(), keys({"S"}));
}

void TestShortcuts::anEmptyFieldSaysSoInAWord()
{
    const SheetBench bench;
    const auto hintOf = [&](int field) {
        return bench.part<QKeySequenceEdit>(u"shortcutEdit%1"_s.arg(field))
            ->findChild<QLineEdit *>()
            ->placeholderText();
    };
    QCOMPARE(hintOf(0), QString()); // no action is chosen
    bench.choose(u"Next silence"_s);
    QCOMPARE(hintOf(1), u"none"_s);
    bench.press(0, Qt::Key_Backspace);
    QCOMPARE(hintOf(0), u"none"_s);
}

// What the editor says of it takes lines from the list, with large letters above all.
void TestShortcuts::theRowThatIsEditedStaysInSight()
{
    const SheetBench bench;
    auto font = bench.sheet->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    bench.sheet->setFont(font);
    bench.sheet->resize(560, 560);
    auto *tree = bench.part<QTreeWidget>(u"shortcutTree"_s);
    QVERIFY(QTest::qWaitForWindowExposed(bench.sheet));
    const auto whole = tree->viewport()->rect();
    auto *last = tree->itemAt(4, whole.bottom());
    tree->scrollToItem(last);
    tree->setCurrentItem(last);
    QTRY_VERIFY(tree->viewport()->height() < whole.height());
    QTRY_VERIFY(tree->viewport()->rect().contains(tree->visualItemRect(last)));
}

void TestShortcuts::resetAllIsAskedFirst()
{
    SheetBench bench;
    bench.choose(u"Next silence"_s);
    bench.press(0, Qt::Key_F9);
    auto *all = bench.part<QPushButton>(u"resetAllShortcuts"_s);
    bench.dialogs.answers << 1;
    all->click();
    QTest::qWait(0);
    QCOMPARE(bench.actions.nextSilence->shortcuts(), keys({"F9"}));
    bench.dialogs.answers << 0;
    all->click();
    QTRY_COMPARE(bench.actions.nextSilence->shortcuts(), keys({"S"}));
}

READBACK_GUI_TEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
