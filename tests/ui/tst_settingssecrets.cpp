// SPDX-License-Identifier: MIT
#include "tests/ui/SettingsDialogTest.h"

using namespace readback;

class TestSettingsSecrets : public SettingsDialogTest
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void S05_whatCannotTravelIsRefusedAtItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        for (const QString &field : {u"clientId"_s, u"secret"_s}) {
            const auto row = [&](const char *what, const QString &value) {
                QTest::newRow(qPrintable(field + u' ' + QLatin1StringView(what))) << field << value;
            };
            row("empty", QString());
            row("CR LF", u"CANARY-a\r\nX-Evil: 1"_s);
            row("LF", u"CANARY-a\nb"_s);
            row("NUL", u"CANARY-a"_s + QChar(0) + u'b');
            row("space", u"CANARY-a b"_s);
            row("not ASCII", u"CANARY-ä"_s);
            row("zero width", u"CANARY-a\u200bb"_s);
        }
        QTest::newRow("name empty") << u"name"_s << u"  "_s;
        QTest::newRow("name control") << u"name"_s << u"a\u202eb"_s;
    }

    void S05_whatCannotTravelIsRefusedAtItsField()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, value);
        open();
        fill(u"Northwind"_s, u"client-1"_s, u"CANARY-secret"_s);
        type(field, value);
        save();
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!problem(field).isEmpty());
        QVERIFY(!problem(field).contains(u"CANARY"_s));
        QCOMPARE(QApplication::focusWidget(), edit(field));
        QVERIFY(m_settings->values().profiles.empty());
        QCOMPARE(m_keychain.writes, 0);
        type(field, u"mended"_s);
        QVERIFY(problem(field).isEmpty());
    }

    void whiteSpaceAroundACopiedSecretIsNoMistake()
    {
        open();
        fill(u"Northwind"_s, u" client-1 "_s, u" CANARY-secret\n"_s);
        save();
        QTRY_COMPARE(m_settings->values().profiles.size(), size_t(1));
        QCOMPARE(m_settings->values().profiles[0].clientId, u"client-1"_s);
        QCOMPARE(m_keychain.secrets.values(), QStringList(u"CANARY-secret"_s));
    }

    void S04_onlyKnownRegionsOrAConfirmedServer_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("possible");
        QTest::newRow("look-alike") << u"https://api.mypurecloud.com.evil.example"_s << true;
        QTest::newRow("user info") << u"https://mypurecloud.com@evil.example"_s << false;
        QTest::newRow("backslash") << u"https://mypurecloud.com\\@evil.example"_s << false;
        QTest::newRow("plain http") << u"http://calls.example"_s << false;
        QTest::newRow("query") << u"https://calls.example/?a=b"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("line break") << u"https://calls.example\nevil"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void S04_onlyKnownRegionsOrAConfirmedServer()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, possible);
        open();
        fill(u"Northwind"_s, u"client-1"_s, u"CANARY-secret"_s);
        choose(u"region"_s, QString());
        type(u"baseUrl"_s, address);
        save();
        QCoreApplication::processEvents();
        QCOMPARE(m_dialogs.asked.size(), size_t(possible ? 1 : 0));
        QCOMPARE(problem(u"baseUrl"_s).isEmpty(), possible);
        QVERIFY(m_settings->values().profiles.empty()); // the answer was Cancel
        if (!possible)
            return;
        QVERIFY(m_dialogs.asked[0].text.contains(QUrl(address).host()));
        m_dialogs.answers.enqueue(0);
        save();
        QTRY_COMPARE(m_settings->values().profiles.size(), size_t(1));
        QCOMPARE(m_settings->values().profiles[0].baseUrl, address);
    }

    void aPastedGenesysAddressBecomesItsRegion()
    {
        open();
        choose(u"region"_s, QString());
        type(u"baseUrl"_s, u"https://login.mypurecloud.de"_s);
        QVERIFY(edit(u"baseUrl"_s)->isVisible());
        edit(u"clientId"_s)->setFocus();
        QCOMPARE(combo(u"region"_s)->currentData().toString(), u"eu-central-1"_s);
        QVERIFY(!edit(u"baseUrl"_s)->isVisible());
    }

    void thisComputersOwnServerNeedsNoQuestion()
    {
        open();
        fill(u"Local"_s, u"client-1"_s, u"CANARY-secret"_s);
        choose(u"region"_s, QString());
        type(u"baseUrl"_s, u"http://127.0.0.1:8080"_s);
        save();
        QTRY_COMPARE(m_settings->values().profiles.size(), size_t(1));
        QVERIFY(m_dialogs.asked.empty());
    }

    void S09_aKeychainThatRefusesIsAskedAboutAndNeverSteppedAround()
    {
        open();
        fill(u"Northwind"_s, u"client-1"_s, u"CANARY-secret"_s);
        m_keychain.failure = Error::of(ErrorKind::Local, u"The keychain is locked."_s);
        save();
        QTRY_COMPARE(m_dialogs.asked.size(), size_t(1));
        QVERIFY(m_dialogs.asked[0].detail.contains(u"The keychain is locked."_s));
        QTRY_VERIFY(button(QDialogButtonBox::Save)->isEnabled()); // Cancel was the answer
        QVERIFY(m_dialog->isVisible());
        QVERIFY(m_settings->values().profiles.empty());
        QCOMPARE(edit(u"secret"_s)->text(), u"CANARY-secret"_s);

        m_dialogs.answers.enqueue(0);
        save();
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_settings->values().profiles.size(), size_t(1));
        QVERIFY(m_secrets->isForThisRun(m_settings->values().profiles[0].id));
        QVERIFY(m_keychain.secrets.isEmpty());
    }

    void S09_withoutAKeychainTheDialogSaysSo()
    {
        m_secrets->setKeychain(nullptr);
        open();
        QVERIFY(label(u"secretNote"_s)->text().contains(u"this run only"_s));
        fill(u"Northwind"_s, u"client-1"_s, u"CANARY-secret"_s);
        save();
        QTRY_COMPARE(m_settings->values().profiles.size(), size_t(1));
        QVERIFY(m_secrets->isForThisRun(m_settings->values().profiles[0].id));
        QVERIFY(!m_written.contains("CANARY"));
    }

    void S09_aLockedKeychainIsShownAndDoesNotStopAnything()
    {
        m_keychain.failure = Error::of(ErrorKind::Local, u"The keychain is locked."_s);
        have({profile(u"a"_s, u"Nord"_s)});
        open();
        QTRY_VERIFY(label(u"secretNote"_s)->text().contains(u"The keychain is locked."_s));
        type(u"name"_s, u"Norden"_s);
        save();
        QTRY_COMPARE(m_settings->values().profiles[0].name, u"Norden"_s);
    }

    void S09_aMissingEntryIsAskedForAgain()
    {
        have({profile(u"a"_s, u"Nord"_s)});
        m_keychain.secrets.clear();
        open();
        QCoreApplication::processEvents();
        save();
        QVERIFY(!problem(u"secret"_s).isEmpty());
    }

    void S09_aSilentKeychainLeavesCancelUsable()
    {
        open();
        fill(u"Northwind"_s, u"client-1"_s, u"CANARY-secret"_s);
        m_keychain.silent = true;
        save();
        QVERIFY(!button(QDialogButtonBox::Save)->isEnabled());
        button(QDialogButtonBox::Cancel)->click();
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(m_settings->values().profiles.empty());
    }

    void S10_theSecretIsNeverShownAndLeavesNoTrace()
    {
        have({profile(u"a"_s, u"Nord"_s)});
        open();
        auto *secret = edit(u"secret"_s);
        QTRY_VERIFY(secret->placeholderText().contains(u"keychain"_s));
        QCOMPARE(secret->text(), QString()); // never the stored one
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        QVERIFY(secret->inputMethodHints() & Qt::ImhSensitiveData);

        QApplication::clipboard()->setText(u"before"_s);
        type(u"secret"_s, u"CANARY-typed"_s);
        secret->selectAll();
        QTest::keySequence(secret, QKeySequence::Copy);
        QTest::keySequence(secret, QKeySequence::Cut);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        QTest::keySequence(secret, QKeySequence::Undo);
        secret->clear();
        QTest::keySequence(secret, QKeySequence::Undo);
        QCOMPARE(secret->text(), QString());

        type(u"secret"_s, u"CANARY-typed"_s);
        auto *accessible = QAccessible::queryAccessibleInterface(secret);
        for (const auto text :
            {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            QVERIFY(!accessible->text(text).contains(u"CANARY"_s));
        if (auto *text = accessible->textInterface())
            QVERIFY(!text->text(0, text->characterCount()).contains(u"CANARY"_s));
        QVERIFY(!m_dialog->saveGeometry().contains("CANARY"));
    }
};

READBACK_GUI_TEST_MAIN(TestSettingsSecrets)
#include "tst_settingssecrets.moc"
