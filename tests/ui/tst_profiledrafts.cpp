// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "ui/settings/ProfileDrafts.h"

#include <QTest>

using namespace readback;
using namespace Qt::StringLiterals;

namespace {

Profile profile(const QString &id, const QString &name)
{
    return {id, name, ApiDialect::Platform, u"eu-central-1"_s, {}, u"client-"_s + id};
}

} // namespace

class TestProfileDrafts : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_drafts.load({profile(u"a"_s, u"Berlin"_s), profile(u"b"_s, u"Lisbon"_s)}); }

    void beginsWithWhatIsKeptAndShowsNone()
    {
        QCOMPARE(m_drafts.names(), (QStringList{u"Berlin"_s, u"Lisbon"_s}));
        QCOMPARE(m_drafts.all().front().place, SecretPlace::Unknown);
        QCOMPARE(m_drafts.row(), -1);
        QVERIFY(!m_drafts.shown());
        QCOMPARE(m_drafts.shownId(), QString());
    }

    void showsOnlyRowsThatAreThere()
    {
        m_drafts.show(1);
        QCOMPARE(m_drafts.shownId(), u"b"_s);
        for (const int row : {-1, 2}) {
            m_drafts.show(row);
            QVERIFY(!m_drafts.shown());
        }
    }

    void anAddedOneHasAnIdOfItsOwn()
    {
        m_drafts.show(0);
        const int row = m_drafts.add();
        QCOMPARE(row, 2);
        QCOMPARE(m_drafts.shownId(), u"a"_s);
        const QString id = m_drafts.all().back().profile.id;
        QVERIFY(!id.isEmpty());
        QCOMPARE(m_drafts.rowOf(id), row);
        m_drafts.add();
        QVERIFY(m_drafts.all().back().profile.id != id);
    }

    void whatIsRemovedIsNotShown()
    {
        m_drafts.show(1);
        m_drafts.remove(7);
        QCOMPARE(m_drafts.shownId(), u"b"_s);
        m_drafts.remove(0);
        QVERIFY(!m_drafts.shown());
        QCOMPARE(m_drafts.rowOf(u"a"_s), -1);
        QCOMPARE(m_drafts.rowOf(u"b"_s), 0);
    }

    void aKeptSecretNeedNotBeTypedAgain()
    {
        m_drafts.show(1);
        m_drafts.shown()->secret = u"CANARY-typed"_s;
        m_drafts.takeKept(u"c"_s, SecretPlace::ThisRun);
        QCOMPARE(m_drafts.shown()->secret, u"CANARY-typed"_s);
        m_drafts.takeKept(u"b"_s, SecretPlace::Keychain);
        QCOMPARE(m_drafts.shown()->secret, QString());
        QVERIFY(m_drafts.shown()->isStored());
        QVERIFY(!m_drafts.shown()->isStoredInVain());
        QCOMPARE(m_drafts.all().front().place, SecretPlace::Unknown);
    }

    void findsTheFirstWithAProblem()
    {
        QCOMPARE(m_drafts.firstWithProblem(), -1);
        m_drafts.show(1);
        m_drafts.shown()->profile.name = u"Berlin"_s; // twice now
        QCOMPARE(m_drafts.firstWithProblem(), 0);
        m_drafts.shown()->profile.name = u"Lisbon"_s;
        m_drafts.shown()->profile.clientId.clear();
        QCOMPARE(m_drafts.firstWithProblem(), 1);
    }

    void aMissingSecretIsAProblemUnlessAPersonSignsIn()
    {
        m_drafts.show(0);
        auto &draft = *m_drafts.shown();
        draft.place = SecretPlace::None;
        const auto problems = m_drafts.problemsOf(draft);
        QCOMPARE(problems.size(), size_t(1));
        QCOMPARE(problems.front().field, ProfileField::Secret);
        draft.profile.signIn = SignInKind::User;
        QVERIFY(m_drafts.problemsOf(draft).empty());
        draft.profile.signIn = SignInKind::Client;
        draft.secret = u"CANARY-typed"_s;
        QVERIFY(m_drafts.problemsOf(draft).empty());
    }

    // What is stored is a person's sign-in, and the client is to sign in from now on.
    void aStoredSignInIsNoSecret()
    {
        m_drafts.show(0);
        auto &draft = *m_drafts.shown();
        draft.place = SecretPlace::Keychain;
        QVERIFY(m_drafts.problemsOf(draft).empty());
        draft.stored.isThere = true;
        QCOMPARE(m_drafts.problemsOf(draft).size(), size_t(1));
    }

private:
    ProfileDrafts m_drafts;
};

READBACK_TEST_MAIN(TestProfileDrafts)
#include "tst_profiledrafts.moc"
