// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Checklist.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace readback {

// What a checklist comes to in one call: each rule with where it was kept, that it is missing, or
// that the wrong side said it. Enter leads to the phrase. Window's thread.
class ChecklistPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChecklistPanel(QWidget *parent = nullptr);

    // Null list: there is none. Null result: nobody knows; `why` says so. Both are copied.
    void showResult(const Checklist *list, const ChecklistResult *result, const QString &why);
    QTreeWidget *rules() const { return m_rules; }
    QString headline() const;
    // To the rules, or to what there is to do first.
    void takeFocus();

    QSize sizeHint() const override;

signals:
    void phraseRequested(int phrase);
    void editRequested();

private:
    void addRule(const ChecklistRule &rule, const RuleResult *result);
    void open(const QTreeWidgetItem *item);

    QLabel *m_headline;
    QPushButton *m_edit;
    QTreeWidget *m_rules;
};

} // namespace readback
