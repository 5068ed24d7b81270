// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Checklist.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace readback {

class RuleModel;
class RuleTable;

// Edits all checklists at once, in a copy: what is done counts when it is saved. Not modal.
class ChecklistDialog : public QDialog
{
    Q_OBJECT
public:
    // `note`: what is said below, why nothing is kept for example; may be empty. Plain text.
    ChecklistDialog(const ChecklistSet &set, const QString &note, QWidget *parent);

    // As it is edited now.
    ChecklistSet set() const;
    // For the last moment in which something can be kept, see keptOfDraft(): that is saved, if it
    // is another than before.
    void keepAndClose();

signals:
    void saved(const readback::ChecklistSet &set);

private:
    QLayout *makeListRow();
    QLayout *makeRuleRow();
    QLayout *makeButtons();
    void connectParts();
    void showList(int index);
    void takeIn(); // what is shown into the list it belongs to
    void addList();
    void removeList();
    void addRule();
    void removeRule();
    void rename(const QString &name);
    void say(const QString &message);
    void save();
    void updateButtons();
    // Why it cannot be saved as it is; empty: it can.
    QString mistake() const;

    const ChecklistSet m_begun;
    std::vector<Checklist> m_lists;
    qint64 m_active;
    int m_shown = -1;
    RuleModel *m_model;
    QComboBox *m_choice;
    QLineEdit *m_name;
    RuleTable *m_table;
    QCheckBox *m_use;
    QLabel *m_note;
    QLabel *m_message;
    QPushButton *m_removeList;
    QPushButton *m_addRule;
    QPushButton *m_removeRule;
};

} // namespace readback
