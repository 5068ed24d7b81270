// SPDX-License-Identifier: MIT
#include "ui/checklist/ChecklistDialog.h"

#include "ui/RoomySize.h"
#include "ui/checklist/ChecklistDraft.h"
#include "ui/checklist/RuleModel.h"
#include "ui/checklist/RuleTable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kWordsShown = 45; // characters of a rule's words, where the screen has room
constexpr int kCharactersAround = 8; // that the dialog takes besides the rules

QLabel *plainLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setObjectName(name);
    return label;
}

QPushButton *button(const QString &text, const QString &name, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

} // namespace

ChecklistDialog::ChecklistDialog(const ChecklistSet &set, const QString &note, QWidget *parent)
    : QDialog(parent), m_begun(set), m_lists(set.lists), m_active(set.active),
      m_model(new RuleModel(this)), m_choice(new QComboBox(this)), m_name(new QLineEdit(this)),
      m_table(new RuleTable(*m_model, this)),
      m_use(new QCheckBox(tr("&Hold the calls of the list against this checklist"), this)),
      m_note(plainLabel(this, u"note"_s)), m_message(plainLabel(this, u"message"_s)),
      m_removeList(button(tr("De&lete"), u"removeList"_s, this)),
      m_addRule(button(tr("&Add rule"), u"addRule"_s, this)),
      m_removeRule(button(tr("&Remove rule"), u"removeRule"_s, this))
{
    setWindowTitle(tr("Phrase checklists"));
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_message->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addLayout(makeListRow());
    column->addWidget(m_table, 1);
    column->addLayout(makeRuleRow());
    column->addWidget(m_use);
    column->addWidget(m_note);
    column->addWidget(m_message);
    column->addLayout(makeButtons());
    connectParts();
    for (const auto &list : m_lists)
        m_choice->addItem(list.name);
    if (m_lists.empty())
        addList();
    const auto active = std::ranges::find(m_lists, m_active, &Checklist::number);
    showList(active == m_lists.end() ? 0 : static_cast<int>(active - m_lists.begin()));
    const int beside = m_table->widthBesideWords() / fontMetrics().averageCharWidth();
    resize(roomySize(*this, kWordsShown + kCharactersAround + beside, 34));
}

QLayout *ChecklistDialog::makeListRow()
{
    auto *add = button(tr("&New"), u"addList"_s, this);
    connect(add, &QPushButton::clicked, this, &ChecklistDialog::addList);
    m_choice->setObjectName(u"choice"_s);
    m_name->setObjectName(u"name"_s);
    m_name->setMaxLength(250);
    auto *row = new QHBoxLayout;
    row->addWidget(m_choice, 1);
    row->addWidget(add);
    row->addWidget(m_removeList);
    auto *form = new QFormLayout;
    auto *label = new QLabel(tr("&Checklist:"), this);
    label->setBuddy(m_choice);
    form->addRow(label, row);
    form->addRow(tr("Na&me:"), m_name);
    return form;
}

QLayout *ChecklistDialog::makeRuleRow()
{
    auto *hint = plainLabel(this, u"hint"_s);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setText(tr("Words set apart by | are alternatives; refund* is also refunded. Menus and "
                     "announcements do not count as first or last phrases."));
    auto *row = new QHBoxLayout;
    row->addWidget(m_addRule, 0, Qt::AlignTop);
    row->addWidget(m_removeRule, 0, Qt::AlignTop);
    row->addWidget(hint, 1);
    return row;
}

QLayout *ChecklistDialog::makeButtons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    connect(box, &QDialogButtonBox::accepted, this, &ChecklistDialog::save);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Enter ends the editing of a cell; it is not to end all of it.
    for (auto *each : box->buttons())
        static_cast<QPushButton *>(each)->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(box);
    return row;
}

