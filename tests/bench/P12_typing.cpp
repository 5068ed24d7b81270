// SPDX-License-Identifier: MIT
#include "app/archive/Archive.h"
#include "app/library/search/CallSearch.h"
#include "bench/ArchiveCalls.h"
#include "bench/ArchiveSample.h"
#include "bench/Goal.h"
#include "bench/Measure.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kRounds = 5;
constexpr int kFewestLetters = 3;

// What was found, a hit a row.
class HitModel : public QAbstractTableModel
{
public:
    void show(const SearchPage &page)
    {
        beginResetModel();
        m_page = page;
        endResetModel();
    }
    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_page.hits.size());
    }
    int columnCount(const QModelIndex &) const override { return 6; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const auto &hit = m_page.hits[static_cast<size_t>(index.row())];
        switch (index.column()) {
        case 0:
            return hit.text.left(hit.matchStart);
        case 1:
            return hit.text.mid(hit.matchStart, hit.matchLength);
        case 2:
            return hit.text.mid(hit.matchStart + hit.matchLength);
        case 3:
            return hit.agents.value(0);
        case 4:
            return hit.queues.value(0);
        default:
            return hit.start;
        }
    }

private:
    SearchPage m_page;
};

class HitList
{
public:
    HitList()
    {
        m_table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        m_table.setModel(&m_model);
        m_table.resize(900, 500);
        m_table.show();
        flushPaint();
    }
    QTableView &table() { return m_table; }
    void show(const SearchPage &page) { m_model.show(page); }

private:
    HitModel m_model;
    QTableView m_table;
};

// From a key to the frame that shows what it found, on all threads together.
double keyMs(CallSearch &search, HitList &list, const QString &typed)
{
    const double before = processMilliseconds();
    showFrame(list.table(), [&] {
        bool there = false;
        SearchRequest request;
        request.text = typed + u'*';
        const auto call = search.find(request, &list.table(), [&](const Result<SearchPage> &page) {
            if (!page)
                qFatal("The benchmark's search failed: %s", qPrintable(page.error().what));
            list.show(*page);
            list.table().viewport()->update();
            there = true;
        });
        while (!there)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    });
    return processMilliseconds() - before;
}

std::vector<double> typeWords(CallSearch &search, HitList &list)
{
    std::vector<double> keys;
    for (int round = 0; round < kRounds; ++round) {
        for (const auto *word : {kFrequentWord, kRareWord, "account", "thing", "station"}) {
            const auto typed = QString::fromLatin1(word);
            for (auto letters = qsizetype(kFewestLetters); letters <= typed.size(); ++letters)
                keys.push_back(keyMs(search, list, typed.left(letters)));
        }
    }
    return keys;
}

} // namespace

GoalResult measureP12()
{
    Archive archive(ArchiveSample::instance().archiveFolder());
    CallSearch search(&archive);
    HitList list;
    auto keys = typeWords(search, list);
    std::sort(keys.begin(), keys.end());
    const double middle = keys[keys.size() / 2];
    const double most = keys[keys.size() * 95 / 100];
    const auto n = [](double value) { return QString::number(value, 'f', 1); };
    const QJsonObject figures{{u"calls"_s, static_cast<qint64>(archiveCallCount())},
        {u"medianMs"_s, middle}, {u"p95Ms"_s, most}, {u"slowestMs"_s, keys.back()},
        {u"keys"_s, static_cast<qint64>(keys.size())}};
    return {u"P12"_s, most <= 30,
        u"%1 calls: key to painted results %2 ms, 95 of 100 within %3 ms (goal <= 30 ms)"_s.arg(
            QString::number(archiveCallCount()), n(middle), n(most)),
        figures};
}

} // namespace readback::bench
