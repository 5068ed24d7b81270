// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveOpening.h"
#include "app/archive/search/Searches.h"
#include "app/archive/sql/Statement.h"
#include "bench/ArchiveCalls.h"
#include "bench/ArchiveSample.h"
#include "bench/Goal.h"
#include "bench/Measure.h"

#include <QProcess>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kRounds = 9;
constexpr int kSlowRounds = 3; // references that take a second each
constexpr int kPage = 50;
const QDateTime kNow(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::utc());

SearchPage search(Database &database, const QString &text, SearchOrder order)
{
    const auto parsed = parseSearch(text, kNow);
    if (parsed.mistake)
        qFatal("The benchmark searches for a mistake: %s", qPrintable(text));
    auto page = searchPage(database, {parsed.query, order, kPage, 0});
    if (const auto error = database.takeError())
        qFatal("The benchmark's search failed: %s", qPrintable(error->what));
    return page;
}

// One search as it is asked for, and what it took: the first time, and then.
struct Asked
{
    QString text;
    SearchOrder order = SearchOrder::NewestFirst;
    double goalMs = 0;
    QString name;
    double coldMs = 0;
    double ms = 0;
    qsizetype hits = 0;
};

double onceMs(Database &database, Asked &asked)
{
    const double before = threadMilliseconds();
    asked.hits = static_cast<qsizetype>(search(database, asked.text, asked.order).hits.size());
    return threadMilliseconds() - before;
}

void measure(Database &database, Asked &asked)
{
    asked.coldMs = onceMs(database, asked);
    asked.ms = alternate(kRounds, {[&] { return onceMs(database, asked); }})[0];
}

double likeMs(const QString &folder)
{
    const auto opened = Database::open(archiveFile(folder), Database::Access::ReadOnly);
    auto &database = **opened;
    return milliseconds([&database] {
        Statement statement(
            database, "SELECT id, text FROM phrase WHERE text LIKE ? ORDER BY id DESC LIMIT 50");
        statement.bind(u'%' + QString::fromLatin1(kRareWord) + u'%');
        while (statement.next())
            statement.text(1);
    });
}

double ripgrepMs(const QString &folder)
{
    return milliseconds([&folder] {
        QProcess process;
        process.start(u"rg"_s, {u"-l"_s, QString::fromLatin1(kRareWord), folder});
        if (!process.waitForFinished(600'000) || process.exitCode() > 1)
            qFatal("ripgrep is not there: ./dev setup bench");
    });
}

std::vector<Asked> searches()
{
    const auto frequent = QString::fromLatin1(kFrequentWord);
    return {{QString::fromLatin1(kRareWord), SearchOrder::NewestFirst, 2, u"rare"_s},
        {frequent, SearchOrder::NewestFirst, 10, u"frequent"_s},
        {u'"' + QString::fromLatin1(kSaidPhrase) + u'"', SearchOrder::NewestFirst, 15, u"phrase"_s},
        {frequent.left(3) + u'*', SearchOrder::NewestFirst, 20, u"prefix of 3"_s},
        {frequent.left(5) + u'*', SearchOrder::NewestFirst, 20, u"prefix of 5"_s},
        {frequent + u" queue:billing by:okafor"_s, SearchOrder::NewestFirst, 20, u"filtered"_s},
        {frequent, SearchOrder::BestFirst, 400, u"ranked"_s}};
}

// What a count of everything takes; no goal, for it is off the window's thread and can be stopped.
double countMs(Database &database)
{
    const auto query = parseSearch(QString::fromLatin1(kFrequentWord), kNow).query;
    return alternate(kSlowRounds, {[&] {
        const double before = threadMilliseconds();
        searchCounts(database, query, [] { return false; });
        return threadMilliseconds() - before;
    }})[0];
}

} // namespace

GoalResult measureP11()
{
    const auto &sample = ArchiveSample::instance();
    const auto opened
        = Database::open(archiveFile(sample.archiveFolder()), Database::Access::ReadOnly);
    auto &database = **opened;
    auto asked = searches();
    bool met = true;
    QStringList texts;
    QJsonObject figures{{u"calls"_s, static_cast<qint64>(archiveCallCount())}};
    const auto n
        = [](double value, int decimals = 1) { return QString::number(value, 'f', decimals); };
    for (auto &one : asked) {
        measure(database, one);
        met = met && one.ms <= one.goalMs && one.hits > 0;
        texts << u"%1 %2 ms (<= %3)"_s.arg(
            one.name, n(one.ms, one.ms < 10 ? 2 : 0), n(one.goalMs, 0));
        figures.insert(one.name,
            QJsonObject{{u"ms"_s, one.ms}, {u"coldMs"_s, one.coldMs},
                {u"hits"_s, static_cast<qint64>(one.hits)}});
    }
    const auto references = alternate(kSlowRounds,
        {[&] { return likeMs(sample.plainFolder()); },
            [&] { return ripgrepMs(sample.textFolder()); }});
    // What is gone through grows with the calls, the look-up does not.
    const double scale = archiveCallCount() / kGoalCalls;
    const double like = references[0] / asked[0].ms;
    const double ripgrep = references[1] / asked[0].ms;
    met = met && like >= 100 * scale && ripgrep >= 150 * scale;
    figures.insert(u"likeMs"_s, references[0]);
    figures.insert(u"ripgrepMs"_s, references[1]);
    figures.insert(u"countFrequentMs"_s, countMs(database));
    return {u"P11"_s, met,
        u"%1 calls: %2; rare %3x rg -l, %4x LIKE (>= %5x, >= %6x)"_s.arg(
            QString::number(archiveCallCount()), texts.join(u", "_s), n(ripgrep, 0), n(like, 0),
            n(150 * scale, 0), n(100 * scale, 0)),
        figures};
}

} // namespace readback::bench