void ChecklistDialog::connectParts()
{
    connect(m_choice, &QComboBox::activated, this, &ChecklistDialog::showList);
    connect(m_removeList, &QPushButton::clicked, this, &ChecklistDialog::removeList);
    connect(m_addRule, &QPushButton::clicked, this, &ChecklistDialog::addRule);
    connect(m_removeRule, &QPushButton::clicked, this, &ChecklistDialog::removeRule);
    connect(m_name, &QLineEdit::textEdited, this, &ChecklistDialog::rename);
    connect(m_use, &QCheckBox::clicked, this, [this](bool on) {
        const auto number = m_lists[static_cast<size_t>(m_shown)].number;
        m_active = on ? number : 0;
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &ChecklistDialog::updateButtons);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] { say({}); });
}

void ChecklistDialog::showList(int index)
{
    takeIn();
    m_shown = index;
    const auto &list = m_lists[static_cast<size_t>(index)];
    m_choice->setCurrentIndex(index);
    m_name->setText(list.name);
    m_model->setRules(list.rules);
    m_use->setChecked(list.number == m_active);
    updateButtons();
}

void ChecklistDialog::takeIn()
{
    if (m_shown >= 0)
        m_lists[static_cast<size_t>(m_shown)].rules = m_model->rules();
}

// Numbers of those that nobody has kept yet are below zero, so that one of them can be in use.
void ChecklistDialog::addList()
{
    qint64 least = 0;
    for (const auto &list : m_lists)
        least = std::min(least, list.number);
    m_lists.push_back({least - 1, tr("New checklist"), {ChecklistRule{}}});
    if (m_lists.size() == 1)
        m_active = m_lists.front().number;
    m_choice->addItem(m_lists.back().name);
    showList(static_cast<int>(m_lists.size()) - 1);
    m_name->setFocus();
    m_name->selectAll();
}

void ChecklistDialog::removeList()
{
    if (m_lists[static_cast<size_t>(m_shown)].number == m_active)
        m_active = 0;
    m_lists.erase(m_lists.begin() + m_shown);
    m_choice->removeItem(m_shown);
    const int next = std::min(m_shown, static_cast<int>(m_lists.size()) - 1);
    m_shown = -1;
    if (next >= 0)
        showList(next);
    else
        m_model->setRules({});
    updateButtons();
}

void ChecklistDialog::addRule()
{
    if (!m_model->addRule())
        return say(tr("A checklist has at most %1 rules.").arg(Checklist::kMostRules));
    const auto words = m_model->index(m_model->rowCount() - 1, RuleModel::Words);
    m_table->setCurrentIndex(words);
    m_table->edit(words);
}

void ChecklistDialog::removeRule()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0)
        m_model->removeRule(row);
    updateButtons();
}

void ChecklistDialog::rename(const QString &name)
{
    if (m_shown < 0)
        return;
    m_lists[static_cast<size_t>(m_shown)].name = name;
    m_choice->setItemText(m_shown, name);
    say({});
}

ChecklistSet ChecklistDialog::set() const
{
    ChecklistSet set{m_lists, m_active};
    if (m_shown >= 0)
        set.lists[static_cast<size_t>(m_shown)].rules = m_model->rules();
    return set;
}

QString ChecklistDialog::mistake() const
{
    const auto all = set().lists;
    for (const auto &list : all) {
        if (list.name.trimmed().isEmpty())
            return tr("A checklist has no name.");
        if (const int rule = ruleWithoutWords(list); rule >= 0)
            return tr("Rule %1 of “%2” has no words.").arg(rule + 1).arg(list.name);
    }
    return {};
}

// While there is nothing to say the rules have the room.
void ChecklistDialog::say(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void ChecklistDialog::keepAndClose()
{
    m_table->takeInCell();
    if (const auto kept = keptOfDraft(m_begun, set()); kept != m_begun)
        emit saved(kept);
    reject();
}

// What is still being typed counts.
void ChecklistDialog::save()
{
    m_table->takeInCell();
    const auto why = mistake();
    say(why);
    if (!why.isEmpty())
        return;
    emit saved(set());
    accept();
}

void ChecklistDialog::updateButtons()
{
    const bool any = m_shown >= 0;
    m_removeList->setEnabled(any);
    m_name->setEnabled(any);
    m_use->setEnabled(any);
    m_addRule->setEnabled(any);
    m_removeRule->setEnabled(any && m_table->currentIndex().isValid());
}

} // namespace readback
