// SPDX-License-Identifier: MIT
#include "ui/settings/ProfileList.h"

#include "ui/LeadingAlign.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QString &name)
{
    return name.isEmpty() ? ProfileList::tr("New connection") : name;
}

} // namespace

ProfileList::ProfileList(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget), m_remove(new QPushButton(tr("Re&move")))
{
    auto *label = new QLabel(tr("&Connections"));
    label->setBuddy(m_list);
    alignLeading(*label);
    m_list->setObjectName(u"profiles"_s);
    m_list->setAccessibleName(tr("Connections"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *add = new QPushButton(tr("A&dd"));
    add->setObjectName(u"addButton"_s);
    m_remove->setObjectName(u"removeButton"_s);
    for (auto *button : {add, m_remove})
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);

    connect(m_list, &QListWidget::currentRowChanged, this, &ProfileList::currentRowChanged);
    connect(add, &QPushButton::clicked, this, &ProfileList::addRequested);
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeRequested(currentRow()); });
}

void ProfileList::setNames(const QStringList &names)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const QString &name : names) {
        auto *item = new QListWidgetItem(shown(name), m_list);
        item->setSizeHint({0, fontMetrics().height() + 12}); // room for a finger
    }
    m_remove->setEnabled(!names.isEmpty());
}

void ProfileList::setName(int row, const QString &name)
{
    if (auto *item = m_list->item(row))
        item->setText(shown(name));
}

void ProfileList::setCurrentRow(int row)
{
    const QSignalBlocker blocker(m_list);
    m_list->setCurrentRow(row);
}

int ProfileList::currentRow() const
{
    return m_list->currentRow();
}

} // namespace readback
