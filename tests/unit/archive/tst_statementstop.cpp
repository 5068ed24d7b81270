// SPDX-License-Identifier: MIT
#include "app/archive/sql/StatementStop.h"
#include "tests/support/TestMain.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

class TestStatementStop : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aLongStatementEndsAndChangesNothing();
    void aRewriteEndsAndChangesNothing();
    void aShortStatementIsLeftAlone();

private:
    bool run(const QString &sql)
    {
        QSqlQuery query(m_connection);
        return query.exec(sql);
    }
    qint64 number(const QString &sql)
    {
        QSqlQuery query(m_connection);
        return query.exec(sql) && query.next() ? query.value(0).toLongLong() : -1;
    }

    QTemporaryDir m_folder;
    QSqlDatabase m_connection;
    std::atomic<bool> m_stop = false;
};

void TestStatementStop::init()
{
    m_stop = false;
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
    m_connection.setDatabaseName(m_folder.filePath(u"a.db"_s));
    QVERIFY(m_connection.open());
    QVERIFY(run(u"DROP TABLE IF EXISTS t"_s));
    QVERIFY(run(u"CREATE TABLE t (x INTEGER)"_s));
    QVERIFY(run(u"WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 20000)"
                " INSERT INTO t SELECT x FROM n"_s));
    // On every system that is built for, or somebody has to look for another way.
    QVERIFY(setStatementStop(m_connection, &m_stop));
}

void TestStatementStop::cleanup()
{
    m_connection = {};
    QSqlDatabase::removeDatabase(u"test"_s);
}

void TestStatementStop::aLongStatementEndsAndChangesNothing()
{
    m_stop = true;
    QVERIFY(!run(u"UPDATE t SET x = x + 1"_s));
    m_stop = false;
    QCOMPARE(number(u"SELECT max(x) FROM t"_s), 20000);
    QVERIFY(run(u"UPDATE t SET x = x + 1"_s));
    m_stop = true;
    setStatementStop(m_connection, nullptr);
    QVERIFY(run(u"UPDATE t SET x = x + 1"_s));
    QCOMPARE(number(u"SELECT max(x) FROM t"_s), 20002);
}

void TestStatementStop::aRewriteEndsAndChangesNothing()
{
    QVERIFY(run(u"DELETE FROM t WHERE x % 2 = 0"_s));
    const auto pages = number(u"PRAGMA page_count"_s);
    m_stop = true;
    QVERIFY(!run(u"VACUUM"_s));
    m_stop = false;
    QCOMPARE(number(u"PRAGMA page_count"_s), pages);
    QCOMPARE(number(u"SELECT count(*) FROM t"_s), 10000);
    QVERIFY(run(u"VACUUM"_s));
    QVERIFY(number(u"PRAGMA page_count"_s) < pages);
    QCOMPARE(number(u"SELECT count(*) FROM t"_s), 10000);
}

void TestStatementStop::aShortStatementIsLeftAlone()
{
    m_stop = true;
    QVERIFY(run(u"INSERT INTO t VALUES (-1)"_s));
    QCOMPARE(number(u"SELECT min(x) FROM (SELECT x FROM t LIMIT 1 OFFSET 100)"_s), 101);
}

} // namespace readback

using readback::TestStatementStop;
READBACK_TEST_MAIN(TestStatementStop)
#include "tst_statementstop.moc"
