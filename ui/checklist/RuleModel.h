// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Checklist.h"

#include <QAbstractTableModel>

namespace readback {

// The rules of a checklist that is being edited, a rule a row.
class RuleModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Words, Kind, Voice, Part, Amount };
    static constexpr int kColumns = 5;

    using QAbstractTableModel::QAbstractTableModel;

    void setRules(const std::vector<ChecklistRule> &rules);
    const std::vector<ChecklistRule> &rules() const { return m_rules; }
    // False: there are as many as there may be.
    bool addRule();
    void removeRule(int row);
    // What can be chosen in a column, in the order of the values; none: it is typed.
    static QStringList choices(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    // The edit role of what is chosen is its number.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    int numberOf(const ChecklistRule &rule, int column) const;
    static void setNumber(ChecklistRule &rule, int column, int number);

    std::vector<ChecklistRule> m_rules;
};

} // namespace readback
