// SPDX-License-Identifier: MIT
#include "ui/search/SearchController.h"

#include "app/async/Clock.h"
#include "ui/search/CallFinder.h"
#include "ui/search/DayStrip.h"
#include "ui/search/HitSteps.h"
#include "ui/search/HitTable.h"
#include "ui/search/HitTableModel.h"
#include "ui/search/HitsExport.h"
#include "ui/search/PlaceStrip.h"
#include "ui/search/SavedController.h"
#include "ui/search/SavedCounts.h"
#include "ui/search/SearchBar.h"
#include "ui/search/SearchNotice.h"
#include "ui/search/SearchPanel.h"
#include "ui/search/SearchRefresh.h"
#include "ui/search/SearchRun.h"
#include "ui/search/SearchWords.h"

#include <QLocale>

namespace readback {

namespace {

constexpr qint64 kMistakeAfterMs = 600; // an open quote is none while somebody types
constexpr qint64 kSearchingAfterMs = 200;

using Reason = SearchNotice::Reason;

} // namespace

SearchController::SearchController(Parts parts, QWidget *window)
    : QObject(window), m_parts(parts), m_model(new HitTableModel(this)),
      m_savedCounts(new SavedCounts(parts.clock, this)),
      m_panel(new SearchPanel(*m_model, *m_savedCounts, window)),
      m_saved(new SavedController(*m_savedCounts, *m_panel, this)),
      m_run(new SearchRun(parts.clock, this)),
      m_steps(new HitSteps(*m_panel->table(), *m_model, *m_run, this)),
      m_refresh(new SearchRefresh({*m_panel->table(), *m_model, *m_run, parts.clock}, this)),
      m_export(new HitsExport({parts.dialogs, parts.settings, parts.clock}, *m_panel, this))
{
    m_panel->hide();
    connectBar();
    connectRun();
    connectHits();
    connect(m_export, &HitsExport::told, this, &SearchController::told);
    updateNotice();
    updateActions();
}

SearchController::~SearchController() = default;

void SearchController::connectBar()
{
    auto *bar = m_panel->bar();
    connect(bar, &SearchBar::textChanged, this, &SearchController::typed);
    connect(bar, &SearchBar::entered, this, &SearchController::entered);
    connect(bar, &SearchBar::orderChosen, this, [this] {
        m_panel->table()->forgetSorting();
        search(true);
    });
    connect(bar, &SearchBar::exportRequested, this, [this] {
        if (m_finder)
            m_export->start(*m_finder, *m_model,
                {m_run->text(), m_run->order(), 0, m_run->hasMore() ? m_run->next() : 0});
    });
    connect(bar, &SearchBar::saveRequested, this, [this] {
        m_saved->save((m_widened ? m_run->text() : m_panel->bar()->text()).simplified());
    });
    connect(m_panel->notice(), &SearchNotice::exampleChosen, bar, [bar](const QString &text) {
        bar->setText(text);
        bar->focusField();
    });
    connect(m_panel->days(), &DayStrip::chosen, this, [this](const QDate &from, const QDate &to) {
        m_panel->bar()->setText(narrowedTo(m_panel->bar()->text(), from, to));
    });
}

void SearchController::connectRun()
{
    connect(m_run, &SearchRun::found, this, &SearchController::take);
    connect(m_run, &SearchRun::counted, this, &SearchController::takeCounts);
    connect(m_run, &SearchRun::notCounted, this, [this] {
        m_tally.giveUp();
        emit settled();
    });
    connect(m_run, &SearchRun::failed, this, &SearchController::takeError);
    connect(m_refresh, &SearchRefresh::wasIdle, this, &SearchController::settled);
}

void SearchController::connectHits()
{
    auto *table = m_panel->table();
    connect(table, &HitTable::endNear, m_run, &SearchRun::more);
    connect(table, &HitTable::currentRowChanged, this, &SearchController::showPlaces);
    connect(m_steps, &HitSteps::reached, this, &SearchController::openRow);
    connect(m_steps, &HitSteps::told, this, &SearchController::told);
    connect(table, &HitTable::opened, this, [this] { openRow(m_panel->table()->currentRow()); });
    // What is sorted is all of it, not the newest of it.
    connect(table, &HitTable::sortedBy, this, [this](int column) {
        if (column >= 0)
            m_run->allOfIt();
    });
}

void SearchController::setFinder(CallFinder *finder)
{
    if (m_finder) {
        disconnect(m_finder, nullptr, this, nullptr);
        disconnect(m_finder, nullptr, m_refresh, nullptr);
    }
    m_run->setFinder(finder);
    m_saved->setFinder(finder);
    m_export->cancel();
    m_finder = finder;
    m_model->clear();
    m_tally.begin();
    if (finder) {
        connect(finder, &CallFinder::contentChanged, m_refresh, &SearchRefresh::contentChanged);
        connect(finder, &CallFinder::takingInChanged, this, &SearchController::updateNotice);
        connect(finder, &CallFinder::failed, this,
            [this](const Error &error) { emit told(describe(error)); });
    }
    typed();
}

QString SearchController::text() const
{
    return m_run->text();
}

bool SearchController::isBusy() const
{
    const bool isToCome = m_finder && m_finder->isTakingIn() && m_run->isDone();
    return m_run->isBusy() || m_refresh->isDue() || isToCome
        || (m_model->count() > 0 && !m_tally.isSettled());
}

void SearchController::searchFor(const QString &text)
{
    m_panel->open();
    m_panel->bar()->setText(text);
    search(true);
}

void SearchController::typed()
{
    ++m_ticket;
    m_steps->drop();
    search(false);
}

// Enter on what is not searched yet searches it, however short; else it leads on.
void SearchController::entered()
{
    const bool isAsked = m_panel->bar()->text() == m_asked;
    if (!isAsked || m_panel->notice()->reason() == Reason::TooShort)
        search(true);
    step(1);
}

void SearchController::search(bool forced)
{
    const auto text = m_panel->bar()->text();
    const bool blank = text.trimmed().isEmpty();
    const bool worth = m_finder && !blank && (forced || isLongEnough(text));
    m_mistaken = takeMistake(text, forced);
    m_refresh->setMistaken(m_mistaken);
    m_widened = false;
    m_asked = text;
    if (worth && !m_mistaken) {
        m_run->search(text, m_panel->bar()->order());
        m_parts.clock.after(kSearchingAfterMs, this, [this, ticket = m_ticket] {
            if (ticket == m_ticket && m_run->isSearching())
                updateNotice();
        });
    } else {
        m_run->stop();
        if (!m_mistaken) {
            m_model->clear();
            m_tally.clear();
        }
    }
    showCount();
    updateActions();
    if (!m_run->isSearching())
        updateNotice();
}

bool SearchController::takeMistake(const QString &text, bool atOnce)
{
    const auto mistake = m_finder ? m_finder->mistakeIn(text) : std::nullopt;
    if (!mistake) {
        m_panel->bar()->setMessage({});
        return false;
    }
    if (atOnce) {
        m_panel->bar()->setMessage(mistake->what);
        return true;
    }
    m_parts.clock.after(kMistakeAfterMs, this, [this, ticket = m_ticket, what = mistake->what] {
        if (ticket == m_ticket)
            m_panel->bar()->setMessage(what);
    });
    return true;
}

void SearchController::take(const SearchPage &page, bool first)
{
    if (first && page.hits.empty() && page.next == 0 && openEnd())
        return;
    if (first) {
        m_tally.begin();
        m_model->setHits(page.hits);
        m_panel->table()->scrollToTop();
        if (m_model->sortColumn())
            m_run->allOfIt();
    } else {
        m_model->append(page.hits);
    }
    m_tally.add(page);
    if (page.hits.empty() && m_run->hasMore())
        m_run->more();
    showCount();
    showPlaces();
    updateNotice();
    updateActions();
    m_steps->goOn();
}

// A word that is still being typed is not found as it stands, but as the beginning of others.
bool SearchController::openEnd()
{
    const auto open = m_widened ? QString() : withOpenEnd(m_asked);
    if (open.isEmpty() || !m_finder || m_finder->mistakeIn(open))
        return false;
    m_widened = true;
    m_run->search(open, m_run->order());
    return true;
}

void SearchController::takeCounts(const SearchCounts &counts)
{
    m_tally.setCounts(counts);
    m_panel->days()->setDays(counts.days);
    showCount();
    if (!isBusy())
        emit settled();
}

void SearchController::takeError(const Error &error)
{
    m_steps->drop();
    m_tally.giveUp();
    if (error.kind == ErrorKind::Protocol)
        m_panel->bar()->setMessage(error.what);
    else if (m_model->count() == 0)
        m_panel->notice()->setError(error);
    else
        m_panel->bar()->setMessage(describe(error));
    showCount();
    emit settled();
}

void SearchController::step(int hits)
{
    m_steps->step(hits);
}

void SearchController::openRow(int row)
{
    if (row < 0 || row >= m_model->count())
        return;
    m_panel->table()->setCurrentRow(row);
    const QLocale locale;
    emit told(tr("Hit %1 of %2")
                  .arg(locale.toString(row + 1), locale.toString(m_tally.hits(m_model->count()))));
    emit hitOpened(m_model->hitAt(row), m_run->text());
}

void SearchController::showCount()
{
    m_panel->setCountText(
        m_mistaken ? QString() : m_tally.text(m_model->count(), m_run->hasMore()));
}

void SearchController::showPlaces()
{
    const int row = m_panel->table()->currentRow();
    const bool there = row >= 0 && row < m_model->count();
    m_panel->places()->setPlaces(
        placeBars(m_model->hits(), there ? &m_model->hitAt(row) : nullptr));
}

void SearchController::updateNotice()
{
    const auto text = m_panel->bar()->text();
    auto reason = Reason::None;
    if (!m_finder)
        reason = Reason::NoArchive;
    else if (m_model->count() > 0)
        reason = Reason::None;
    else if (text.trimmed().isEmpty())
        reason = Reason::Empty;
    else if (m_run->isSearching())
        reason = Reason::Searching;
    else if (m_run->isDone())
        reason = m_finder->isTakingIn() ? Reason::NothingYet : Reason::NothingFound;
    else if (!m_mistaken)
        reason = Reason::TooShort;
    m_panel->notice()->setReason(reason);
}

void SearchController::updateActions()
{
    const bool typed = m_finder && !m_panel->bar()->text().trimmed().isEmpty() && !m_mistaken;
    m_panel->bar()->setCanSave(typed);
    m_panel->bar()->setCanExport(typed && m_model->count() > 0);
}

} // namespace readback
