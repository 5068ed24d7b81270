// SPDX-License-Identifier: MIT
#include "ui/evidence/EvidenceModel.h"

#include "app/library/triage/EvidenceBasket.h"
#include "app/text/CallPassage.h"
#include "app/text/OneLine.h"
#include "app/text/TimeStamp.h"
#include "ui/InertText.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

const auto kMimeType = "application/x-readback-passages"_L1; // numbers; of this window alone
constexpr int kMostInToolTip = 2000;

} // namespace

void EvidenceModel::setBasket(EvidenceBasket *basket)
{
    if (m_basket)
        disconnect(m_basket, nullptr, this, nullptr);
    m_basket = basket;
    if (basket)
        connect(basket, &EvidenceBasket::changed, this, &EvidenceModel::showAnew);
    showAnew();
}

// A basket is small; whoever shows it finds its rows again by their numbers. Where only a comment
// changed the rows stay, and with them the field it was typed in.
void EvidenceModel::showAnew()
{
    auto items = m_basket ? m_basket->items() : std::vector<EvidenceItem>();
    if (!items.empty()
        && std::ranges::equal(items, m_items, {}, &EvidenceItem::number, &EvidenceItem::number)) {
        m_items = std::move(items);
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        return;
    }
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int EvidenceModel::rowOf(qint64 number) const
{
    const auto found = std::ranges::find(m_items, number, &EvidenceItem::number);
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int EvidenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return inertToolTip(toolTip(index.row(), index.column()));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignTop);
    default:
        return {};
    }
}

QString EvidenceModel::text(int row, int column) const
{
    const auto &item = itemAt(row);
    switch (column) {
    case Call:
        return passageCallText(item.passage);
    case Time:
        return timeStamp(item.passage.phrases.front().startMs);
    case Words:
        return passageWords(item.passage);
    default:
        return item.comment;
    }
}

QString EvidenceModel::toolTip(int row, int column) const
{
    if (column == Time)
        return {};
    if (column != Words)
        return text(row, column).left(kMostInToolTip);
    QStringList lines;
    for (const auto &phrase : itemAt(row).passage.phrases)
        lines << u'[' + timeStamp(phrase.startMs) + u"] "_s + oneLine(phrase.speaker) + u": "_s
                + oneLine(phrase.text);
    return lines.join(u'\n').left(kMostInToolTip);
}

bool EvidenceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Comment || !index.isValid())
        return false;
    m_basket->setComment(numberAt(index.row()), value.toString());
    return true;
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Call:
        return tr("Call");
    case Time:
        return tr("Time");
    case Words:
        return tr("Passage");
    default:
        return tr("Comment");
    }
}

Qt::ItemFlags EvidenceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between rows
    const auto flags = QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled;
    return index.column() == Comment ? flags | Qt::ItemIsEditable : flags;
}

QStringList EvidenceModel::mimeTypes() const
{
    return {kMimeType};
}

QMimeData *EvidenceModel::mimeData(const QModelIndexList &indexes) const
{
    QList<qint64> numbers;
    for (const auto &index : indexes) {
        const auto number = numberAt(index.row());
        if (!numbers.contains(number))
            numbers << number;
    }
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << numbers;
    auto *mime = new QMimeData; // the drag's
    mime->setData(kMimeType, bytes);
    return mime;
}

bool EvidenceModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (!m_basket || !data->hasFormat(kMimeType) || action != Qt::MoveAction)
        return false;
    QDataStream in(data->data(kMimeType));
    QList<qint64> numbers;
    in >> numbers;
    if (in.status() != QDataStream::Ok)
        return false;
    const int place = parent.isValid() ? parent.row() : row < 0 ? rowCount() : row;
    m_basket->moveTo({numbers.begin(), numbers.end()}, place);
    return false; // it is moved already: the view is not to take the old rows out
}

} // namespace readback
