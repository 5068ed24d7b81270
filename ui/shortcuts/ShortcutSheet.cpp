// SPDX-License-Identifier: MIT
#include "ui/shortcuts/ShortcutSheet.h"

#include "ui/Dialogs.h"
#include "ui/FlatHeader.h"
#include "ui/RoomySize.h"
#include "ui/shortcuts/ShortcutEditor.h"

#include <QAction>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kEntryRole = Qt::UserRole; // index of the book's entry; none: not to be changed

// A key reads from left to right everywhere: without a mark a window from right to left would begin
// with the sign at its end.
QString keyText(const QKeySequence &key)
{
    const auto text = key.toString(QKeySequence::NativeText);
    constexpr QChar kLeftToRight(0x200e);
    return QGuiApplication::isRightToLeft() ? kLeftToRight + text + kLeftToRight : text;
}

QString keysText(const Shortcuts &keys)
{
    QStringList texts;
    for (const auto &key : keys)
        texts << keyText(key);
    return texts.join(ShortcutSheet::tr(" or "));
}

bool matches(const QTreeWidgetItem &item, const QString &text)
{
    return item.text(0).contains(text, Qt::CaseInsensitive)
        || item.text(1).contains(text, Qt::CaseInsensitive);
}

} // namespace

ShortcutSheet::ShortcutSheet(ShortcutBook &book, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent), m_book(book), m_dialogs(dialogs), m_search(new QLineEdit(this)),
      m_tree(new QTreeWidget(this)), m_editor(new ShortcutEditor(book, this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutSheet::select);
    // What the editor says may take a line from the list: not the one that it is about.
    connect(m_tree->verticalScrollBar(), &QScrollBar::rangeChanged, m_tree, [this] {
        if (auto *item = m_tree->currentItem())
            m_tree->scrollToItem(item);
    });
    connect(m_tree, &QTreeWidget::itemActivated, m_editor, &ShortcutEditor::focusKeys);
    connect(&book, &ShortcutBook::changed, this, &ShortcutSheet::updateKeys);
    resize(roomySize(*this, 104, 46));
    m_search->setFocus();
}

ShortcutSheet::~ShortcutSheet()
{
    // The book may be gone already, and the focus still moves while a dialog goes.
    m_tree->disconnect(this);
    m_editor->setEntry(nullptr);
}

void ShortcutSheet::build()
{
    m_search->setPlaceholderText(tr("Search for an action or a key"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(u"shortcutTree"_s);
    m_tree->setAccessibleName(tr("Shortcuts"));
    m_tree->setHeader(new FlatHeader(m_tree, FlatHeader::kStyleMargin));
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    column->addWidget(m_editor);
    column->addLayout(buildButtons());
}

QLayout *ShortcutSheet::buildButtons()
{
    auto *all = new QPushButton(tr("Reset &all"), this);
    auto *close = new QPushButton(tr("&Close"), this);
    all->setObjectName(u"resetAllShortcuts"_s);
    all->setToolTip(tr("Every action has the keys again that it came with"));
    for (auto *button : {all, close})
        button->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, &ShortcutSheet::askResetAll);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(all);
    row->addStretch(1);
    row->addWidget(close);
    return row;
}

QTreeWidgetItem *ShortcutSheet::group(const QString &title)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (m_tree->topLevelItem(i)->text(0) == title)
            return m_tree->topLevelItem(i);
    }
    auto *item = new QTreeWidgetItem(m_tree, {title});
    item->setFlags(Qt::ItemIsEnabled);
    item->setFirstColumnSpanned(true);
    auto font = m_tree->font();
    font.setBold(true);
    item->setFont(0, font);
    item->setExpanded(true);
    return item;
}

void ShortcutSheet::fill()
{
    int index = 0;
    for (const auto &entry : m_book.entries()) {
        auto *item = new QTreeWidgetItem(group(entry.menu));
        item->setText(0, ShortcutBook::textOf(*entry.action));
        item->setData(0, kEntryRole, index++);
    }
    addFixed();
    updateKeys();
}

void ShortcutSheet::addFixed()
{
    const std::pair<QString, QString> rows[]{
        {tr("Move the caret"), tr("arrow keys")},
        {tr("To the beginning or end of the line"), tr("Home, End")},
        {tr("To the beginning or end of the call"), tr("Ctrl+Home, Ctrl+End")},
        {tr("By a word"), tr("Ctrl+Left, Ctrl+Right")},
        {tr("Select on the way"), tr("Shift with any of them")},
        {tr("Scroll by a page"), tr("Space, Shift+Space")},
        {tr("Show all of a long phrase"), tr("Return")},
        {tr("Menu at the caret"), tr("Menu key, Shift+F10")},
    };
    auto *text = group(tr("In the text (always the same)"));
    for (const auto &[what, keys] : rows)
        new QTreeWidgetItem(text, {what, keys});
}

void ShortcutSheet::updateKeys()
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const auto *top = m_tree->topLevelItem(i);
        for (int row = 0; row < top->childCount(); ++row) {
            const auto index = top->child(row)->data(0, kEntryRole);
            if (!index.isValid())
                continue;
            const auto &entry = m_book.entries()[index.toUInt()];
            top->child(row)->setText(1, keysText(entry.action->shortcuts()));
            auto font = m_tree->font();
            font.setItalic(m_book.isChanged(entry));
            top->child(row)->setFont(1, font);
        }
    }
    select();
}

void ShortcutSheet::filter(const QString &text)
{
    const auto wanted = text.trimmed();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        auto *top = m_tree->topLevelItem(i);
        bool any = false;
        const bool all = top->text(0).contains(wanted, Qt::CaseInsensitive);
        for (int row = 0; row < top->childCount(); ++row) {
            const bool fits = all || matches(*top->child(row), wanted);
            top->child(row)->setHidden(!fits);
            any = any || fits;
        }
        top->setHidden(!any);
    }
}

void ShortcutSheet::askResetAll()
{
    m_dialogs.confirm(this, tr("Keyboard shortcuts"),
        tr("Give every action the keys again that it came with?"), tr("Reset all"),
        [this](bool yes) {
            if (yes)
                m_book.resetAll();
        });
}

void ShortcutSheet::select()
{
    const auto *item = m_tree->currentItem();
    const auto index = item ? item->data(0, kEntryRole) : QVariant();
    m_editor->setEntry(index.isValid() ? &m_book.entries()[index.toUInt()] : nullptr);
}

} // namespace readback
