// SPDX-License-Identifier: MIT
#include "ui/checklist/RuleModel.h"

#include "app/text/ChecklistText.h"
#include "app/text/OneLine.h"
#include "ui/FlatHeader.h"
#include "ui/InertText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

void RuleModel::setRules(const std::vector<ChecklistRule> &rules)
{
    beginResetModel();
    m_rules = rules;
    endResetModel();
}

bool RuleModel::addRule()
{
    if (m_rules.size() >= Checklist::kMostRules)
        return false;
    beginInsertRows({}, rowCount(), rowCount());
    m_rules.emplace_back();
    endInsertRows();
    return true;
}

void RuleModel::removeRule(int row)
{
    beginRemoveRows({}, row, row);
    m_rules.erase(m_rules.begin() + row);
    endRemoveRows();
}

QStringList RuleModel::choices(int column)
{
    switch (column) {
    case Kind:
        return {ruleKindText(RuleKind::MustSay), ruleKindText(RuleKind::MustNotSay)};
    case Voice:
        return {ruleVoiceText(RuleVoice::Anybody), ruleVoiceText(RuleVoice::Agent),
            ruleVoiceText(RuleVoice::Customer)};
    case Part:
        return {rulePartText(RulePart::WholeCall), rulePartText(RulePart::FirstMinutes),
            rulePartText(RulePart::LastMinutes), rulePartText(RulePart::FirstPhrases),
            rulePartText(RulePart::LastPhrases)};
    default:
        return {};
    }
}

int RuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

int RuleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

int RuleModel::numberOf(const ChecklistRule &rule, int column) const
{
    switch (column) {
    case Kind:
        return static_cast<int>(rule.kind);
    case Voice:
        return static_cast<int>(rule.voice);
    case Part:
        return static_cast<int>(rule.part);
    default:
        return rule.amount;
    }
}

void RuleModel::setNumber(ChecklistRule &rule, int column, int number)
{
    switch (column) {
    case Kind:
        rule.kind = static_cast<RuleKind>(number);
        break;
    case Voice:
        rule.voice = static_cast<RuleVoice>(number);
        break;
    case Part:
        rule.part = static_cast<RulePart>(number);
        break;
    default:
        rule.amount = std::clamp(number, 1, ChecklistRule::kMostAmount);
    }
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &rule = m_rules[static_cast<size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::ToolTipRole)
        return inertToolTip(ruleSentence(rule));
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (column == Words)
        return rule.words;
    if (role == Qt::EditRole)
        return numberOf(rule, column);
    if (column == Amount)
        return rule.part == RulePart::WholeCall ? QString() : QString::number(rule.amount);
    return choices(column).value(numberOf(rule, column));
}

bool RuleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    auto &rule = m_rules[static_cast<size_t>(index.row())];
    const auto known = choices(index.column()).size();
    if (index.column() == Words) {
        rule.words = oneLine(value.toString());
    } else if (known == 0 || (value.toInt() >= 0 && value.toInt() < known)) {
        setNumber(rule, index.column(), value.toInt());
    }
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(kColumns - 1));
    return true;
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == FlatHeader::kNarrowTitleRole && section == Amount)
        return tr("Count", "how many, in a narrow column");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Words:
        return tr("Words");
    case Kind:
        return tr("Rule");
    case Voice:
        return tr("By whom");
    case Part:
        return tr("Where");
    default:
        return tr("How many");
    }
}

Qt::ItemFlags RuleModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool whole = m_rules[static_cast<size_t>(index.row())].part == RulePart::WholeCall;
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == Amount && whole ? flags : flags | Qt::ItemIsEditable;
}

} // namespace readback
