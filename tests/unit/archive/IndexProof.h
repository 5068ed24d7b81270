// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/stored/StoredPhrases.h"

namespace readback::test {

// Whether the full text is sound and holds what is said in the calls that are kept, no more and no
// less. FTS5 cannot tell, for it keeps no texts: so the same is made anew, compared and dropped.
// What fails is noted in the database, which is to be written.
inline bool indexTellsWhatIsSaid(Database &database)
{
    const auto run = [&database](const char *sql) { database.run(QString::fromLatin1(sql)); };
    qint64 differences = 0;
    run("INSERT INTO spoken_index (spoken_index) VALUES ('integrity-check')");
    run("INSERT INTO spoken_beginning (spoken_beginning) VALUES ('integrity-check')");
    run("CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, spoken_index, instance)");
    run("CREATE VIRTUAL TABLE temp.beginnings USING fts5vocab (main, spoken_beginning, instance)");
    run("CREATE TEMP VIEW all_now AS SELECT 1, term, doc, offset FROM words UNION ALL"
        " SELECT 2, term, doc, 0 FROM beginnings");
    run("CREATE TEMP TABLE all_before AS SELECT * FROM all_now");
    run("SAVEPOINT proof");
    indexAnew(database);
    for (const char *sql : {"SELECT count(*) FROM (SELECT * FROM all_before EXCEPT SELECT * FROM"
                            " all_now)",
             "SELECT count(*) FROM (SELECT * FROM all_now EXCEPT SELECT * FROM all_before)"})
        differences += database.number(QString::fromLatin1(sql));
    run("ROLLBACK TO proof");
    run("RELEASE proof");
    run("DROP VIEW all_now");
    run("DROP TABLE all_before");
    run("DROP TABLE words");
    run("DROP TABLE beginnings");
    return differences == 0 && !database.failed();
}

} // namespace readback::test
