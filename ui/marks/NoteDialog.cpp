// SPDX-License-Identifier: MIT
#include "ui/marks/NoteDialog.h"

#include "app/model/CallMark.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace readback {

NoteDialog::NoteDialog(const QString &title, const QString &note, QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_text->setPlainText(note);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(title);
    m_text->moveCursor(QTextCursor::End);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteDialog::keepWithinLength);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { emit chosen(m_text->toPlainText()); });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this),
            &QShortcut::activated, this, &QDialog::accept);
    m_text->setFocus();
    resize(fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 14);
}

void NoteDialog::keepAndClose()
{
    const auto *written = m_text->document();
    if (written->isModified() && !written->isEmpty())
        accept();
    else
        reject();
}

void NoteDialog::keepWithinLength()
{
    const auto text = m_text->toPlainText();
    if (text.size() <= kLongestNote)
        return;
    m_text->setPlainText(text.left(kLongestNote));
    m_text->document()->setModified(true); // by the person, all the same
    m_text->moveCursor(QTextCursor::End);
}

} // namespace readback
