// SPDX-License-Identifier: MIT
#include "tests/ui/SettingsDialogTest.h"

#include <QScrollArea>

using namespace readback;

class TestSettingsDialog : public SettingsDialogTest
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    // The form scrolls downwards only.
    void largeLettersCutNothingAtTheSide()
    {
        const auto usual = QApplication::font();
        auto large = usual;
        large.setPointSizeF(usual.pointSizeF() * 2);
        QApplication::setFont(large);
        const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
        open();
        m_dialog->resize(900, 600);
        const auto *area = m_dialog->findChild<QScrollArea *>();
        QTRY_VERIFY(area->widget()->width() <= area->viewport()->width());
    }

    void aNewConnectionIsSavedWithItsSecretInTheKeychain()
    {
        open();
        QCOMPARE(list()->count(), 1);
        QCOMPARE(QApplication::focusWidget(), edit(u"name"_s));
        fill(u"Northwind"_s, u"client-1"_s, u"CANARY-secret"_s);
        QCOMPARE(list()->item(0)->text(), u"Northwind"_s);
        choose(u"region"_s, u"eu-central-1"_s);
        QSignalSpy saved(m_dialog.get(), &SettingsDialog::saved);
        QSignalSpy changed(m_dialog.get(), &SettingsDialog::profilesChanged);
        save();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(changed.size(), 1);
        const auto &data = m_settings->values();
        QCOMPARE(data.profiles.size(), size_t(1));
        QCOMPARE(data.profiles[0].name, u"Northwind"_s);
        QCOMPARE(data.profiles[0].region, u"eu-central-1"_s);
        QCOMPARE(data.profiles[0].clientId, u"client-1"_s);
        QCOMPARE(data.lastProfile, data.profiles[0].id);
        QCOMPARE(saved[0][0].toString(), data.profiles[0].id);
        QCOMPARE(m_keychain.secrets.value(data.profiles[0].id), u"CANARY-secret"_s);
        QVERIFY(!m_written.contains("CANARY"));
        QVERIFY(!m_dialog->isVisible());
    }

    void nothingCountsBeforeSave()
    {
        have({profile(u"a"_s, u"Nord"_s)});
        open();
        type(u"name"_s, u"Other"_s);
        type(u"secret"_s, u"CANARY-new"_s);
        click(u"addButton"_s);
        button(QDialogButtonBox::Cancel)->click();
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_settings->values().profiles, (std::vector{profile(u"a"_s, u"Nord"_s)}));
        QCOMPARE(m_keychain.writes, 0);
    }

    void namesAreUnique()
    {
        have({profile(u"a"_s, u"Nord"_s), profile(u"b"_s, u"Süd"_s)});
        open();
        list()->setCurrentRow(1);
        type(u"name"_s, u" nord"_s);
        list()->setCurrentRow(0);
        save();
        // The first of the two is shown with its problem.
        QVERIFY(!problem(u"name"_s).isEmpty());
        QVERIFY(m_dialog->isVisible());
    }

    void switchingKeepsWhatWasTyped()
    {
        have({profile(u"a"_s, u"Nord"_s), profile(u"b"_s, u"Süd"_s)});
        open();
        type(u"name"_s, u"Norden"_s);
        type(u"secret"_s, u"CANARY-typed"_s);
        list()->setCurrentRow(1);
        QCOMPARE(edit(u"name"_s)->text(), u"Süd"_s);
        QCOMPARE(edit(u"secret"_s)->text(), QString());
        save();
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_settings->values().profiles[0].name, u"Norden"_s);
        QCOMPARE(m_settings->values().lastProfile, u"b"_s);
        QCOMPARE(m_keychain.secrets.value(u"a"_s), u"CANARY-typed"_s);
        QCOMPARE(m_keychain.secrets.value(u"b"_s), u"CANARY-stored-b"_s);
    }

    void aRemovedConnectionTakesItsSecretWithIt()
    {
        have({profile(u"a"_s, u"Nord"_s), profile(u"b"_s, u"Süd"_s)});
        open();
        click(u"removeButton"_s);
        QCOMPARE(list()->count(), 1);
        QCOMPARE(edit(u"name"_s)->text(), u"Süd"_s);
        QVERIFY(m_keychain.secrets.contains(u"a"_s));
        click(u"removeButton"_s);
        QCOMPARE(list()->count(), 0);
        QVERIFY(!edit(u"name"_s)->isEnabled());
        save();
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(m_settings->values().profiles.empty());
        QVERIFY(m_keychain.secrets.isEmpty());
    }

    void aFullDiskKeepsTheDialogOpenAndSaysWhy()
    {
        have({profile(u"a"_s, u"Nord"_s)});
        open();
        QCoreApplication::processEvents();
        m_disk = Error::of(ErrorKind::Local, u"No space left."_s);
        type(u"name"_s, u"Norden"_s);
        save();
        QTRY_VERIFY(label(u"status"_s)->text().contains(u"No space left."_s));
        QVERIFY(m_dialog->isVisible());
        m_disk = Result<Done>(Done{});
        save();
        QTRY_VERIFY(!m_dialog->isVisible());
    }

    void theTestUsesWhatIsTypedAndShowsEveryCheck()
    {
        open();
        fill(u"Northwind"_s, u"client-1"_s, u"CANARY-secret"_s);
        QVERIFY(!copyButton(u"copyNote"_s)->isVisible());
        click(u"testButton"_s);
        QCOMPARE(m_tested.size(), size_t(1));
        QCOMPARE(m_testedSecret, u"CANARY-secret"_s);
        QVERIFY(label(u"check0"_s)->text().startsWith(u"…"_s));
        using Outcome = CheckReport::Outcome;
        const CheckReports reports{
            {Check::Organisation, Outcome::Passed, u"Northwind Energy"_s, {}, 20},
            {Check::ReadTranscript, Outcome::Failed, u"<b>403</b>"_s, u"Grant recording:view."_s,
                1400}};
        for (const auto &report : reports)
            m_report(report);
        QVERIFY(label(u"check6"_s)->text().startsWith(u"…"_s));
        m_testDone(reports);
        QVERIFY(!label(u"check6"_s)->isVisible());
        QCOMPARE(label(u"check3"_s)->text(), u"✓ Organisation"_s);
        QCOMPARE(label(u"check5"_s)->text(), u"✗ Read a transcript"_s);
        QCOMPARE(label(u"checkText5"_s)->text(), u"<b>403</b>\nGrant recording:view."_s);
        QCOMPARE(label(u"checkText5"_s)->textFormat(), Qt::PlainText);
        QVERIFY(copyButton(u"copyNote"_s)->isVisible());
        click(u"copyNote"_s);
        const auto note = QGuiApplication::clipboard()->text();
        QVERIFY2(note.contains(u"Northwind Energy"_s) && note.contains(u"client-1"_s)
                && note.contains(u"Grant recording:view."_s) && !note.contains(u"CANARY"_s),
            qPrintable(note));
        click(u"copyReport"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"✗ Read a transcript"_s));
        QCOMPARE(m_keychain.writes, 0);
    }

    void theTestTakesTheStoredSecretWhereNoneIsTyped()
    {
        have({profile(u"a"_s, u"Nord"_s)});
        open();
        QCoreApplication::processEvents();
        click(u"testButton"_s);
        QTRY_COMPARE(m_testedSecret, u"CANARY-stored-a"_s);
    }

    void anEditStopsTheTest()
    {
        open();
        fill(u"Northwind"_s, u"client-1"_s, u"CANARY-secret"_s);
        click(u"testButton"_s);
        type(u"clientId"_s, u"other"_s);
        QCOMPARE(m_testsCancelled, 1);
        QVERIFY(!label(u"check0"_s)->isVisible());
        click(u"testButton"_s);
        click(u"testButton"_s); // now it says Stop
        QCOMPARE(m_testsCancelled, 2);
    }

    void closingWhileTestingCancels()
    {
        open();
        fill(u"Northwind"_s, u"client-1"_s, u"CANARY-secret"_s);
        click(u"testButton"_s);
        m_dialog.reset();
        QCOMPARE(m_testsCancelled, 1);
    }

    void everyFieldHasANameAndIsReachedByTab()
    {
        open();
        QStringList order;
        auto *first = edit(u"name"_s);
        first->setFocus();
        for (QWidget *at = first; order.size() < 30; at = QApplication::focusWidget()) {
            const QString name = at->objectName();
            if (order.contains(name))
                break;
            order << name;
            QVERIFY2(!QAccessible::queryAccessibleInterface(at)->text(QAccessible::Name).isEmpty(),
                qPrintable(name));
            QTest::keyClick(at, Qt::Key_Tab);
        }
        const QStringList expected{u"name"_s, u"api"_s, u"region"_s, u"signInKind"_s, u"clientId"_s,
            u"secret"_s, u"testButton"_s, u"saveButton"_s, u"cancelButton"_s,
            u"qt_tabwidget_tabbar"_s, u"profiles"_s, u"addButton"_s, u"removeButton"_s};
        QCOMPARE(order, expected);
    }

    void fitsASmallScreen()
    {
        open();
        QVERIFY(m_dialog->width() <= 900 && m_dialog->height() <= 600);
        QVERIFY(m_dialog->minimumSizeHint().width() <= 900);
        QVERIFY(m_dialog->minimumSizeHint().height() <= 600);
    }

private:
    QPushButton *copyButton(const QString &name)
    {
        return m_dialog->findChild<QPushButton *>(name);
    }
};

READBACK_GUI_TEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
