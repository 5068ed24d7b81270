// SPDX-License-Identifier: MIT
#include "ui/settings/ConnectionPanel.h"

#include "ui/settings/CheckRows.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace readback {

using namespace Qt::StringLiterals;

ConnectionPanel::ConnectionPanel(QWidget *parent)
    : QWidget(parent), m_button(new QPushButton), m_copyNote(nullptr), m_copyReport(nullptr),
      m_rows(new CheckRows)
{
    m_button->setObjectName(u"testButton"_s);
    m_button->setAutoDefault(false); // Return in a field saves
    m_button->setMinimumWidth(fontMetrics().averageCharWidth() * 24); // either label fits
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(buttons);
    column->addWidget(m_rows);
    m_copyNote = addCopyButton(tr("Copy for &administrator"), u"copyNote"_s);
    m_copyReport = addCopyButton(tr("Copy &report"), u"copyReport"_s);
    buttons->addWidget(m_copyNote);
    buttons->addWidget(m_copyReport);
    buttons->addStretch(1);
    connect(m_button, &QPushButton::clicked, this,
        [this] { m_running ? emit stopRequested() : emit testRequested(); });
    connect(m_copyNote, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(note()); });
    connect(m_copyReport, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(reportText(m_reports)); });
    reset();
}

QPushButton *ConnectionPanel::addCopyButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

QString ConnectionPanel::note() const
{
    return administratorNote(m_about, m_reports);
}

void ConnectionPanel::reset()
{
    m_reports.clear();
    m_rows->clear();
    m_about = {};
    setRunning(false);
}

void ConnectionPanel::begin(const AdministratorCase &about)
{
    reset();
    m_about = about;
    setRunning(true);
    m_rows->showWaiting(Check::Host);
}

void ConnectionPanel::showReport(const CheckReport &report)
{
    if (report.check == Check::Organisation && report.outcome == CheckReport::Outcome::Passed)
        m_about.organisation = report.text;
    m_reports.push_back(report);
    m_rows->showReport(report);
}

void ConnectionPanel::end()
{
    m_rows->stopWaiting();
    setRunning(false);
}

void ConnectionPanel::setRunning(bool running)
{
    m_running = running;
    m_button->setText(running ? tr("S&top the test") : tr("&Test connection"));
    m_copyNote->setVisible(!running && !note().isEmpty());
    m_copyReport->setVisible(!running && !m_reports.empty());
}

} // namespace readback
