// SPDX-License-Identifier: MIT
#include "ui/evidence/EvidenceTable.h"

#include "app/library/triage/EvidenceBasket.h"
#include "ui/FlatHeader.h"
#include "ui/NumberHeader.h"
#include "ui/evidence/EvidenceDelegate.h"
#include "ui/evidence/EvidenceModel.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace readback {

namespace {

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool isShift(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return modifiers == (Qt::AltModifier | Qt::ShiftModifier)
        && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down);
}

} // namespace

EvidenceTable::EvidenceTable(EvidenceModel &model, QWidget *parent)
    : QTableView(parent), m_model(model)
{
    setModel(&model);
    setUp();
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &EvidenceTable::noteSelection);
    connect(&model, &QAbstractItemModel::modelReset, this, &EvidenceTable::restoreSelection);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != EvidenceModel::Comment)
            openCurrent();
    });
}

void EvidenceTable::setUp()
{
    setItemDelegate(new EvidenceDelegate(this));
    setHorizontalHeader(new FlatHeader(this));
    setVerticalHeader(new NumberHeader(this));
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignTop);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
    setAccessibleName(tr("Evidence basket"));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(true);
    applyFont();
}

void EvidenceTable::applyFont()
{
    verticalHeader()->setDefaultSectionSize(EvidenceDelegate::rowHeight(fontMetrics()));
    verticalHeader()->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("00000")));
}

// Some rows, so that the call above keeps most of the window.
QSize EvidenceTable::sizeHint() const
{
    return {
        400, horizontalHeader()->sizeHint().height() + 3 * verticalHeader()->defaultSectionSize()};
}

void EvidenceTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyFont();
}

void EvidenceTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

// The words get most; the comment takes what is left.
void EvidenceTable::fitColumns()
{
    const int room = viewport()->width();
    const int time = fontMetrics().horizontalAdvance(QStringLiteral("0:00:00")) + 24;
    const int call = std::min(room / 4, fontMetrics().averageCharWidth() * 34);
    setColumnWidth(EvidenceModel::Call, call);
    setColumnWidth(EvidenceModel::Time, time);
    setColumnWidth(EvidenceModel::Words, std::max(80, (room - call - time) * 2 / 3));
}

std::vector<qint64> EvidenceTable::selectedNumbers() const
{
    auto rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<qint64> numbers;
    for (const auto &row : rows)
        numbers.push_back(m_model.numberAt(row.row()));
    if (numbers.empty() && currentIndex().isValid())
        numbers.push_back(currentNumber());
    return numbers;
}

qint64 EvidenceTable::currentNumber() const
{
    return currentIndex().isValid() ? m_model.numberAt(currentIndex().row()) : 0;
}

void EvidenceTable::selectNumber(qint64 number)
{
    if (const int row = m_model.rowOf(number); row >= 0)
        setCurrentIndex(m_model.index(row, EvidenceModel::Words));
}

void EvidenceTable::openCurrent()
{
    if (const auto number = currentNumber())
        emit openRequested(number);
}

void EvidenceTable::editComment()
{
    if (currentIndex().isValid())
        edit(currentIndex().siblingAtColumn(EvidenceModel::Comment));
}

void EvidenceTable::removeSelected()
{
    if (auto *basket = m_model.basket())
        basket->remove(selectedNumbers());
}

void EvidenceTable::shiftSelected(bool down)
{
    if (auto *basket = m_model.basket())
        basket->shift(selectedNumbers(), down);
}

// The keys of the table go to it before they go to a menu: Alt+Shift and an arrow, Delete, Enter.
bool EvidenceTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && state() != EditingState) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isShift(*key) || isEnter(*key) || key->matches(QKeySequence::Copy)
            || key->matches(QKeySequence::SelectAll) || key->matches(QKeySequence::Undo)
            || key->matches(QKeySequence::Redo) || key->matches(QKeySequence::Delete))
            event->accept();
    }
    return QTableView::event(event);
}

bool EvidenceTable::takeKey(const QKeyEvent &event)
{
    auto *basket = m_model.basket();
    if (!basket)
        return false;
    if (isShift(event))
        shiftSelected(event.key() == Qt::Key_Down);
    else if (isEnter(event))
        openCurrent();
    else if (event.key() == Qt::Key_F2)
        editComment();
    else if (event.matches(QKeySequence::Delete))
        removeSelected();
    else if (event.matches(QKeySequence::Undo))
        basket->undo();
    else if (event.matches(QKeySequence::Redo))
        basket->redo();
    else if (event.matches(QKeySequence::Copy))
        emit copyRequested();
    else if (event.matches(QKeySequence::SelectAll))
        selectAll();
    else
        return false;
    return true;
}

void EvidenceTable::keyPressEvent(QKeyEvent *event)
{
    if (state() == EditingState || !takeKey(*event))
        QTableView::keyPressEvent(event);
}
void EvidenceTable::noteSelection()
{
    m_selected = selectedNumbers();
    m_current = currentNumber();
    m_currentRow = currentIndex().row();
}

// The ones that were selected; where they are gone, what came into the place of the current one.
void EvidenceTable::restoreSelection()
{
    QItemSelection selection;
    for (const auto number : m_selected) {
        if (const int row = m_model.rowOf(number); row >= 0)
            selection.select(
                m_model.index(row, 0), m_model.index(row, EvidenceModel::kColumns - 1));
    }
    const int row = m_model.rowOf(m_current);
    const int place = row >= 0 ? row : std::min(m_currentRow, m_model.rowCount() - 1);
    const auto current = m_model.index(place, EvidenceModel::Words);
    if (!current.isValid())
        return;
    if (selection.isEmpty() && !m_selected.empty())
        return setCurrentIndex(current);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    scrollTo(current);
}

} // namespace readback
