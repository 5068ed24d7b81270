// SPDX-License-Identifier: MIT
#include "app/model/Error.h"
#include "app/model/ScopeError.h"
#include "tests/support/TestMain.h"

using namespace Qt::StringLiterals;
using namespace readback;

// An error as people read it.
class TestError : public QObject
{
    Q_OBJECT
private slots:
    void sentencesDoNotRunTogether();
    void aScopeIsNoPermission();
};

void TestError::sentencesDoNotRunTogether()
{
    Error error = Error::of(ErrorKind::Forbidden, u"Missing: may:read"_s);
    error.next = u"Ask."_s;
    QCOMPARE(describe(error), u"Missing: may:read. Ask."_s);
    error.what = u"It is missing."_s;
    error.correlationId = u"c-1"_s;
    QVERIFY(describe(error).startsWith(u"It is missing. Ask. "_s));
    error.next.clear();
    error.what = u"may:read"_s;
    QVERIFY(describe(error).startsWith(u"may:read (Corr"_s));
}

// platform-api 1.4.
void TestError::aScopeIsNoPermission()
{
    Error error = Error::of(ErrorKind::Forbidden);
    error.code = u"app.not.authorized.for.scope"_s;
    QVERIFY(isAboutScope(error));
    error.code = u"missing.permissions"_s;
    QVERIFY(!isAboutScope(error));
    error = Error::of(ErrorKind::Auth);
    error.code = u"app.not.authorized.for.scope"_s;
    QVERIFY(!isAboutScope(error));
}

READBACK_TEST_MAIN(TestError)
#include "tst_error.moc"
