// SPDX-License-Identifier: MIT
#include "ui/settings/ArchivePanel.h"

#include "app/settings/SettingsData.h"
#include "ui/Dialogs.h"
#include "ui/settings/MessageLabel.h"

#include <QCheckBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QSpinBox *makeSpinBox(const QString &name, int most, const QString &none, const QString &suffix)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(0, most);
    box->setSpecialValueText(none);
    box->setSuffix(u' ' + suffix);
    box->setMinimumWidth(box->fontMetrics().averageCharWidth() * 18);
    return box;
}

} // namespace

ArchivePanel::ArchivePanel(ArchiveServices services, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), m_services(std::move(services)), m_dialogs(dialogs),
      m_keep(new QCheckBox(tr("&Keep the transcripts that I open on this computer"))),
      m_days(makeSpinBox(u"keepDays"_s, 36'500, tr("for ever"), tr("days"))),
      m_gigabytes(makeSpinBox(u"keepGigabytes"_s, 10'000, tr("no limit"), tr("GB"))),
      m_size(plainLabel({})), m_remove(new QPushButton(tr("&Remove everything…"))),
      m_message(new MessageLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(16);
    column->addWidget(makeKeeping());
    column->addWidget(makeStock());
    column->addStretch(1);
    connect(m_remove, &QPushButton::clicked, this, &ArchivePanel::askToRemove);
    showStock();
}

QWidget *ArchivePanel::makeKeeping()
{
    m_keep->setObjectName(u"keepTranscripts"_s);
    auto *group = new QWidget;
    auto *form = new QFormLayout(group);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(m_keep);
    form->addRow(plainLabel(
        tr("They are searched at once and read without a network. Nobody but you can read the "
           "files. Without this, nothing that was said is written to the disk.")));
    form->addRow(tr("Keep a call for"), m_days);
    form->addRow(tr("Use at most"), m_gigabytes);
    form->addRow(plainLabel(tr("Older calls go first. Calls with a star, a tag or a note stay.")));
    connect(m_keep, &QCheckBox::toggled, m_days, &QWidget::setEnabled);
    connect(m_keep, &QCheckBox::toggled, m_gigabytes, &QWidget::setEnabled);
    return group;
}

QWidget *ArchivePanel::makeStock()
{
    m_size->setObjectName(u"archiveSize"_s);
    m_size->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_remove->setObjectName(u"removeArchive"_s);
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(bool(m_services.removeAll));
    auto *group = new QWidget;
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_size);
    auto *row = new QHBoxLayout;
    row->addWidget(m_remove);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_message);
    return group;
}

void ArchivePanel::show(const SettingsData &values)
{
    m_keep->setChecked(values.keepTranscripts);
    m_days->setValue(values.keepDays);
    m_gigabytes->setValue(values.keepGigabytes);
    m_days->setEnabled(values.keepTranscripts);
    m_gigabytes->setEnabled(values.keepTranscripts);
}

void ArchivePanel::storeIn(SettingsData &values) const
{
    values.keepTranscripts = m_keep->isChecked();
    values.keepDays = m_days->value();
    values.keepGigabytes = m_gigabytes->value();
}

void ArchivePanel::showStock()
{
    if (!m_services.bytes) {
        m_size->setText(tr("No archive is open now."));
        return;
    }
    m_size->setText(tr("The calls kept of the connection in use take %1, in %2")
                        .arg(QLocale().formattedDataSize(m_services.bytes()),
                            QDir::toNativeSeparators(m_services.folder)));
}

void ArchivePanel::askToRemove()
{
    m_dialogs.confirm(this, tr("Remove everything"),
        tr("Remove every call that is kept of the connection in use, with its stars, tags and "
           "notes? This cannot be undone."),
        tr("Remove everything"), [this](bool yes) {
            if (yes)
                remove();
        });
}

void ArchivePanel::remove()
{
    m_remove->setEnabled(false);
    m_message->setMessage(MessageLabel::Kind::Note, tr("Removing…"));
    m_removing = m_services.removeAll(this, [this](const Result<int> &removed) {
        m_remove->setEnabled(true);
        if (removed)
            m_message->setMessage(
                MessageLabel::Kind::Good, u"✓ "_s + tr("%n call(s) removed.", nullptr, *removed));
        else
            m_message->setMessage(MessageLabel::Kind::Bad, u"✗ "_s + describe(removed.error()));
        showStock();
    });
}

} // namespace readback
