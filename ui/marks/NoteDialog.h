// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace readback {

// Asks for a note of any number of lines; Ctrl+Enter is OK, too. Used with open(); deletes itself.
// Plain text.
class NoteDialog : public QDialog
{
    Q_OBJECT
public:
    NoteDialog(const QString &title, const QString &note, QWidget *parent = nullptr);

    // For the last moment in which the note can be kept, when nobody can be asked: what was written
    // so far is chosen; what was only emptied, or not touched, stays as it was.
    void keepAndClose();

signals:
    void chosen(const QString &note); // empty: none

private:
    void keepWithinLength();

    QPlainTextEdit *m_text;
};

} // namespace readback
