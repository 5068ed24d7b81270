// SPDX-License-Identifier: MIT
#include "bench/Goal.h"
#include "bench/Measure.h"
#include "bench/P9_calls.h"
#include "ui/conversations/ConversationTable.h"
#include "ui/conversations/ConversationTableModel.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include <algorithm>

#include <ctime>
#include <malloc.h>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kRounds = 7;
constexpr int kProxyRounds = 3; // it takes seconds a round
constexpr quint32 kThousand = 1'000;
constexpr quint32 kPage = 1'000;
constexpr auto kAgent = static_cast<int>(ConversationColumn::Agent);

// Time on the processor, with that of the threads that help to paint: the goals are in
// milliseconds, and a busy neighbour must not decide them.
double cpuMilliseconds(const std::function<void()> &work)
{
    const auto now = [] {
        timespec t{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
    };
    const double before = now();
    work();
    return now() - before;
}

double frameCpuMilliseconds(QAbstractScrollArea &area, const std::function<void()> &work)
{
    return cpuMilliseconds([&] { showFrame(area, work); });
}

void fill(ConversationTableModel &model, quint32 count)
{
    for (quint32 n = 0; n < count; n += kPage)
        model.addConversations(madeUpCalls(n, std::min(kPage, count - n)));
}

void open(QWidget &window)
{
    window.resize(570, 700);
    window.show();
    flushPaint();
}

double showMs(ConversationTableModel &model)
{
    return cpuMilliseconds([&model] {
        ConversationTable table(model);
        showFrame(table, [&table] { open(table); });
    });
}

// Several first keys: one that most rows have, a name, part of a number, part of an id. The
// slowest.
double filterMs(ConversationTable &table, ConversationTableModel &model)
{
    double slowest = 0;
    for (const auto &key : {u"a"_s, u"maya"_s, u"555 01"_s, u"0fab"_s}) {
        model.setFilter(QString());
        flushPaint();
        slowest = std::max(slowest, frameCpuMilliseconds(table, [&] { model.setFilter(key); }));
    }
    model.setFilter(QString());
    flushPaint();
    return slowest;
}

double oneKeyMs(ConversationTable &table, ConversationTableModel &model)
{
    model.setFilter(QString());
    flushPaint();
    return frameCpuMilliseconds(table, [&] { model.setFilter(u"m"_s); });
}

double sortMs(ConversationTable &table, ConversationTableModel &model)
{
    model.sort(0, Qt::DescendingOrder);
    flushPaint();
    return frameCpuMilliseconds(table, [&] { model.sort(kAgent, Qt::AscendingOrder); });
}

// A page of a hundred arriving at a list of that many rows.
double pageMs(ConversationTableModel &model, quint32 &next)
{
    const auto page = madeUpCalls(next, 100);
    next += 100;
    return cpuMilliseconds([&] {
        model.addConversations(page);
        flushPaint(); // nothing to paint if it comes below what is in view
    });
}

// The reference: Qt's proxy on the same rows, in a plain table view, looking at one column only.
class ProxyList
{
public:
    explicit ProxyList(ConversationTableModel &source)
    {
        proxy.setSourceModel(&source);
        proxy.setFilterKeyColumn(kAgent);
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
        table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        table.setModel(&proxy);
        open(table);
    }

    double filterMs()
    {
        // A new start: showing all again is as slow as the key itself.
        auto *source = proxy.sourceModel();
        proxy.setSourceModel(nullptr);
        proxy.setFilterFixedString(QString());
        proxy.setSourceModel(source);
        proxy.sort(-1);
        flushPaint();
        return frameCpuMilliseconds(table, [this] { proxy.setFilterFixedString(u"m"_s); });
    }

    double sortMs()
    {
        proxy.sort(-1);
        flushPaint();
        return frameCpuMilliseconds(table, [this] { proxy.sort(kAgent); });
    }

private:
    QSortFilterProxyModel proxy;
    QTableView table;
};

struct Figures
{
    double show1k = 0;
    double show1M = 0;
    double filter100k = 0;
    double filter1M = 0;
    double key100k = 0;
    double keyProxy = 0;
    double sort100k = 0;
    double sort1M = 0;
    double sortProxy = 0;
    double page1M = 0;
    double bytes = 0;
    double bytesStandard = 0;
};

void measureAgainstProxy(Figures &f, ConversationTableModel &model)
{
    ConversationTable table(model);
    open(table);
    ConversationTableModel source;
    fill(source, static_cast<quint32>(model.listedCount()));
    ProxyList proxy(source);
    const auto sorts = alternate(
        kProxyRounds, {[&] { return sortMs(table, model); }, [&] { return proxy.sortMs(); }});
    model.sort(0, Qt::DescendingOrder);
    const auto keys = alternate(
        kProxyRounds, {[&] { return oneKeyMs(table, model); }, [&] { return proxy.filterMs(); }});
    f.sort100k = sorts[0];
    f.sortProxy = sorts[1];
    f.key100k = keys[0];
    f.keyProxy = keys[1];
}

void measureLarge(Figures &f, ConversationTableModel &model, ConversationTableModel &small)
{
    const auto shows
        = alternate(kRounds, {[&] { return showMs(small); }, [&] { return showMs(model); }});
    f.show1k = shows[0];
    f.show1M = shows[1];
    ConversationTable table(model);
    open(table);
    f.filter1M = alternate(kRounds, {[&] { return filterMs(table, model); }})[0];
    f.sort1M = alternate(kProxyRounds, {[&] { return sortMs(table, model); }})[0];
    model.sort(0, Qt::DescendingOrder);
    auto next = static_cast<quint32>(model.listedCount());
    f.page1M = alternate(kRounds, {[&] { return pageMs(model, next); }})[0];
}

Figures measure()
{
    Figures f;
    const auto perRow = [](const QString &what, int count) {
        return runInChild(u"P9"_s, {what, QString::number(count)}).value(u"bytesPerRow"_s);
    };
    f.bytes = perRow(u"own"_s, 1'000'000).toDouble();
    f.bytesStandard = perRow(u"standard"_s, 200'000).toDouble();
    {
        ConversationTableModel model;
        fill(model, 100 * kThousand);
        {
            ConversationTable table(model);
            open(table);
            f.filter100k = alternate(kRounds, {[&] { return filterMs(table, model); }})[0];
        }
        measureAgainstProxy(f, model);
    }
    ConversationTableModel small;
    fill(small, kThousand);
    ConversationTableModel model;
    fill(model, 1000 * kThousand);
    measureLarge(f, model, small);
    return f;
}

bool isMet(const Figures &f)
{
    return f.show1M <= 3 * f.show1k && f.filter100k <= 15 && f.filter1M <= 100
        && f.keyProxy >= 300 * f.key100k && f.sortProxy >= 8 * f.sort100k && f.bytes > 0
        && f.bytes <= 120 && f.bytesStandard >= 10 * f.bytes;
}

QString textFor(const Figures &f)
{
    const auto n
        = [](double value, int decimals = 1) { return QString::number(value, 'f', decimals); };
    return u"1M shown %1x 1k, filter %2 ms at 100k, %3 ms at 1M, %4x proxy, sort %5x proxy, %6 B a "
           "row, %7x QStandardItemModel (goal <= 3x, <= 15 ms, <= 100 ms, >= 300x, >= 8x, <= 120 "
           "B, "
           ">= 10x)"_s.arg(n(f.show1M / f.show1k), n(f.filter100k), n(f.filter1M),
               n(f.keyProxy / f.key100k, 0), n(f.sortProxy / f.sort100k), n(f.bytes, 0),
               n(f.bytesStandard / f.bytes));
}

void fillStandard(QStandardItemModel &model, quint32 count)
{
    model.setColumnCount(kConversationColumns);
    for (const auto &c : madeUpCalls(0, count)) {
        QList<QStandardItem *> row;
        for (const auto &text : {c.start.toString(Qt::ISODate), QString::number(*c.durationMs),
                 c.agents.front(), c.queues.front(), u"In"_s, c.customer, u"●"_s})
            row += new QStandardItem(text);
        row.front()->setData(c.id, Qt::UserRole);
        model.appendRow(row);
    }
}

} // namespace

QJsonObject childP9(const QStringList &arguments)
{
    const auto count = arguments.value(1).toUInt();
    const bool own = arguments.value(0) == u"own"_s;
    ConversationTableModel compact;
    QStandardItemModel standard;
    fill(compact, kPage); // what the first use of anything costs
    compact.clear();
    malloc_trim(0);
    const auto before = residentBytes();
    if (own)
        fill(compact, count);
    else
        fillStandard(standard, count);
    malloc_trim(0);
    return {{u"bytesPerRow"_s, static_cast<double>(residentBytes() - before) / count}};
}

GoalResult measureP9()
{
    const auto f = measure();
    const QJsonObject figures{{u"show1kMs"_s, f.show1k}, {u"show1MMs"_s, f.show1M},
        {u"filter100kMs"_s, f.filter100k}, {u"filter1MMs"_s, f.filter1M},
        {u"firstKey100kMs"_s, f.key100k}, {u"firstKeyProxyMs"_s, f.keyProxy},
        {u"sort100kMs"_s, f.sort100k}, {u"sort1MMs"_s, f.sort1M}, {u"sortProxyMs"_s, f.sortProxy},
        {u"page1MMs"_s, f.page1M}, {u"bytesPerRow"_s, f.bytes},
        {u"bytesPerRowStandard"_s, f.bytesStandard}};
    return {u"P9"_s, isMet(f), textFor(f), figures};
}

} // namespace readback::bench
