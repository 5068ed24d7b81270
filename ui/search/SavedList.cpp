// SPDX-License-Identifier: MIT
#include "ui/search/SavedList.h"

#include "ui/FlatHeader.h"
#include "ui/InertText.h"
#include "ui/search/SavedCounts.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

enum Column { kName, kHits };

constexpr int kNumberRole = Qt::UserRole;
constexpr int kTextRole = Qt::UserRole + 1;
constexpr int kLongestName = 200; // characters
constexpr int kWide = 30; // characters
constexpr int kRowPadding = 7; // above and below the text of a row, together

} // namespace

SavedList::SavedList(const SavedCounts &counts, QWidget *parent)
    : QTreeWidget(parent), m_counts(counts)
{
    setObjectName(u"savedList"_s);
    setAccessibleName(tr("Saved searches"));
    setHeader(new FlatHeader(this, FlatHeader::kStyleMargin));
    setColumnCount(2);
    setHeaderLabels({tr("Saved search"), tr("Hits")});
    headerItem()->setTextAlignment(kHits, Qt::AlignRight | Qt::AlignVCenter);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(EditKeyPressed);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(kName, QHeaderView::Stretch);
    header()->setSectionResizeMode(kHits, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemClicked, this, &SavedList::run);
    connect(this, &QTreeWidget::itemChanged, this, &SavedList::takeName);
    connect(&counts, &SavedCounts::changed, this, &SavedList::showCounts);
}

QSize SavedList::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * kWide, 100};
}

void SavedList::setSearches(const std::vector<SavedSearch> &searches)
{
    if (searches != m_searches) {
        m_searches = searches;
        showSearches();
    }
    editWanted();
}

void SavedList::showSearches()
{
    const QScopedValueRollback filling(m_filling, true);
    const auto current = currentItem() ? currentItem()->data(kName, kNumberRole) : QVariant();
    clear();
    for (const auto &search : m_searches) {
        auto *item = new QTreeWidgetItem(this);
        item->setText(kName, search.name);
        item->setSizeHint(kName, {0, fontMetrics().height() + kRowPadding});
        item->setToolTip(kName, inertToolTip(search.text));
        item->setTextAlignment(kHits, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(kName, kNumberRole, search.number);
        item->setData(kName, kTextRole, search.text);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (current == search.number)
            setCurrentItem(item);
    }
    showCounts();
}

void SavedList::showCounts()
{
    const QScopedValueRollback filling(m_filling, true);
    for (int row = 0; row < topLevelItemCount(); ++row) {
        auto *item = topLevelItem(row);
        const auto *counts = m_counts.find(item->data(kName, kNumberRole).toLongLong());
        item->setText(kHits, counts ? QLocale().toString(counts->phrases) : u"…"_s);
        item->setToolTip(kHits,
            counts ? inertToolTip(tr("in %Ln call(s)", nullptr, static_cast<int>(counts->calls)))
                   : QString());
    }
}

void SavedList::editNameOf(const QString &text)
{
    m_wanted = text;
    editWanted();
}

void SavedList::editWanted()
{
    for (int row = 0; !m_wanted.isEmpty() && row < topLevelItemCount(); ++row) {
        auto *item = topLevelItem(row);
        if (item->data(kName, kTextRole).toString() != m_wanted)
            continue;
        m_wanted.clear();
        setCurrentItem(item);
        editItem(item, kName);
    }
}

void SavedList::run(const QTreeWidgetItem *item)
{
    if (item)
        emit runRequested(item->data(kName, kTextRole).toString());
}

void SavedList::takeName(QTreeWidgetItem *item)
{
    if (m_filling)
        return;
    const auto number = item->data(kName, kNumberRole).toLongLong();
    const auto name = item->text(kName).simplified().left(kLongestName);
    for (const auto &search : m_searches) {
        if (search.number != number || name == search.name)
            continue;
        if (!name.isEmpty())
            return emit renameRequested(number, name);
        const QScopedValueRollback filling(m_filling, true);
        item->setText(kName, search.name);
    }
}

void SavedList::removeCurrent()
{
    if (const auto *item = currentItem())
        emit removeRequested(item->data(kName, kNumberRole).toLongLong());
}

void SavedList::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isEditing = state() == EditingState;
    if (isEnter && !isEditing)
        run(currentItem());
    else if (event->key() == Qt::Key_Delete && !isEditing)
        removeCurrent();
    else
        QTreeWidget::keyPressEvent(event);
}

void SavedList::contextMenuEvent(QContextMenuEvent *event)
{
    auto *item = currentItem();
    if (!item)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Search"), this, [this] { run(currentItem()); });
    menu->addAction(tr("&Rename"), this, [this] { editItem(currentItem(), kName); });
    menu->addAction(tr("Re&move"), this, [this] { removeCurrent(); });
    menu->popup(event->globalPos());
}

} // namespace readback
