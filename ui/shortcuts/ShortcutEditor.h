// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shortcuts/ShortcutBook.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace readback {

class KeyField;

// Edits the keys of one action. A key that another has is shown with a choice: nothing changes
// before it is made.
class ShortcutEditor : public QWidget
{
    Q_OBJECT
public:
    // `book` outlives the editor.
    explicit ShortcutEditor(ShortcutBook &book, QWidget *parent = nullptr);

    // Null: nothing to edit. The entry is one of the book's.
    void setEntry(const ShortcutBook::Entry *entry);
    void focusKeys();

private:
    void build();
    void show(const Shortcuts &keys);
    void take(size_t place, const QKeySequence &keys);
    void propose(const Shortcuts &keys);
    void accept();
    void refuse();
    void tell(const QString &text, bool question);

    ShortcutBook &m_book;
    const ShortcutBook::Entry *m_entry = nullptr;
    QLabel *m_name;
    std::array<KeyField *, 2> m_edits;
    QPushButton *m_reset;
    QLabel *m_message;
    QPushButton *m_accept;
    QPushButton *m_refuse;
    Shortcuts m_proposed; // waits for the choice
};

} // namespace readback
