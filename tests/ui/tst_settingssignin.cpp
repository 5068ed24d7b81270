// SPDX-License-Identifier: MIT
#include "tests/ui/SettingsDialogTest.h"
#include "ui/Theme.h"

#include <QDir>

using namespace readback;

// A person's sign-in in the settings dialog.
class TestSettingsSignIn : public SettingsDialogTest
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void theFormShowsWhatTheKindNeeds()
    {
        open();
        QVERIFY(edit(u"secret"_s)->isVisible());
        QVERIFY(!visible(u"signInButton"_s));
        chooseUser();
        QVERIFY(!edit(u"secret"_s)->isVisible());
        QVERIFY(visible(u"signInButton"_s) && !visible(u"signOutButton"_s));
        QVERIFY(label(u"signInHelp"_s)->text().contains(u"http://localhost"_s));
        QVERIFY(label(u"signInHelp"_s)->text().contains(u"analytics:readonly"_s));
        QVERIFY(label(u"signInState"_s)->text().contains(u"Not signed in"_s));
        QVERIFY(label(u"serverNote"_s)->text().contains(u"sign in at login.mypurecloud.com"_s));
        // The tutorial API knows no people.
        combo(u"api"_s)->setCurrentIndex(1);
        QVERIFY(!combo(u"signInKind"_s)->isVisible());
        QVERIFY(edit(u"secret"_s)->isVisible() && !visible(u"signInButton"_s));
        combo(u"api"_s)->setCurrentIndex(0);
        QVERIFY(visible(u"signInButton"_s));
    }

    void aNewSignInIsStoredBySaving()
    {
        open();
        fillUser();
        click(u"signInButton"_s);
        QCOMPARE(m_signIns.size(), size_t(1));
        QVERIFY(m_signIns[0].isForUser());
        QCOMPARE(m_signIns[0].clientId, u"CANARY-client"_s);
        QCOMPARE(m_pages.size(), size_t(1));
        QVERIFY(label(u"signInState"_s)->text().contains(u"Waiting"_s));
        QVERIFY(visible(u"signInPageButton"_s) && visible(u"signInCancelButton"_s));
        QVERIFY(!visible(u"signInButton"_s));
        m_signedIn(madeFor(m_signIns[0]));
        QVERIFY(label(u"signInState"_s)->text().contains(u"Signed in as Ada until"_s));
        QVERIFY(visible(u"signOutButton"_s));
        QCOMPARE(m_keychain.writes, 0);
        save();
        QTRY_VERIFY(!m_dialog->isVisible());
        const Profile saved = m_settings->values().profiles.at(0);
        QVERIFY(saved.isForUser());
        QVERIFY(signInStateOf(m_keychain.secrets.value(saved.id)).isFor(saved));
        QVERIFY(!m_written.contains("CANARY-access"));
        QVERIFY(m_written.contains("\"user\""));
    }

    void signingInCanWait()
    {
        open();
        fillUser();
        save();
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_settings->values().profiles.size(), size_t(1));
        QCOMPARE(m_keychain.writes, 0);
    }

    void anIncompleteFormIsNotSentToTheBrowser()
    {
        open();
        chooseUser();
        click(u"signInButton"_s);
        QVERIFY(m_signIns.empty());
        QVERIFY(!problem(u"clientId"_s).isEmpty());
    }

    void S04_anotherServerIsAskedAbout()
    {
        open();
        fillUser();
        choose(u"region"_s, {});
        type(u"baseUrl"_s, u"https://calls.example"_s);
        click(u"signInButton"_s);
        QCOMPARE(m_dialogs.asked.size(), size_t(1));
        QVERIFY(m_dialogs.asked[0].text.contains(u"Sign in at calls.example?"_s));
        QTest::qWait(10);
        QVERIFY(m_signIns.empty());
        m_dialogs.answers.enqueue(0);
        click(u"signInButton"_s);
        QTRY_COMPARE(m_signIns.size(), size_t(1));
    }

    void theWaitCanBeStoppedAndRepeated()
    {
        open();
        fillUser();
        click(u"signInButton"_s);
        click(u"signInPageButton"_s);
        QCOMPARE(m_pages.size(), size_t(2));
        QCOMPARE(m_pages[0], m_pages[1]);
        click(u"signInAddressButton"_s);
        QCOMPARE(QApplication::clipboard()->text(), m_pages[0].toString());
        click(u"signInCancelButton"_s);
        QCOMPARE(m_signInsCancelled, 1);
        QVERIFY(label(u"signInState"_s)->text().contains(u"Not signed in"_s));
        click(u"signInButton"_s);
        QCOMPARE(m_signIns.size(), size_t(2));
    }

    void aFailureIsToldAndCanBeRepeated()
    {
        open();
        fillUser();
        click(u"signInButton"_s);
        m_signedIn(Error::of(ErrorKind::Auth, u"The sign-in was <b>refused</b>."_s));
        QVERIFY(label(u"signInState"_s)->text().contains(u"<b>refused</b>"_s));
        QCOMPARE(label(u"signInState"_s)->textFormat(), Qt::PlainText);
        QVERIFY(visible(u"signInButton"_s));
        type(u"clientId"_s, u"other"_s);
        QVERIFY(label(u"signInState"_s)->text().contains(u"Not signed in"_s));
    }

    void withoutABrowserTheAddressHelps()
    {
        m_hasBrowser = false;
        open();
        fillUser();
        click(u"signInButton"_s);
        QVERIFY(label(u"signInState"_s)->text().contains(u"No browser"_s));
        QVERIFY(visible(u"signInAddressButton"_s));
    }

    void anotherPlaceEndsTheWaitAndTheSignIn()
    {
        open();
        fillUser();
        click(u"signInButton"_s);
        type(u"name"_s, u"Another name"_s);
        QCOMPARE(m_signInsCancelled, 0); // that changes nothing
        type(u"clientId"_s, u"CANARY-other"_s);
        QCOMPARE(m_signInsCancelled, 1);
        click(u"signInButton"_s);
        m_signedIn(madeFor(m_signIns.back()));
        QVERIFY(label(u"signInState"_s)->text().contains(u"Signed in"_s));
        choose(u"region"_s, u"us-west-2"_s);
        QVERIFY(label(u"signInState"_s)->text().contains(u"Not signed in"_s));
    }

    void closingWhileWaitingCancels()
    {
        open();
        fillUser();
        click(u"signInButton"_s);
        button(QDialogButtonBox::Cancel)->click();
        QCOMPARE(m_signInsCancelled, 1);
        QCOMPARE(m_keychain.writes, 0);
    }

    void theStoredSignInIsShown_data()
    {
        QTest::addColumn<qint64>("lifeMs");
        QTest::addColumn<bool>("isRenewable");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("good") << qint64(60'000) << false << u"Ada"_s << u"Signed in as Ada until"_s;
        QTest::newRow("no name") << qint64(60'000) << false << QString() << u"Signed in until"_s;
        QTest::newRow("renewed") << qint64(-60'000) << true << u"Ada"_s << u"renewed by itself"_s;
        QTest::newRow("ended") << qint64(-60'000) << false << u"Ada"_s << u"✗ The sign-in ended"_s;
    }

    void theStoredSignInIsShown()
    {
        QFETCH(const qint64, lifeMs);
        QFETCH(const bool, isRenewable);
        QFETCH(const QString, name);
        QFETCH(const QString, says);
        have({user()});
        m_keychain.secrets.insert(u"a"_s, madeFor(user(), name, lifeMs, isRenewable).secret);
        open();
        QTRY_VERIFY2(label(u"signInState"_s)->text().contains(says),
            qPrintable(label(u"signInState"_s)->text()));
        QVERIFY(visible(u"signOutButton"_s) && visible(u"signInButton"_s));
    }

    void S09_aForeignOrDamagedEntryIsNoSignIn()
    {
        have({user()}); // with a client's secret in the keychain
        open();
        QTRY_COMPARE(m_keychain.reads, 1);
        QCoreApplication::processEvents();
        QVERIFY(label(u"signInState"_s)->text().contains(u"Not signed in"_s));
    }

    void signOutRevokesAndForgetsAtOnce()
    {
        have({user()});
        const QString secret = madeFor(user()).secret;
        m_keychain.secrets.insert(u"a"_s, secret);
        open();
        QSignalSpy signedOut(m_dialog.get(), &SettingsDialog::signedOut);
        QTRY_VERIFY(visible(u"signOutButton"_s));
        click(u"signOutButton"_s);
        QVERIFY(label(u"signInState"_s)->text().contains(u"Signing out"_s));
        QTRY_COMPARE(signedOut.size(), 1);
        QVERIFY(m_signOuts.size() == 1 && m_signOuts[0] == secret);
        QVERIFY(!m_keychain.secrets.contains(u"a"_s));
        QVERIFY(label(u"signInState"_s)->text().contains(u"Not signed in"_s));
        QVERIFY(label(u"signInNote"_s)->text().contains(u"can still be read"_s));
        button(QDialogButtonBox::Cancel)->click();
        QVERIFY(!m_keychain.secrets.contains(u"a"_s));
    }

    void aServerThatCannotBeToldIsNoReasonToKeepIt()
    {
        have({user()});
        m_keychain.secrets.insert(u"a"_s, madeFor(user()).secret);
        m_signOut = Error::of(ErrorKind::Timeout);
        open();
        QTRY_VERIFY(visible(u"signOutButton"_s));
        click(u"signOutButton"_s);
        QTRY_VERIFY(label(u"signInState"_s)->text().contains(u"could not be told"_s));
        QVERIFY(!m_keychain.secrets.contains(u"a"_s));
    }

    void anUnsavedSignInIsRevokedToo()
    {
        open();
        fillUser();
        click(u"signInButton"_s);
        m_signedIn(madeFor(m_signIns[0]));
        click(u"signOutButton"_s);
        QTRY_COMPARE(m_signOuts.size(), size_t(1));
        QTRY_VERIFY(label(u"signInState"_s)->text().contains(u"Not signed in"_s));
        save();
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_keychain.writes, 0);
    }

    void theOtherKindsSecretIsNotKept()
    {
        have({profile(u"a"_s, u"Nord"_s)});
        open();
        QTRY_VERIFY(edit(u"secret"_s)->placeholderText().contains(u"keychain"_s));
        chooseUser();
        save();
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(m_settings->values().profiles[0].isForUser());
        QVERIFY(m_keychain.secrets.isEmpty());
    }

    void aSignInIsNoClientsSecret()
    {
        have({user()});
        m_keychain.secrets.insert(u"a"_s, madeFor(user()).secret);
        open();
        QTRY_VERIFY(visible(u"signOutButton"_s));
        combo(u"signInKind"_s)->setCurrentIndex(0);
        QVERIFY(edit(u"secret"_s)->placeholderText().isEmpty());
        save();
        QVERIFY(!problem(u"secret"_s).isEmpty());
    }

    void aRowThatWasNeverShownKeepsItsSignIn()
    {
        Profile second = user();
        second.id = u"b"_s;
        second.name = u"Süd"_s;
        have({profile(u"a"_s, u"Nord"_s), second});
        const QString secret = madeFor(second).secret;
        m_keychain.secrets.insert(u"b"_s, secret);
        open();
        type(u"name"_s, u"Norden"_s);
        save();
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(m_keychain.secrets.value(u"b"_s) == secret);
    }

    void S09_withoutAKeychainTheDialogSaysSo()
    {
        m_secrets->setKeychain(nullptr);
        open();
        fillUser();
        QVERIFY(label(u"signInNote"_s)->text().contains(u"this run only"_s));
        click(u"signInButton"_s);
        m_signedIn(madeFor(m_signIns[0]));
        QVERIFY(label(u"signInNote"_s)->text().contains(u"this run only"_s));
        save();
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(m_secrets->isForThisRun(m_settings->values().profiles[0].id));
    }

    void S09_aKeychainThatRefusesIsAskedAbout()
    {
        open();
        fillUser();
        click(u"signInButton"_s);
        m_signedIn(madeFor(m_signIns[0]));
        m_keychain.failure = Error::of(ErrorKind::Local, u"locked"_s);
        m_dialogs.answers.enqueue(0);
        save();
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(m_dialogs.asked[0].text.contains(u"sign-in"_s));
        QVERIFY(m_secrets->isForThisRun(m_settings->values().profiles[0].id));
    }

    void theTestUsesAFreshSignInWithoutRenewingIt()
    {
        open();
        fillUser();
        click(u"signInButton"_s);
        m_signedIn(madeFor(m_signIns[0], u"Ada"_s, 60'000, true));
        click(u"testButton"_s);
        QVERIFY(signInStateOf(m_testedSecret).isFor(m_tested[0]));
        QVERIFY(!signInStateOf(m_testedSecret).isRenewable);
    }

    void S10_theSignInIsNeverShown()
    {
        have({user()});
        m_keychain.secrets.insert(u"a"_s, madeFor(user()).secret);
        open();
        QTRY_VERIFY(visible(u"signOutButton"_s));
        for (auto *widget : m_dialog->findChildren<QLabel *>())
            QVERIFY(!widget->text().contains(u"CANARY"_s));
        for (auto *widget : m_dialog->findChildren<QLineEdit *>())
            QVERIFY(widget->objectName() == u"clientId" || !widget->text().contains(u"CANARY"_s));
    }

    // Nothing is cut off, in either kind and theme. For eyes: READBACK_TEST_PICTURES names a
    // folder.
    void everythingFits_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everythingFits()
    {
        QFETCH(const bool, dark);
        applyTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        have({user()});
        m_keychain.secrets.insert(u"a"_s, madeFor(user(), u"Ada Lovelace"_s).secret);
        open();
        QTRY_VERIFY(visible(u"signOutButton"_s));
        look(u"signed-in"_s);
        click(u"signInButton"_s);
        look(u"waiting"_s);
        m_signedIn(Error::of(ErrorKind::Timeout,
            u"The sign-in in the browser was not completed within 5 minutes."_s));
        look(u"problem"_s);
        combo(u"signInKind"_s)->setCurrentIndex(0);
        look(u"client"_s);
        applyTheme(ThemeChoice::Light);
    }

private:
    void look(const QString &what)
    {
        QTest::qWait(20);
        for (auto *one : m_dialog->findChildren<QLabel *>()) {
            if (!one->isVisible() || !one->wordWrap())
                continue;
            QVERIFY2(one->height() >= one->heightForWidth(one->width()), qPrintable(one->text()));
        }
        for (auto *one : m_dialog->findChildren<QPushButton *>())
            QVERIFY(!one->isVisible() || one->width() >= one->minimumSizeHint().width());
        if (const auto folder = qEnvironmentVariable("READBACK_TEST_PICTURES"); !folder.isEmpty())
            QVERIFY(m_dialog->grab().save(QDir(folder).filePath(
                u"signin-%1-%2.png"_s.arg(what, QLatin1String(QTest::currentDataTag())))));
    }
    void chooseUser() { combo(u"signInKind"_s)->setCurrentIndex(1); }
    void fillUser()
    {
        type(u"name"_s, u"Northwind"_s);
        choose(u"region"_s, u"eu-central-1"_s);
        chooseUser();
        type(u"clientId"_s, u"CANARY-client"_s);
    }
    static Profile user()
    {
        Profile one = profile(u"a"_s, u"Nord"_s);
        one.signIn = SignInKind::User;
        return one;
    }
    bool visible(const QString &name)
    {
        return m_dialog->findChild<QPushButton *>(name)->isVisible();
    }
};

READBACK_GUI_TEST_MAIN(TestSettingsSignIn)
#include "tst_settingssignin.moc"
