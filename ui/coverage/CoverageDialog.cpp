// SPDX-License-Identifier: MIT
#include "ui/coverage/CoverageDialog.h"

#include "ui/coverage/CoverageBar.h"
#include "ui/coverage/CoverageTable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// "12 s", "3 min", "2 h 10 min": as exactly as an estimate is.
// A number and its unit stay in one line.
QString unbroken(QString text)
{
    return text.replace(u' ', QChar(QChar::Nbsp));
}

QString spanText(qint64 seconds)
{
    if (seconds < 60)
        return unbroken(CoverageDialog::tr("%1 s").arg(seconds));
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return unbroken(CoverageDialog::tr("%1 min").arg(minutes));
    return unbroken(CoverageDialog::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60));
}

} // namespace

CoverageDialog::CoverageDialog(QWidget *parent)
    : QDialog(parent), m_headline(plainLabel(this)), m_bar(new CoverageBar(this)),
      m_table(new CoverageTable(this)), m_estimate(plainLabel(this)),
      m_progress(new QProgressBar(this)), m_ask(new QPushButton(this)), m_message(plainLabel(this))
{
    setWindowTitle(tr("Transcript coverage"));
    auto font = m_headline->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_headline->setFont(font);
    m_headline->setObjectName(u"headline"_s);
    m_message->setObjectName(u"message"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_headline);
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
    column->addLayout(makeAskRow());
    column->addWidget(m_message);
    column->addLayout(makeButtons());
    auto *copy = new QShortcut(QKeySequence::Copy, this);
    connect(copy, &QShortcut::activated, this, &CoverageDialog::copyRequested);
    resize(640, 440);
    showIdle();
}

// At what there is to do; the table would mark its first row.
void CoverageDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    (m_ask->isEnabled() ? m_ask : m_close)->setFocus();
}

QLayout *CoverageDialog::makeAskRow()
{
    m_estimate->setObjectName(u"estimate"_s);
    m_ask->setObjectName(u"askButton"_s);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setMaximumHeight(fontMetrics().height() * 2 / 3);
    connect(m_ask, &QPushButton::clicked, this,
        [this] { m_asking ? emit stopRequested() : emit askRequested(); });
    auto *text = new QVBoxLayout;
    text->setSpacing(4);
    text->addWidget(m_estimate);
    text->addWidget(m_progress);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addLayout(text, 1);
    row->addWidget(m_ask, 0, Qt::AlignVCenter);
    return row;
}

QLayout *CoverageDialog::makeButtons()
{
    auto *copy = new QPushButton(tr("&Copy as text"), this);
    auto *save = new QPushButton(tr("&Export as CSV…"), this);
    m_close = new QPushButton(tr("C&lose"), this);
    copy->setObjectName(u"copyButton"_s);
    save->setObjectName(u"exportButton"_s);
    for (auto *button : {m_ask, copy, save, m_close})
        button->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, &CoverageDialog::copyRequested);
    connect(save, &QPushButton::clicked, this, &CoverageDialog::exportRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(copy);
    row->addWidget(save);
    row->addStretch(1);
    row->addWidget(m_close);
    return row;
}

void CoverageDialog::setReport(const CoverageReport &report)
{
    m_report = report;
    m_headline->setText(coverageHeadline(report));
    m_bar->setReport(report);
    m_table->setReport(report);
    updateAsk();
}

void CoverageDialog::setEstimate(qint64 seconds)
{
    m_seconds = seconds;
    updateAsk();
}

void CoverageDialog::updateAsk()
{
    if (m_asking)
        return;
    const int rest = m_report.rest();
    m_estimate->setText(rest == 0
            ? tr("All that can be known of these calls is known.")
            : tr("Asking for %n call(s) takes about %1.", nullptr, rest).arg(spanText(m_seconds)));
    m_ask->setText(tr("&Ask for the rest"));
    m_ask->setEnabled(rest > 0);
}

void CoverageDialog::showAsking(int done, int total, std::optional<qint64> secondsLeft)
{
    m_asking = true;
    const auto counts
        = tr("Asked for %1 of %2").arg(QLocale().toString(done), QLocale().toString(total));
    m_estimate->setText(
        secondsLeft ? tr("%1, about %2 left").arg(counts, spanText(*secondsLeft)) : counts);
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progress->show();
    m_ask->setText(tr("&Stop"));
    m_ask->setEnabled(true);
    showMessage({});
}

void CoverageDialog::showIdle(const QString &message)
{
    m_asking = false;
    m_progress->hide();
    updateAsk();
    showMessage(message);
}

void CoverageDialog::showMessage(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

QString CoverageDialog::message() const
{
    return m_message->text();
}

} // namespace readback
