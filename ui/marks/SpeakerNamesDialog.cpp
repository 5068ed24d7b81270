// SPDX-License-Identifier: MIT
#include "ui/marks/SpeakerNamesDialog.h"

#include "app/text/SpeakerAliases.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace readback {

namespace {

constexpr int kShownFields = 8; // the others are scrolled to

QScrollArea *scrolling(QWidget *fields, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(fields);
    return area;
}

} // namespace

SpeakerNamesDialog::SpeakerNamesDialog(
    const std::vector<Speaker> &speakers, int current, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rename speakers"));
    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    const auto labels = labelsWithoutAliases(speakers);
    for (int i = 0; i < static_cast<int>(speakers.size()); ++i) {
        if (i < kMostFields || i == current)
            addField(form, i, labels[i], speakers[static_cast<size_t>(i)].alias);
    }
    auto *area = scrolling(fields, this);
    auto *note = new QLabel(
        tr("The names are used wherever this call is read, copied, printed or exported."), this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, &SpeakerNamesDialog::finish);
    const auto shown = std::min(static_cast<int>(m_fields.size()), kShownFields);
    area->setMinimumSize(fontMetrics().averageCharWidth() * 52,
        shown * (fields->sizeHint().height() / std::max(1, static_cast<int>(m_fields.size()))) + 2);
    if (const auto field = m_fields.find(current); field != m_fields.end()) {
        field->second->setFocus();
        field->second->selectAll();
    }
}

void SpeakerNamesDialog::addField(
    QFormLayout *form, int speaker, const QString &original, const QString &alias)
{
    auto *field = new QLineEdit(alias, form->parentWidget());
    field->setMaxLength(kLongestAlias);
    field->setPlaceholderText(original);
    field->setAccessibleName(tr("Name of %1").arg(original));
    auto *label = new QLabel(form->parentWidget());
    label->setTextFormat(Qt::PlainText);
    label->setText(
        original.size() <= kLongestAlias ? original : original.left(kLongestAlias - 1) + u'…');
    label->setWordWrap(true);
    form->addRow(label, field);
    m_fields[speaker] = field;
}

// A name that is the one he had is none.
void SpeakerNamesDialog::finish()
{
    std::map<int, QString> names;
    for (const auto &[speaker, field] : m_fields) {
        const auto name = asAlias(field->text());
        names[speaker] = name == field->placeholderText() ? QString() : name;
    }
    emit chosen(names);
}

} // namespace readback
