// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/WorkerPool.h"
#include "app/signin/SignInRecord.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSecretStore.h"
#include "tests/support/TestDialogs.h"
#include "tests/support/TestMain.h"
#include "ui/settings/SettingsDialog.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace readback {

using namespace Qt::StringLiterals;

// A settings dialog on a disk, a keychain and a network that the test owns, and hands that type and
// click.
class SettingsDialogTest : public QObject
{
protected:
    void setUp()
    {
        m_disk = Result<Done>(Done{});
        m_settings = std::make_unique<Settings>(
            m_folder.filePath(u"none.json"_s),
            [this](const QString &, const QByteArray &bytes) {
                m_written = bytes;
                return m_disk;
            },
            m_clock);
        m_keychain = FakeSecretStore();
        m_secrets = std::make_unique<LayeredSecretStore>(&m_keychain);
        m_dialogs = TestDialogs();
        m_tested.clear();
        m_testedSecret.clear();
        m_report = {};
        m_testDone = {};
        m_testsCancelled = 0;
        m_signIns.clear();
        m_signedIn = nullptr;
        m_signInsCancelled = 0;
        m_pages.clear();
        m_hasBrowser = true;
        m_signOuts.clear();
        m_signOut = Result<Done>(Done{});
    }
    void tearDown()
    {
        m_dialog.reset();
        workerPool(Workload::Disk).waitForDone();
    }

    void have(const std::vector<Profile> &profiles)
    {
        m_settings->change([&](SettingsData &data) {
            data.profiles = profiles;
            data.lastProfile = profiles.front().id;
        });
        for (const auto &one : profiles)
            m_keychain.secrets.insert(one.id, u"CANARY-stored-"_s + one.id);
    }
    void open()
    {
        const auto test = [this](const Profile &tested, const QString &secret, QObject *context,
                              CheckCallback told, Callback<CheckReports> done) {
            m_tested.push_back(tested);
            m_testedSecret = secret;
            m_report = told;
            m_testDone = done;
            const Completion<CheckReports> completion(context, done);
            completion.onCancel([this, completion] { ++m_testsCancelled; });
            return completion.handle();
        };
        m_dialog = std::make_unique<SettingsDialog>(
            SettingsDialog::Parts{*m_settings, *m_secrets, m_dialogs, test, signInServices()});
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    // Whatever is asked for waits until the test answers it.
    SignInServices signInServices()
    {
        return {[this](const Profile &asked, const PageOpener &open, QObject *context,
                    Callback<SignedIn> done) {
                    m_signIns.push_back(asked);
                    const Completion<SignedIn> completion(context, std::move(done));
                    m_signedIn = [completion](const Result<SignedIn> &result) {
                        completion.finish(result);
                        QCoreApplication::processEvents();
                    };
                    completion.onCancel([this, completion] { ++m_signInsCancelled; });
                    open(QUrl(u"https://login.example/oauth/authorize?state=CANARY-state"_s));
                    return completion.handle();
                },
            [this](const Profile &, const QString &secret, QObject *context, Callback<Done> done) {
                m_signOuts.push_back(secret);
                const Completion<Done> completion(context, std::move(done));
                completion.finish(m_signOut);
                return completion.handle();
            },
            [this](const QUrl &page) {
                m_pages.push_back(page);
                return m_hasBrowser;
            },
            [this] { return m_clock.now(); }};
    }
    // What a sign-in to this profile comes to.
    SignedIn madeFor(const Profile &place, const QString &name = u"Ada"_s,
        qint64 lifeMs = 3'600'000, bool isRenewable = false) const
    {
        const QString secret
            = encodeSignIn({u"https://login.mypurecloud.de:443"_s, place.clientId, name,
                {"CANARY-access", isRenewable ? "CANARY-refresh" : "",
                    m_clock.now().addMSecs(lifeMs)}});
        return {secret, signInStateOf(secret)};
    }
    void fill(const QString &name, const QString &clientId, const QString &secret)
    {
        type(u"name"_s, name);
        type(u"clientId"_s, clientId);
        type(u"secret"_s, secret);
    }
    // As a paste does it, so that control characters get in too.
    void type(const QString &name, const QString &text)
    {
        auto *field = edit(name);
        field->setFocus();
        field->selectAll();
        field->del();
        field->setText(text);
        emit field->textEdited(text);
    }
    QLineEdit *edit(const QString &name) { return m_dialog->findChild<QLineEdit *>(name); }
    QComboBox *combo(const QString &name) { return m_dialog->findChild<QComboBox *>(name); }
    QLabel *label(const QString &name) { return m_dialog->findChild<QLabel *>(name); }
    QListWidget *list() { return m_dialog->findChild<QListWidget *>(u"profiles"_s); }
    QString problem(const QString &field) { return label(field + u"Problem"_s)->text(); }
    void choose(const QString &name, const QString &data)
    {
        combo(name)->setCurrentIndex(combo(name)->findData(data));
    }
    QPushButton *button(QDialogButtonBox::StandardButton which)
    {
        return m_dialog->findChild<QDialogButtonBox *>()->button(which);
    }
    void click(const QString &name)
    {
        QTest::mouseClick(m_dialog->findChild<QPushButton *>(name), Qt::LeftButton);
    }
    void save() { button(QDialogButtonBox::Save)->click(); }

    static Profile profile(const QString &id, const QString &name)
    {
        return {id, name, ApiDialect::Platform, u"eu-central-1"_s, {}, u"client-"_s + id};
    }

    QTemporaryDir m_folder;
    FakeClock m_clock;
    Result<Done> m_disk = Done{};
    QByteArray m_written;
    std::unique_ptr<Settings> m_settings;
    FakeSecretStore m_keychain;
    std::unique_ptr<LayeredSecretStore> m_secrets;
    TestDialogs m_dialogs;
    std::vector<Profile> m_tested;
    QString m_testedSecret;
    CheckCallback m_report;
    Callback<CheckReports> m_testDone;
    int m_testsCancelled = 0;
    std::vector<Profile> m_signIns;
    std::function<void(const Result<SignedIn> &)> m_signedIn;
    int m_signInsCancelled = 0;
    std::vector<QUrl> m_pages;
    bool m_hasBrowser = true;
    std::vector<QString> m_signOuts;
    Result<Done> m_signOut = Done{};
    std::unique_ptr<SettingsDialog> m_dialog;
};

} // namespace readback
