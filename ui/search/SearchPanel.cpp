// SPDX-License-Identifier: MIT
#include "ui/search/SearchPanel.h"

#include "ui/search/DayStrip.h"
#include "ui/search/HitTable.h"
#include "ui/search/PlaceStrip.h"
#include "ui/search/SavedList.h"
#include "ui/search/SearchBar.h"
#include "ui/search/SearchNotice.h"

#include <QApplication>
#include <QDataStream>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kMargin = 8;
constexpr int kLeastRows = 2; // of hits, where the window is low
constexpr int kRowsBelowStrips = 3; // with fewer there are no strips
constexpr quint32 kStateVersion = 1;

} // namespace

SearchPanel::SearchPanel(HitTableModel &model, const SavedCounts &counts, QWidget *parent)
    : QWidget(parent), m_bar(new SearchBar(this)), m_count(new QLabel(this)),
      m_days(new DayStrip(this)), m_places(new PlaceStrip(this)),
      m_saved(new SavedList(counts, this)), m_table(new HitTable(model, this)),
      m_notice(new SearchNotice(this)), m_summary(makeSummary())
{
    setObjectName(u"searchPanel"_s);
    setAccessibleName(tr("Search of all transcripts"));
    m_count->setObjectName(u"searchCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    lay();
    setCountText({});
    m_saved->hide();
    connect(m_bar, &SearchBar::closeRequested, this, &SearchPanel::close);
    connect(m_bar, &SearchBar::savedToggled, this, &SearchPanel::setSavedShown);
    connect(m_bar, &SearchBar::leftDownwards, m_table, [this] {
        if (m_table->model()->rowCount() == 0)
            return;
        m_table->setFocus(Qt::OtherFocusReason);
        if (m_table->currentRow() < 0)
            m_table->setCurrentRow(0);
    });
    connect(m_table, &HitTable::leftUpwards, m_bar,
        [this] { m_bar->field()->setFocus(Qt::OtherFocusReason); });
}

QWidget *SearchPanel::makeSummary()
{
    auto *summary = new QWidget(this);
    auto *line = new QHBoxLayout(summary);
    line->setContentsMargins(kMargin, 0, kMargin, 4);
    line->setSpacing(2 * kMargin);
    line->addWidget(m_count, 0, Qt::AlignTop);
    line->addWidget(m_days, 3);
    line->addWidget(m_places, 1);
    return summary;
}

QWidget *SearchPanel::makeHits()
{
    // One above the other: hiding the table would send the focus elsewhere.
    auto *hits = new QWidget(this);
    auto *grid = new QGridLayout(hits);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_table, 0, 0);
    grid->addWidget(m_notice, 0, 0);
    m_notice->raise();
    return hits;
}

void SearchPanel::lay()
{
    m_sides = new QSplitter(Qt::Horizontal, this);
    m_sides->setHandleWidth(1);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(m_saved);
    m_sides->addWidget(makeHits());
    m_sides->setStretchFactor(1, 1);
    m_sides->setMinimumHeight(1); // where all is too low, the bar is whole
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_summary);
    layout->addWidget(m_sides, 1);
}

void SearchPanel::setCountText(const QString &text)
{
    m_count->setText(text);
    m_summary->setVisible(!text.isEmpty());
    fitStrips();
}

QString SearchPanel::countText() const
{
    return m_count->text();
}

void SearchPanel::setSavedShown(bool shown)
{
    m_bar->setSavedShown(shown);
    m_saved->setVisible(shown);
}

QSize SearchPanel::minimumSizeHint() const
{
    return {m_bar->minimumSizeHint().width(),
        m_bar->sizeHint().height() + m_count->sizeHint().height() + heightOfRows(kLeastRows)};
}

int SearchPanel::heightOfRows(int rows) const
{
    return m_table->horizontalHeader()->sizeHint().height()
        + rows * m_table->verticalHeader()->defaultSectionSize();
}

// Hits come before pictures of where they lie.
void SearchPanel::fitStrips()
{
    const int needed
        = m_bar->sizeHint().height() + m_days->sizeHint().height() + heightOfRows(kRowsBelowStrips);
    const bool roomy = height() >= needed;
    m_days->setVisible(roomy);
    m_places->setVisible(roomy);
}

void SearchPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitStrips();
}

void SearchPanel::open()
{
    auto *focus = QApplication::focusWidget();
    if (focus && !isAncestorOf(focus))
        m_focusBefore = focus;
    show();
    m_bar->focusField();
}

void SearchPanel::close()
{
    const auto *focus = QApplication::focusWidget();
    const bool hadFocus = !focus || isAncestorOf(focus);
    hide();
    if (hadFocus && m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

QByteArray SearchPanel::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kStateVersion << (m_bar->order() == SearchOrder::BestFirst) << m_table->saveState()
        << m_sides->saveState();
    return state;
}

void SearchPanel::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    bool bestFirst = false;
    QByteArray table;
    QByteArray sides;
    in >> version >> bestFirst >> table >> sides;
    if (in.status() != QDataStream::Ok || version != kStateVersion || !m_table->restoreState(table))
        return;
    m_bar->setOrder(bestFirst ? SearchOrder::BestFirst : SearchOrder::NewestFirst);
    m_sides->restoreState(sides);
    m_sides->setChildrenCollapsible(false); // it is part of the state
    m_sides->setHandleWidth(1);
}

void SearchPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void SearchPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit openChanged(true);
}

void SearchPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit openChanged(false);
}

} // namespace readback
