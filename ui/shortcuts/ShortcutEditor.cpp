// SPDX-License-Identifier: MIT
#include "ui/shortcuts/ShortcutEditor.h"

#include "ui/shortcuts/KeyField.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QKeySequence firstOf(const QKeySequence &keys)
{
    return keys.isEmpty() ? QKeySequence() : QKeySequence(keys[0]);
}

} // namespace

ShortcutEditor::ShortcutEditor(ShortcutBook &book, QWidget *parent)
    : QWidget(parent), m_book(book),
      m_name(plainLabel(this)), m_edits{new KeyField(this), new KeyField(this)},
      m_reset(new QPushButton(tr("&Reset"), this)), m_message(plainLabel(this)),
      m_accept(new QPushButton(tr("&Use it here"), this)),
      m_refuse(new QPushButton(tr("&Leave it there"), this))
{
    m_message->setObjectName(u"shortcutMessage"_s);
    m_accept->setObjectName(u"takeShortcut"_s);
    m_refuse->setObjectName(u"leaveShortcut"_s);
    m_reset->setObjectName(u"resetShortcut"_s);
    auto font = m_name->font();
    font.setBold(true);
    m_name->setFont(font);
    build();
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (m_entry)
            propose(m_entry->own);
    });
    connect(m_accept, &QPushButton::clicked, this, &ShortcutEditor::accept);
    connect(m_refuse, &QPushButton::clicked, this, &ShortcutEditor::refuse);
    setEntry(nullptr);
}

void ShortcutEditor::build()
{
    const std::array names{tr("First shortcut"), tr("Second shortcut")};
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_name, 0, 0, 1, 3);
    for (size_t i = 0; i < m_edits.size(); ++i) {
        auto *edit = m_edits[i];
        edit->setAccessibleName(names[i]);
        edit->setObjectName(u"shortcutEdit%1"_s.arg(i));
        grid->addWidget(edit, 1, static_cast<int>(i));
        connect(edit, &KeyField::keysPressed, this,
            [this, i](const QKeySequence &keys) { take(i, keys); });
        connect(edit, &KeyField::left, this, [this] {
            if (m_entry && m_accept->isHidden())
                show(m_entry->action->shortcuts());
        });
    }
    grid->addWidget(m_reset, 1, 2);
    auto *row = new QHBoxLayout;
    row->addWidget(m_message, 1);
    row->addWidget(m_accept);
    row->addWidget(m_refuse);
    grid->addLayout(row, 2, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (auto *button : {m_reset, m_accept, m_refuse})
        button->setAutoDefault(false);
}

void ShortcutEditor::setEntry(const ShortcutBook::Entry *entry)
{
    m_entry = entry;
    for (auto *edit : m_edits)
        edit->setEnabled(entry);
    m_name->setText(
        entry ? ShortcutBook::textOf(*entry->action) : tr("Choose an action to change its keys."));
    show(entry ? entry->action->shortcuts() : Shortcuts());
    tell(entry ? tr("Press the keys in a field; Backspace in it takes them away.") : QString(),
        false);
}

void ShortcutEditor::focusKeys()
{
    if (m_entry)
        m_edits.front()->setFocus(Qt::OtherFocusReason);
}

void ShortcutEditor::show(const Shortcuts &keys)
{
    for (size_t i = 0; i < m_edits.size(); ++i)
        m_edits[i]->showKeys(keys.value(static_cast<qsizetype>(i)));
    m_reset->setEnabled(m_entry && m_book.isChanged(*m_entry));
}

void ShortcutEditor::take(size_t place, const QKeySequence &keys)
{
    if (!m_entry)
        return;
    // Backspace alone: no key.
    const bool none = keys == QKeySequence(Qt::Key_Backspace);
    if (!none && !ShortcutBook::isUsable(keys)) {
        show(m_entry->action->shortcuts());
        return tell(tr("%1 is needed to move about in the window.")
                        .arg(keys.toString(QKeySequence::NativeText)),
            false);
    }
    Shortcuts wanted;
    for (size_t i = 0; i < m_edits.size(); ++i)
        wanted << (i != place ? firstOf(m_edits[i]->keySequence()) : none ? QKeySequence() : keys);
    wanted.removeAll(QKeySequence());
    propose(wanted);
}

void ShortcutEditor::propose(const Shortcuts &keys)
{
    m_proposed = keys;
    const auto holders = m_book.holders(*m_entry, keys);
    if (holders.empty())
        return accept();
    show(keys);
    const auto *holder = holders.front();
    QStringList shared;
    for (const auto &key : holder->action->shortcuts()) {
        if (keys.contains(key))
            shared << key.toString(QKeySequence::NativeText);
    }
    tell(tr("%1 belongs to “%2” (%3).")
             .arg(shared.join(u", "_s), ShortcutBook::textOf(*holder->action), holder->menu),
        true);
    m_accept->setFocus(Qt::ShortcutFocusReason); // by a key, so that its focus is shown
}

void ShortcutEditor::accept()
{
    m_book.assign(*m_entry, m_proposed);
    show(m_entry->action->shortcuts());
    tell(tr("Changed."), false);
}

void ShortcutEditor::refuse()
{
    show(m_entry->action->shortcuts());
    tell({}, false);
    focusKeys();
}

void ShortcutEditor::tell(const QString &text, bool question)
{
    m_message->setText(text);
    m_accept->setVisible(question);
    m_refuse->setVisible(question);
}

} // namespace readback
