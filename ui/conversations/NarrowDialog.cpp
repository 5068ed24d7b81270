// SPDX-License-Identifier: MIT
#include "ui/conversations/NarrowDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace readback {

namespace {

constexpr int kLongestSeconds = 24 * 3600;
constexpr int kLongestText = 256;

std::optional<qint64> millisecondsOf(const QSpinBox *box)
{
    return box->value() > 0 ? std::optional<qint64>(box->value() * 1000LL) : std::nullopt;
}

} // namespace

NarrowDialog::NarrowDialog(const ConversationQuery &initial, QWidget *parent)
    : QDialog(parent), m_initial(initial)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("List only some calls"));
    auto *form = new QFormLayout(this);
    form->setVerticalSpacing(8);
    auto *note = new QLabel(tr("The server leaves out all else, so that long periods are listed "
                               "faster. Texts may be parts of a name."),
        this);
    note->setWordWrap(true);
    note->setContentsMargins(0, 0, 0, 4);
    form->addRow(note);
    m_queue = addText(*form, tr("&Queue:"), initial.queue);
    m_agent = addText(*form, tr("&Agent:"), initial.agent);
    m_direction = addDirections(*form);
    m_number = addText(*form, tr("&Number:"), initial.number);
    m_least = addSeconds(*form, tr("Not &shorter than:"), initial.leastMs);
    m_most = addSeconds(*form, tr("Not &longer than:"), initial.mostMs);
    m_wrapUp = addText(*form, tr("&Wrap-up:"), initial.wrapUp);
    m_id = addText(*form, tr("Conversation &id:"), initial.conversationId);
    m_id->setToolTip(tr("Whatever its date"));
    addButtons(*form);
    connect(m_least, &QSpinBox::valueChanged, this, &NarrowDialog::keepOrder);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    resize(minimumWidth(), form->heightForWidth(minimumWidth())); // the note has two lines there
}

QLineEdit *NarrowDialog::addText(QFormLayout &form, const QString &label, const QString &value)
{
    auto *edit = new QLineEdit(value, this);
    edit->setMaxLength(kLongestText);
    edit->setPlaceholderText(tr("any"));
    edit->setClearButtonEnabled(true);
    form.addRow(label, edit);
    return edit;
}

QSpinBox *NarrowDialog::addSeconds(
    QFormLayout &form, const QString &label, std::optional<qint64> ms)
{
    auto *box = new QSpinBox(this);
    box->setRange(0, kLongestSeconds);
    box->setSingleStep(10);
    box->setSpecialValueText(tr("any length"));
    box->setSuffix(tr(" s", "seconds, after a number"));
    box->setValue(static_cast<int>(ms.value_or(0) / 1000));
    form.addRow(label, box);
    return box;
}

QComboBox *NarrowDialog::addDirections(QFormLayout &form)
{
    auto *box = new QComboBox(this);
    box->addItem(tr("any"), static_cast<int>(Direction::Unknown));
    box->addItem(tr("inbound"), static_cast<int>(Direction::Inbound));
    box->addItem(tr("outbound"), static_cast<int>(Direction::Outbound));
    box->setCurrentIndex(box->findData(static_cast<int>(m_initial.direction)));
    form.addRow(tr("&Direction:"), box);
    return box;
}

void NarrowDialog::addButtons(QFormLayout &form)
{
    auto *buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Reset, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("List"));
    buttons->button(QDialogButtonBox::Reset)->setText(tr("&Clear"));
    connect(buttons->button(QDialogButtonBox::Reset), &QPushButton::clicked, this,
        &NarrowDialog::clear);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] { emit chosen(query()); });
    form.addRow(buttons);
}

ConversationQuery NarrowDialog::query() const
{
    return {m_initial.range, m_queue->text().trimmed(), m_agent->text().trimmed(),
        static_cast<Direction>(m_direction->currentData().toInt()), m_number->text().trimmed(),
        millisecondsOf(m_least), millisecondsOf(m_most), m_wrapUp->text().trimmed(),
        m_id->text().trimmed()};
}

// A most below the least would list nothing; "any" is always allowed.
void NarrowDialog::keepOrder()
{
    if (m_most->value() > 0 && m_most->value() < m_least->value())
        m_most->setValue(m_least->value());
}

void NarrowDialog::clear()
{
    for (auto *edit : {m_queue, m_agent, m_number, m_wrapUp, m_id})
        edit->clear();
    m_direction->setCurrentIndex(0);
    m_least->setValue(0);
    m_most->setValue(0);
}

} // namespace readback
