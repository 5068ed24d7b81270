// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace readback {

// Asks which tags some calls are to have: a tick for each tag there is, and a field for a new one.
// A tag that only some of the calls have stays so unless its tick is changed. Used with open();
// deletes itself. Plain text.
class TagsDialog : public QDialog
{
    Q_OBJECT
public:
    // `known`: every tag there is. `tags`: those of each call.
    TagsDialog(const QStringList &known, const QList<QStringList> &tags, QWidget *parent = nullptr);

signals:
    // What is to be added to all of the calls, and taken from all of them.
    void chosen(const QStringList &added, const QStringList &removed);

private:
    QListWidgetItem *addItem(const QString &tag, Qt::CheckState state);
    void takeTyped();
    void finish();

    QLineEdit *m_typed;
    QListWidget *m_list;
};

} // namespace readback
