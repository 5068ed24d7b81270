// SPDX-License-Identifier: MIT
#include "ui/marks/TagsDialog.h"

#include "app/model/CallMark.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kStateBefore = Qt::UserRole;

Qt::CheckState stateOf(const QString &tag, const QList<QStringList> &calls)
{
    const auto with = std::ranges::count_if(
        calls, [&tag](const QStringList &tags) { return tags.contains(tag); });
    if (with == 0)
        return Qt::Unchecked;
    return with == calls.size() ? Qt::Checked : Qt::PartiallyChecked;
}

} // namespace

TagsDialog::TagsDialog(const QStringList &known, const QList<QStringList> &tags, QWidget *parent)
    : QDialog(parent), m_typed(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tags"));
    m_typed->setMaxLength(kLongestTag);
    m_typed->setPlaceholderText(tr("A tag; Enter adds it"));
    m_typed->setMinimumWidth(fontMetrics().horizontalAdvance(m_typed->placeholderText() + u"MM"_s));
    auto *label
        = new QLabel(tags.size() == 1 ? tr("&Tags of the call:")
                                      : tr("&Tags of %n call(s):", nullptr, int(tags.size())),
            this);
    label->setBuddy(m_typed);
    m_typed->setAccessibleName(tr("New tag"));
    auto *completer = new QCompleter(known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_typed->setCompleter(completer);
    m_list->setAccessibleName(tr("Tags"));
    for (const auto &tag : known)
        addItem(tag, stateOf(tag, tags));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_typed);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    // Enter in the field adds a tag as long as something is typed there; after that it is OK.
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_typed->hasFocus() && !m_typed->text().trimmed().isEmpty())
            takeTyped();
        else
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, &TagsDialog::finish);
    m_typed->setFocus();
    resize(fontMetrics().averageCharWidth() * 46, fontMetrics().height() * 18);
}

QListWidgetItem *TagsDialog::addItem(const QString &tag, Qt::CheckState state)
{
    auto *item = new QListWidgetItem(tag, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setData(kStateBefore, static_cast<int>(state));
    item->setCheckState(state);
    return item;
}

void TagsDialog::takeTyped()
{
    const auto tag = m_typed->text().simplified();
    m_typed->clear();
    if (tag.isEmpty())
        return;
    const auto found = m_list->findItems(tag, Qt::MatchFixedString | Qt::MatchCaseSensitive);
    auto *item = found.isEmpty() ? addItem(tag, Qt::Unchecked) : found.front();
    item->setCheckState(Qt::Checked);
    m_list->scrollToItem(item);
}

// What was typed and not taken counts, too: nobody types a tag to throw it away.
void TagsDialog::finish()
{
    takeTyped();
    QStringList added;
    QStringList removed;
    for (int row = 0; row < m_list->count(); ++row) {
        const auto *item = m_list->item(row);
        if (static_cast<int>(item->checkState()) == item->data(kStateBefore).toInt())
            continue;
        (item->checkState() == Qt::Checked ? added : removed) << item->text();
    }
    emit chosen(added, removed);
}

} // namespace readback
