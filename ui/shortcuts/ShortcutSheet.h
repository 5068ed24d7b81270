// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shortcuts/ShortcutBook.h"

#include <QDialog>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace readback {

class Dialogs;
class ShortcutEditor;

// All that can be done with a key: the window's actions by menu, whose keys can be changed here,
// and what keys mean in the text. Goes when it is closed.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    // Both outlive the sheet.
    ShortcutSheet(ShortcutBook &book, Dialogs &dialogs, QWidget *parent);
    ~ShortcutSheet() override;

private:
    void build();
    QLayout *buildButtons();
    void fill();
    void addFixed();
    QTreeWidgetItem *group(const QString &title);
    void updateKeys();
    void filter(const QString &text);
    void select();
    void askResetAll();

    ShortcutBook &m_book;
    Dialogs &m_dialogs;
    QLineEdit *m_search;
    QTreeWidget *m_tree;
    ShortcutEditor *m_editor;
};

} // namespace readback
