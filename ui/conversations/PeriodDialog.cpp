// SPDX-License-Identifier: MIT
#include "ui/conversations/PeriodDialog.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace readback {

namespace {

QDateEdit *dayEdit(const QDate &day, QWidget *parent)
{
    auto *edit = new QDateEdit(day, parent);
    edit->setCalendarPopup(true);
    edit->setMaximumDate(QDate::currentDate());
    return edit;
}

} // namespace

PeriodDialog::PeriodDialog(const TimeRange &initial, QWidget *parent)
    : QDialog(parent), m_first(dayEdit(initial.from.toLocalTime().date(), this)),
      m_last(dayEdit(initial.to.addMSecs(-1).toLocalTime().date(), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Custom period"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Show"));
    auto *note = new QLabel(tr("Both days are included. Long periods take longer to list."), this);
    note->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&First day:"), m_first);
    form->addRow(tr("&Last day:"), m_last);
    form->addRow(note);
    form->addRow(buttons);
    connect(m_first, &QDateEdit::dateChanged, this, &PeriodDialog::keepOrder);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] { emit chosen(range()); });
    keepOrder();
}

TimeRange PeriodDialog::range() const
{
    return {m_first->date().startOfDay().toUTC(), m_last->date().addDays(1).startOfDay().toUTC()};
}

void PeriodDialog::keepOrder()
{
    m_last->setMinimumDate(m_first->date());
}

} // namespace readback
